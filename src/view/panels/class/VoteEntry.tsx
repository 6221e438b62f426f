import { useState } from 'preact/hooks';
import type { DrillIntent, Send } from '../../intents.ts';
import type { VotesView } from '../../model/classroom.ts';
import type { DecisionView, OptionView } from '../../model.ts';
import { t } from '../../text/index.ts';

export interface VoteEntryProps {
  decision: DecisionView;
  votes: VotesView;
  send: Send<DrillIntent>;
}

/** Which group wants what; or only how many hands went up. */
export function VoteEntry({ decision, votes, send }: VoteEntryProps) {
  const [byHands, setByHands] = useState(() => votes.tallies.some(({ hands }) => hands > 0));
  const voted = votes.groups.filter(({ option }) => option !== undefined).length;
  return (
    <section class="voteEntry" aria-label={t('classroom.votes')}>
      <header>
        <h3>{t('classroom.votes')}</h3>
        <span class="voteKinds">
          {[false, true].map((hands) => (
            <button
              key={String(hands)}
              type="button"
              class={hands === byHands ? 'on' : undefined}
              aria-pressed={hands === byHands}
              onClick={() => setByHands(hands)}
            >
              {t(hands ? 'classroom.byHands' : 'classroom.byGroup')}
            </button>
          ))}
        </span>
        <span class="voteDone">
          {byHands
            ? t('classroom.count', { count: votes.total })
            : t('classroom.voted', { count: voted, total: votes.groups.length })}
        </span>
      </header>
      {byHands ? (
        <Hands decision={decision} votes={votes} send={send} />
      ) : (
        <div class="voteGroups">
          {votes.groups.map((group) => (
            <Group key={group.name} decision={decision} group={group} send={send} />
          ))}
        </div>
      )}
    </section>
  );
}

interface GroupProps {
  decision: DecisionView;
  group: VotesView['groups'][number];
  send: Send<DrillIntent>;
}

function Group({ decision, group, send }: GroupProps) {
  const { name, option: voted } = group;
  return (
    <fieldset class={voted === undefined ? 'voteGroup' : 'voteGroup done'}>
      <legend class="unseen">{t('classroom.group', { group: name })}</legend>
      <b aria-hidden="true">{name}</b>
      {decision.options.map(({ id, letter }) => (
        <button
          key={id}
          type="button"
          class={voted === id ? 'on' : undefined}
          aria-pressed={voted === id}
          aria-label={t('classroom.vote', { group: name, letter })}
          onClick={() =>
            send({
              kind: 'vote',
              decision: decision.key,
              group: name,
              ...(voted === id ? {} : { option: id }),
            })
          }
        >
          {letter}
        </button>
      ))}
    </fieldset>
  );
}

function Hands({ decision, votes, send }: VoteEntryProps) {
  const set = ({ id }: OptionView, count: number) =>
    send({ kind: 'hands', decision: decision.key, option: id, count: Math.max(0, count) });
  return (
    <div class="voteGroups">
      {decision.options.map((option, index) => {
        const { letter } = option;
        const hands = votes.tallies[index]?.hands ?? 0;
        return (
          <div key={option.id} class="voteGroup hands">
            <b aria-hidden="true">{letter}</b>
            <button
              type="button"
              aria-label={t('classroom.fewer', { letter })}
              onClick={() => set(option, hands - 1)}
            >
              −
            </button>
            <input
              type="text"
              inputMode="numeric"
              aria-label={t('classroom.hands', { letter })}
              value={hands}
              onInput={({ currentTarget }) =>
                set(option, Number.parseInt(currentTarget.value, 10) || 0)
              }
            />
            <button
              type="button"
              aria-label={t('classroom.more', { letter })}
              onClick={() => set(option, hands + 1)}
            >
              +
            </button>
          </div>
        );
      })}
    </div>
  );
}
