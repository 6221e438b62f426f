/** Ring gauges on their spots, and what letters must keep off on a map with people. */
import type { PeopleKind, PeopleView } from '../../model.ts';
import { boxAbout, type Obstacle } from '../placement.ts';
import type { SignScene } from '../signItems.ts';
import type { Pin } from '../signPins.ts';
import { isCompact, peopleScale } from './compact.ts';
import { crowdReach } from './crowd.ts';
import { GAUGE, paintGauge } from './gauge.ts';
import { PEOPLE_PALETTES } from './palette.ts';
import { flowLines } from './ties.ts';

const shows = (people: PeopleView, kind: PeopleKind): boolean => people.shown.includes(kind);

/** Ring gauges stand where they are. */
export function peoplePins(scene: SignScene): Pin[] {
  const { view, viewport, sprites } = scene;
  if (!view.people || !shows(view.people, 'channels')) return [];
  const palette = PEOPLE_PALETTES[view.theme];
  const small = isCompact(viewport);
  const scale = peopleScale(viewport) / viewport.signScale;
  return view.people.channels.map((channel): Pin => {
    const { id, icon, believes, corrected } = channel;
    const shares = `${Math.round(believes * 100)}|${Math.round(corrected * 100)}`;
    const sprite = sprites.picture(
      `gauge|${view.theme}|${id}|${icon}|${shares}|${small}`,
      GAUGE * 2 * scale,
      (context) => {
        context.scale(scale, scale);
        paintGauge(context, channel, palette, small);
      },
    );
    const [x, y] = viewport.toScreen(...channel.at);
    return { sprite, x, y };
  });
}

/** Letters keep off the arrows where they can. */
function flowObstacles({ view, viewport }: SignScene): Obstacle[] {
  if (!view.people || !shows(view.people, 'channels')) return [];
  const size = 13 * viewport.signScale;
  return flowLines(view.people, view.places, viewport).flatMap(({ line }) =>
    line
      .filter((_, i) => i % 3 === 0)
      .map(([x, y]): Obstacle => ({ ...boxAbout(x, y, size, size), weight: 0.45 })),
  );
}

/** What letters must keep off: figures, which are looked at rather than read about, and arrows. */
export function peopleObstacles(scene: SignScene): Obstacle[] {
  const { view, viewport } = scene;
  const crowds = (view.people?.crowds ?? []).map((crowd): Obstacle => {
    const [x, y] = viewport.toScreen(...crowd.at);
    const [rx, ry] = crowdReach(crowd);
    const scale = peopleScale(viewport);
    return { ...boxAbout(x, y, rx * 2.1 * scale, ry * 2.1 * scale), weight: 0.9 };
  });
  return [...crowds, ...flowObstacles(scene)];
}
