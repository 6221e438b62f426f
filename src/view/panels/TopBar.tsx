import type { DrillIntent, Send } from '../intents.ts';
import type { ClockView, DrillView, ResourceView, WarningView } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';
import { Wordmark } from './Wordmark.tsx';

export interface TopBarProps {
  view: DrillView;
  send: Send<DrillIntent>;
  onLeave: () => void;
  onHelp: () => void;
}

export function TopBar({ view, send, onLeave, onHelp }: TopBarProps) {
  const { clock } = view;
  return (
    <header class="top">
      <span class="brand">
        <Wordmark />
      </span>
      <div class="scenario">
        <h1>{view.title}</h1>
        <p>{t('top.role', { mode: t(`mode.${clock.mode}.long`), role: view.role })}</p>
      </div>
      <Clock clock={clock} />
      <Speeds clock={clock} send={send} />
      {view.warning && <WarningBadge warning={view.warning} />}
      <Resources resources={view.resources} />
      <button
        type="button"
        class="iconButton helpButton"
        aria-label={t('top.help')}
        onClick={onHelp}
      >
        <Icon name="keyboard" size={18} />
      </button>
      <button
        type="button"
        class="iconButton leaveButton"
        aria-label={t('top.leave')}
        title={t('top.leave')}
        onClick={onLeave}
      >
        <Icon name="door-exit" size={18} />
      </button>
    </header>
  );
}

/** Why the clock stands, if it does. */
function standing(clock: ClockView): string | undefined {
  if (clock.held === 'ended' || clock.ended) return t('top.heldEnded');
  if (clock.held === 'decision')
    return t(clock.mode === 'class' ? 'classroom.waiting' : 'top.heldDecision');
  return clock.paused ? t('top.paused') : undefined;
}

function Clock({ clock }: { clock: ClockView }) {
  const stands = standing(clock);
  return (
    <div class={stands === undefined ? 'clock' : 'clock stands'}>
      <time class="time">
        <span class="unseen">{t('top.clock')}</span>
        {clock.time}
        <TickBar clock={clock} />
      </time>
      <div class="clockNotes">
        <span>
          <b>{clock.elapsed}</b>
          {stands === undefined ? (
            <span class="phase cut">{clock.phase}</span>
          ) : (
            <b class="standing">{stands}</b>
          )}
        </span>
        <span class="cut">{clock.date}</span>
      </div>
    </div>
  );
}

/** How far the running tick has come: a clock that moves by ten minutes would seem to stand. */
function TickBar({ clock }: { clock: ClockView }) {
  const { tick, minute } = clock;
  if (!tick || clock.ended || tick.seconds < SHORT_TICK) return null;
  return (
    <span class={tick.runs ? 'tickBar' : 'tickBar stands'} key={minute} aria-hidden="true">
      <i style={{ animationDuration: `${tick.seconds}s` }} />
    </span>
  );
}

/** Shorter ticks are seen to run. Seconds. */
const SHORT_TICK = 0.6;

function Speeds({ clock, send }: { clock: ClockView; send: Send<DrillIntent> }) {
  const free = clock.mode !== 'examination';
  if (clock.ended) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box
    <div class="speeds" role="group" aria-label={t('top.speeds')}>
      {free && (
        <button
          type="button"
          class={clock.paused ? 'pause on' : 'pause'}
          disabled={onBoard(clock)}
          aria-label={clock.paused ? t('top.resume') : t('top.pause')}
          title={
            onBoard(clock)
              ? t('classroom.boardStands')
              : `${clock.paused ? t('top.resume') : t('top.pause')} (${t('keys.spaceKey')})`
          }
          onClick={() => send({ kind: clock.paused ? 'resume' : 'pause' })}
        >
          <Icon name={clock.paused ? 'player-play' : 'player-pause'} />
        </button>
      )}
      {clock.speeds.map((speed) => (
        <button
          type="button"
          key={speed}
          class={speedClass(clock, speed)}
          aria-pressed={clock.speed === speed}
          aria-label={t('top.speedLabel', { speed })}
          onClick={() => send({ kind: 'speed', speed })}
        >
          {t('top.speed', { speed })}
        </button>
      ))}
      <button
        type="button"
        class="speedCycle"
        aria-label={t('top.speedLabel', { speed: clock.speed })}
        onClick={() => send({ kind: 'speed', speed: nextSpeed(clock) })}
      >
        {t('top.speed', { speed: clock.speed })}
      </button>
      {free && clock.paused && clock.held === undefined && (
        <button
          type="button"
          class="step"
          aria-label={t('top.step')}
          title={`${t('top.step')} (.)`}
          onClick={() => send({ kind: 'step' })}
        >
          <Icon name="player-track-next" />
        </button>
      )}
    </div>
  );
}

/** While the clock stands the chosen speed is marked, but does not run. */
function speedClass({ speed, paused, held }: ClockView, one: number): string {
  if (speed !== one) return 'speed';
  return paused || held !== undefined ? 'speed chosen' : 'speed on';
}

/** A question lies on the class's board: it is put down before time goes on. */
const onBoard = ({ mode, held }: ClockView): boolean => mode === 'class' && held === 'decision';

/** On a phone one button goes through the speeds. */
function nextSpeed({ speed, speeds }: ClockView): number {
  return speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? speed;
}

export function WarningBadge({ warning }: { warning: WarningView }) {
  return (
    <div class={`badge ${warning.level}`}>
      <Icon name="cloud-storm" size={20} />
      <b>{warning.label}</b>
      <span>
        {warning.time}
        <br />
        {t('top.issued', { issuer: warning.issuer })}
      </span>
    </div>
  );
}

export function Resources({ resources }: { resources: readonly ResourceView[] }) {
  return (
    <ul
      class={resources.length > 5 ? 'resources many' : 'resources'}
      aria-label={t('top.resources')}
    >
      {resources.map((one) => (
        <li
          key={one.id}
          class={one.free === 0 ? 'out' : undefined}
          title={[`${one.label} ${one.free}/${one.total} ${one.unit}`, one.describe]
            .filter(Boolean)
            .join('\n')}
        >
          <span>
            <Icon name={one.icon} size={14} />
            <span class="resourceLabel">{one.label}</span>
          </span>
          <b>
            {one.free}
            <i> / {one.total}</i>
          </b>
        </li>
      ))}
    </ul>
  );
}
