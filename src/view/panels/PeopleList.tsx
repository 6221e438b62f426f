import type { PeopleView } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';

/** The people layers in words: all of them, whichever tab the map shows. */
export function PeopleList({ people }: { people: PeopleView | undefined }) {
  if (!people) return null;
  const ofAreas = people.counts.filter(({ of }) => people.areas.some(({ id }) => id === of));
  const sections = [
    {
      label: t('people.areas'),
      icon: 'map-2',
      rows: [...people.areas.filter(({ value }) => value !== undefined), ...ofAreas],
    },
    { label: t('people.channels'), icon: 'messages', rows: people.channels },
    { label: t('people.flows'), icon: 'route', rows: people.flows },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      {sections.map(({ label, icon, rows }) => (
        <section key={label} class="peopleSays" aria-label={label}>
          <h3>
            <Icon name={icon} size={16} />
            {label}
          </h3>
          <ul>
            {rows.map((row) => (
              <li key={'key' in row ? row.key : row.id}>{row.text}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
