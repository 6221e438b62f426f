import type { GaugeView, ResultView } from '../model.ts';
import { t } from '../text/index.ts';
import { Icon } from './Icon.tsx';
import { gaugeRange, limitBaselines, scale } from './scale.ts';
import { limitText } from './TimelineCurve.tsx';

const TONE_ICON = { good: 'circle-check', mixed: 'info-circle', bad: 'alert-circle' } as const;

/** How it ended, how people are, and the red lines that were crossed. */
export function ResultEnding({ view }: { view: ResultView }) {
  const { ending } = view;
  return (
    <section class="resultSection" data-section="ending" tabIndex={-1}>
      <div class={`ending ${ending.tone}`}>
        <h2>
          <Icon name={TONE_ICON[ending.tone]} size={24} />
          {ending.title}
        </h2>
        <p>{ending.text}</p>
      </div>
      {view.people.length > 0 && (
        <dl class="people" aria-label={t('result.people')}>
          {view.people.map((one) => (
            <div key={one.label} class={one.bad ? 'bad' : undefined}>
              <dt>{one.label}</dt>
              <dd>
                {one.bad && <Icon name="alert-triangle" size={16} />}
                {one.value}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {view.redLines.length > 0 ? (
        <div class="redLines">
          <h3>{t('result.redLines')}</h3>
          {view.redLines.map((line) => (
            <article key={line.label + line.time}>
              <h4>
                <Icon name="ban" size={17} />
                {line.label}
                <time>{line.time}</time>
              </h4>
              <p>{line.why}</p>
              <Basis lines={line.basis} />
            </article>
          ))}
        </div>
      ) : (
        <p class="quiet">{t('result.redLineNone')}</p>
      )}
    </section>
  );
}

export function Basis({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div class="basis">
      <span>{t('result.basis')}</span>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** How the danger went over the whole time. */
export function ResultGauges({ view }: { view: ResultView }) {
  if (view.gauges.length === 0) return null;
  return (
    <section class="resultSection" data-section="gauges" tabIndex={-1}>
      <h2>{t('result.sections.gauges')}</h2>
      <div class="gauges">
        {view.gauges.map((gauge) => (
          <Gauge key={gauge.id} gauge={gauge} />
        ))}
      </div>
    </section>
  );
}

const WIDTH = 420;
const HEIGHT = 110;

function Gauge({ gauge }: { gauge: GaugeView }) {
  const [low, high] = gaugeRange(gauge);
  const first = gauge.history[0];
  const last = gauge.history.at(-1);
  const x = scale(first?.minute ?? 0, last?.minute ?? 1, 0, WIDTH);
  const y = scale(low, high, HEIGHT - 4, 18);
  const baselines = limitBaselines(
    gauge.lines.map(({ value }) => y(value)),
    HEIGHT,
  );
  const top = gauge.history.reduce((most, { value }) => Math.max(most, value), low);
  const path = gauge.history
    .map(
      ({ minute, value }, at) => `${at ? 'L' : 'M'}${x(minute).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join('');
  return (
    <figure class={`timeline gauge ${gauge.tone ?? ''}`}>
      <figcaption>
        {gauge.label}
        <span>
          {top.toFixed(gauge.decimals)} {gauge.unit}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={gauge.label}>
        {path !== '' && <path class="curveFill" d={`${path}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`} />}
        <path class="curve" d={path} />
        {gauge.lines.map((line) => (
          <line
            key={line.label}
            class={`limit ${line.kind}`}
            x1={0}
            x2={WIDTH}
            y1={y(line.value)}
            y2={y(line.value)}
          />
        ))}
        {gauge.lines.map((line, index) => (
          <text key={line.label} class={`limitName ${line.kind}`} x={4} y={baselines[index]}>
            {limitText(gauge, line)}
          </text>
        ))}
      </svg>
    </figure>
  );
}
