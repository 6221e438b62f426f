/**
 * The XState machine made from a program: storylines are parallel regions, situations
 * are states, options are events, conditions are guards, effects are actions. It drives
 * the live drill; the state value is the position in the story.
 *
 * One assign per event copies the world first, so that earlier snapshots never change;
 * the actions that follow in the same macrostep work on that copy.
 */
import { type AnyActorRef, type AnyStateMachine, assign, createActor, createMachine } from 'xstate';
import { initialWorld } from '../compile/instance.ts';
import type {
  CompiledSituation,
  CompiledStoryline,
  Instance,
  Program,
} from '../compile/program.ts';
import type { ChooseEvent, DrillEvent, DrillEventInput } from '../events.ts';
import { type Frame, followFrame, pointFrame } from '../frame.ts';
import {
  actAll,
  choose,
  enter,
  firstTransition,
  lapseDue,
  maySettle,
  moveDue,
} from '../rules/decisions.ts';
import { type Refusal, refusal } from '../rules/refusal.ts';
import { afterSettling, beginEvent } from '../rules/tick.ts';
import { copyWorld } from '../sections.ts';
import type { World } from '../world.ts';
import { applyEvent } from './apply.ts';
import { complete, type Drill } from './driver.ts';

interface Context {
  world: World;
}
interface Arguments {
  context: Context;
  event: DrillEvent;
}
type Config = Record<string, unknown>;

/** The region that looks at red lines and endings once all storylines have settled. */
const referee = '$referee';

function frameOf(program: Program, world: World): Frame {
  const { frame } = program.instance(world.seed);
  if (frame.world !== world) pointFrame(frame, world);
  return frame;
}

/** First action of an event: on a copy. */
const onCopy = (program: Program, run: (frame: Frame, event: DrillEvent) => void) =>
  assign(({ context, event }: Arguments) => {
    const frame = frameOf(program, context.world);
    const world = copyWorld(context.world);
    followFrame(frame, world);
    run(frame, event);
    return { world };
  });

/**
 * Later action of the same macrostep: on the copy that the first one made. An assign too,
 * because XState defers or leaves out other actions where a transition is only computed.
 */
const inPlace = (program: Program, run: (frame: Frame) => unknown) =>
  assign(({ context }: Arguments) => {
    run(frameOf(program, context.world));
    return { world: context.world };
  });

const guard =
  (program: Program, test: (frame: Frame, event: DrillEvent) => boolean) =>
  ({ context, event }: Arguments) =>
    test(frameOf(program, context.world), event);

/** Whether `refusal` lets an event pass; who sends it may have asked already. */
const isAllowed = (frame: Frame, event: DrillEvent): boolean =>
  frame.passed === event || !refusal(frame, event);

/** Guards of eventless transitions are asked after every step, most often of a world at rest. */
const eventless =
  (program: Program, test: (frame: Frame) => boolean) =>
  ({ context }: Arguments) => {
    const frame = frameOf(program, context.world);
    return frame.rests !== context.world && test(frame);
  };

/**
 * XState runs the actions of one microstep in the order in which the regions were last
 * entered. Ours come in declared order: whichever is called first performs them all.
 */
function actInOrder(frame: Frame, storyline: CompiledStoryline): void {
  const { acted } = frame;
  if (acted.size === 0) for (const [one] of actAll(frame)) acted.add(one.id);
  acted.delete(storyline.id);
}

function alwaysOf(
  program: Program,
  storyline: CompiledStoryline,
  situation: CompiledSituation,
): Config[] {
  const actions = inPlace(program, (frame) => actInOrder(frame, storyline));
  const moves = storyline.moveTargets.map((to) => ({
    guard: eventless(program, (frame) => moveDue(frame, storyline.id, to)),
    target: to,
    reenter: true,
    actions,
  }));
  const lapses = situation.lapse
    ? [
        {
          guard: eventless(program, (frame) => maySettle(frame) && lapseDue(frame, storyline)),
          ...(situation.lapse.to === undefined
            ? {}
            : { target: situation.lapse.to, reenter: true }),
          actions,
        },
      ]
    : [];
  const nexts = situation.next.map((next) => ({
    guard: eventless(program, (frame) => maySettle(frame) && next.when(frame)),
    target: next.to,
    reenter: true,
    actions,
  }));
  return [...moves, ...lapses, ...nexts];
}

