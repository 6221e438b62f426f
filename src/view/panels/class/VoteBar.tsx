import { t } from '../../text/index.ts';

export interface VoteBarProps {
  letter: string;
  count: number;
  groups: readonly string[];
  /** Votes of the whole question. */
  total: number;
}

/** How many want it, as a bar with the number, and which groups they are. */
export function VoteBar({ letter, count, groups, total }: VoteBarProps) {
  const names = groups.join(t('form.separator'));
  return (
    <div
      class={count > 0 ? 'voteBar' : 'voteBar none'}
      role="img"
      aria-label={t('classroom.tally', {
        letter,
        count,
        groups: names === '' ? '' : `（${names}）`,
      })}
    >
      <span class="voteTrack">
        <i style={{ width: `${total > 0 ? (count / total) * 100 : 0}%` }} />
      </span>
      <b>{count}</b>
      <span class="voteNames">{names}</span>
    </div>
  );
}
