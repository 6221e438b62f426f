import type { ComponentChildren } from 'preact';
import type { PeopleView } from '../model.ts';
import { t } from '../text/index.ts';

interface Entry {
  sign: Sign;
  text: string;
}

/** Signs of the people layers that are on the map now, with the scenario's own words for them. */
export function peopleEntries(people: PeopleView | undefined): Entry[] {
  if (!people) return [];
  const { areas, counts, links, channels, flows, crowds, shown, words, dot } = people;
  const on = (kind: PeopleView['shown'][number], there: boolean) => there && shown.includes(kind);
  const large = crowds.some(({ each }) => each > 1);
  const ringed = counts.some(({ ring }) => ring > 0);
  const scaled = (what: string, says: boolean) => (says ? t('people.dot', { what, n: dot }) : what);
  const entries: [boolean, Sign, string][] = [
    [
      on(
        'counts',
        counts.some(({ full }) => full > 0),
      ),
      'full',
      // How many a dot stands for is said once, with the last sign of the two.
      scaled(words.full, !ringed),
    ],
    [on('counts', ringed), 'open', scaled(words.ring, true)],
    [on('channels', flows.length > 0), 'flow', t('people.flow')],
    [on('channels', channels.length > 0), 'believes', t('people.believes')],
    [
      on(
        'channels',
        channels.some(({ corrected }) => corrected > 0),
      ),
      'corrected',
      t('people.corrected'),
    ],
    [
      on(
        'areas',
        areas.some(({ value }) => value !== undefined),
      ),
      'hatch',
      t('people.hatch', { what: words.value }),
    ],
    [
      on(
        'links',
        links.some(({ kind }) => kind === 'water'),
      ),
      'well',
      t('people.water'),
    ],
    [
      on(
        'links',
        links.some(({ kind }) => kind === 'food'),
      ),
      'food',
      t('people.food'),
    ],
    [areas.length > 0, 'border', t('people.border')],
    [crowds.length > 0, 'person', t(large ? 'people.five' : 'people.one')],
  ];
  return entries.flatMap(([there, sign, text]) => (there ? [{ sign, text }] : []));
}

export function PeopleSigns({ people }: { people: PeopleView | undefined }) {
  return (
    <>
      {peopleEntries(people).map(({ sign, text }) => (
        <li key={sign}>
          <svg viewBox="0 0 22 16" aria-hidden="true" class={`sign ${sign}`}>
            {DRAWINGS[sign]}
          </svg>
          {text}
        </li>
      ))}
    </>
  );
}

const DRAWINGS = {
  full: <circle class="body" cx="11" cy="8" r="4.6" />,
  open: <circle class="edge" cx="11" cy="8" r="3.8" />,
  flow: (
    <>
      <path class="edge" d="M1 12C5 6 9 4 15 6" />
      <path class="body" d="M21 8.5l-7 1.5 2-6.5Z" />
    </>
  ),
  believes: (
    <>
      <circle class="track" cx="11" cy="8" r="5" />
      <path class="edge" d="M11 3a5 5 0 1 1-4.8 6.4" />
    </>
  ),
  corrected: <circle class="edge" cx="11" cy="8" r="5" />,
  hatch: <path class="edge" d="M2 14L14 2M7 15L19 3M13 15l7-7M1 9l7-7" />,
  well: <path class="edge" d="M2 8h18.5" />,
  food: <path class="edge" d="M1 8h20" />,
  border: <path class="edge" d="M1 8h20" />,
  person: (
    <>
      <path class="body" d="M6.5 14.5c.4-7.5 8.6-7.5 9 0Z" />
      <circle class="head" cx="11" cy="5" r="3.2" />
    </>
  ),
} satisfies Record<string, ComponentChildren>;
type Sign = keyof typeof DRAWINGS;
