import type { TallyView } from '../../model/classroom.ts';
import { t } from '../../text/index.ts';

export interface GroupTallyProps {
  tally: TallyView;
  /** Only judgements that the class has seen are counted. */
  live?: boolean;
}

/** 各组累计: how often each group wanted what was decided, and what the author judged best. */
export function GroupTally({ tally, live = false }: GroupTallyProps) {
  const share = (part: number, whole: number) =>
    whole === 0 ? t('panel.none') : t('tally.share', { part, whole });
  return (
    <>
      <table class="tallyTable">
        <thead>
          <tr>
            <th scope="col">{t('tally.group')}</th>
            <th scope="col">{t('tally.voted')}</th>
            <th scope="col">{t('tally.same')}</th>
            <th scope="col">{t('tally.best')}</th>
          </tr>
        </thead>
        <tbody>
          {tally.rows.map(({ name, voted, same, decided, best, judged }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{t('tally.times', { n: voted })}</td>
              <td>{share(same, decided)}</td>
              <td>{share(best, judged)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet tallyNote">
        {t('tally.note')}
        {live && tally.covered > 0 && t('tally.covered', { n: tally.covered })}
      </p>
    </>
  );
}
