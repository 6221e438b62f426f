import type { DrillIntent, Send } from '../intents.ts';
import type { DecisionView, DrillView, OptionView } from '../model.ts';
import { t } from '../text/index.ts';
import { DecisionSheet } from './DecisionSheet.tsx';
import { Feedback } from './Feedback.tsx';
import { Icon } from './Icon.tsx';
import { Refusal } from './Refusal.tsx';

export interface DecisionRegionProps {
  view: DrillView;
  lit: DecisionView | undefined;
  onLight: (key: string) => void;
  note: string;
  onNote: (note: string) => void;
  onChoose: (option: OptionView) => void;
  send: Send<DrillIntent>;
  refusal: string | undefined;
  armed: string | undefined;
  onDisarm: (letter: string) => void;
}

export function DecisionRegion(props: DecisionRegionProps) {
  const { view, lit, send } = props;
  const covered = view.feedback !== undefined;
  const waiting = view.decisions.filter((one) => covered || one.key !== lit?.key);
  return (
    <section class="decisionRegion" aria-label={t('region.decision')} tabIndex={-1}>
      {view.feedback && (
        <Feedback feedback={view.feedback} onContinue={() => send({ kind: 'dismissFeedback' })} />
      )}
      {!covered && lit && <DecisionSheet {...props} decision={lit} />}
      {!covered && !lit && (view.clock.ended ? <Ended send={send} /> : <Nothing />)}
      <Refusal text={props.refusal} />
      {waiting.length > 0 && (
        <div class="queue">
          <h3>
            {t('decision.queue')}
            <span>{t('decision.queueCount', { n: waiting.length })}</span>
          </h3>
          <ul>
            {waiting.map((one) => (
              <li key={one.key}>
                <button type="button" disabled={covered} onClick={() => props.onLight(one.key)}>
                  <span class="cut">
                    {[...new Set([one.place?.label, one.label])]
                      .filter(Boolean)
                      .join(t('common.dot'))}
                  </span>
                  <span class="queueLeft">{t('decision.left', { minutes: one.minutesLeft })}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Nothing() {
  return (
    <div class="nothing">
      <Icon name="circle-check" size={20} />
      <p>
        <b>{t('decision.none')}</b>
        <br />
        {t('decision.noneHint')}
      </p>
    </div>
  );
}

function Ended({ send }: { send: Send<DrillIntent> }) {
  return (
    <article class="sheet ended">
      <h2>{t('decision.ended')}</h2>
      <p class="context">{t('decision.endedText')}</p>
      <button type="button" class="button primary" onClick={() => send({ kind: 'leave' })}>
        {t('decision.endedButton')}
      </button>
    </article>
  );
}