function isFor(
  event: DrillEvent,
  storyline: string,
  situation: string,
  option: string,
): event is ChooseEvent {
  return (
    event.type === 'CHOOSE' &&
    event.option === option &&
    event.storyline === storyline &&
    event.situation === situation
  );
}

function stateOf(
  program: Program,
  storyline: CompiledStoryline,
  situation: CompiledSituation,
): Config {
  const options = situation.options.map((option) => ({
    guard: guard(
      program,
      (frame, event) =>
        isFor(event, storyline.id, situation.id, option.id) && isAllowed(frame, event),
    ),
    ...(option.option.to === undefined ? {} : { target: option.option.to, reenter: true }),
    actions: onCopy(program, (frame, event) => {
      beginEvent(frame);
      choose(frame, storyline.id, option, (event as ChooseEvent).by);
    }),
  }));
  return {
    entry: inPlace(program, (frame) => enter(frame, storyline, situation.id)),
    ...(options.length > 0 ? { on: { CHOOSE: options } } : {}),
    always: alwaysOf(program, storyline, situation),
  };
}

function regionOf(program: Program, storyline: CompiledStoryline): Config {
  const states = Object.fromEntries(
    Object.values(storyline.situations).map((situation) => [
      situation.id,
      stateOf(program, storyline, situation),
    ]),
  );
  return { initial: storyline.initial, states };
}

/** No storyline has a transition to take, and this event's red lines are still to be looked at. */
const settled = (program: Program, frame: Frame): boolean =>
  frame.world.closing && !program.storylines.some((storyline) => firstTransition(frame, storyline));

function refereeRegion(program: Program): Config {
  const always = [
    {
      guard: eventless(program, (frame) => settled(program, frame)),
      actions: inPlace(program, afterSettling),
    },
  ];
  return { initial: 'watching', states: { watching: { always } } };
}

/** Builds the machine; its input is `{ seed }`, its context `{ world }`. */
export function createDrillMachine(program: Program): AnyStateMachine {
  const root = ['TICK', 'ORDER', 'RECALL', 'INJECT', 'NOTE'].map((type) => [
    type,
    {
      guard: guard(program, isAllowed),
      actions: onCopy(program, (frame, event) => {
        if (event.type === 'CHOOSE') return;
        applyEvent(frame, event);
        // Most ticks move no storyline: the referee's turn then needs no step of its own.
        if (settled(program, frame) && !afterSettling(frame)) frame.rests = frame.world;
      }),
    },
  ]);
  const regions = program.storylines.map((storyline) => [
    storyline.id,
    regionOf(program, storyline),
  ]);
  return createMachine({
    id: program.scenario.id,
    type: 'parallel',
    context: ({ input }: { input: { seed: string } }) => ({
      world: initialWorld(program.instance(input.seed)),
    }),
    on: Object.fromEntries(root),
    states: { ...Object.fromEntries(regions), [referee]: refereeRegion(program) },
  } as never) as unknown as AnyStateMachine;
}

const machines = new WeakMap<Program, AnyStateMachine>();

/** The machine of a program, built once. */
export function machineOf(program: Program): AnyStateMachine {
  const found = machines.get(program);
  if (found) return found;
  const made = createDrillMachine(program);
  machines.set(program, made);
  return made;
}

/** A drill driven by an XState actor. */
export function machineDrill(program: Program, seed: string): Drill & { actor: AnyActorRef } {
  const instance: Instance = program.instance(seed);
  const actor = createActor(machineOf(program), { input: { seed } });
  actor.start();
  return {
    instance,
    actor,
    get world() {
      return (actor.getSnapshot().context as Context).world;
    },
    position() {
      const value = { ...(actor.getSnapshot().value as Record<string, string>) };
      delete value[referee];
      return value;
    },
    send(input: DrillEventInput): Refusal | undefined {
      const event = complete(input);
      const frame = frameOf(program, this.world);
      const refused = refusal(frame, event);
      if (refused) return refused;
      frame.passed = event;
      actor.send(event);
      return undefined;
    },
  };
}
