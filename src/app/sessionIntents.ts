/** How a drill is played, apart from the drill: clock, selection, preview. Pure. */
import type { Program } from '../engine/compile/program.ts';
import type { World } from '../engine/world.ts';
import type { DrillIntent } from '../view/intents.ts';
import { contextOf } from '../view/present/context.ts';
import { presentMeasures } from '../view/present/measures.ts';
import type { Session } from '../view/present/session.ts';

/** The session after what was asked; the same where it does not concern it. */
export function adjusted(session: Session, intent: DrillIntent): Session {
  switch (intent.kind) {
    case 'pause':
      return { ...session, paused: true };
    case 'resume':
      return { ...session, paused: false };
    case 'speed': {
      // Before a class time runs only when its instructor says so.
      const paused = session.mode === 'class' ? session.paused : false;
      return { ...session, speed: intent.speed, paused };
    }
    case 'select': {
      const { selected: _, previewPath: __, refusal: ___, ...rest } = session;
      return intent.place === undefined ? rest : { ...rest, selected: intent.place };
    }
    case 'layer':
      return { ...session, layer: intent.layer };
    case 'dismissFeedback': {
      const { feedback: _, ...rest } = session;
      return rest;
    }
    default:
      return session;
  }
}

/** With the way that a team would take. */
export function previewed(
  session: Session,
  { measure, place }: Extract<DrillIntent, { kind: 'preview' }>,
  program: Program,
  world: World,
): Session {
  const { previewPath: _, ...rest } = session;
  const route = presentMeasures(contextOf(program, world))
    .find(({ id }) => id === measure)
    ?.places.find((one) => one.place === place)?.route;
  return route === undefined ? rest : { ...rest, previewPath: route };
}
