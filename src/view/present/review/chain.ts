/** 因果链: what followed from a choice, in words. All of it comes from comparing futures. */
import type { Consequences, Happening } from '../../../review/assess/consequences.ts';
import type { Assessment } from '../../../review/assess/trial.ts';
import type { ChainLinkView } from '../../model/review.ts';
import type { Context } from '../context.ts';
import { abilityLabel, reviewWords } from './words.ts';

const { chain: words } = reviewWords;

/** Events told at most; the rest are in the options' bars. */
const mostEvents = 3;
/** Two happenings so close that one is the other's question. Minutes. */
const together = 10;
const tellingPoints = 0.3;
const tellingEnding = 0.2;

const gap = ({ chosen, best }: Happening): number => Math.abs(chosen - best);

function situationLabel({ program }: Context, id: string): string {
  const [storyline = '', situation = ''] = id.split('.');
  const found = program.scenario.storylines[storyline];
  return found?.situations[situation]?.label ?? found?.label ?? id;
}

const injectLabel = ({ program }: Context, id: string): string =>
  program.scenario.injects.find((one) => one.id === id)?.label ?? id;

interface Told {
  happening: Happening;
  text: string;
}

function eventLinks(context: Context, { injects, situations }: Consequences): ChainLinkView[] {
  const reported: Told[] = injects.map((happening) => ({
    happening,
    text:
      happening.chosen > happening.best
        ? words.more(injectLabel(context, happening.id), happening.chosen, happening.best)
        : words.fewer(injectLabel(context, happening.id), happening.chosen, happening.best),
  }));
  const sameAsReport = (one: Happening): boolean =>
    injects.some(
      (inject) =>
        Math.abs(inject.minute - one.minute) <= together &&
        Math.sign(inject.chosen - inject.best) === Math.sign(one.chosen - one.best),
    );
  const faced: Told[] = situations
    .filter((one) => !sameAsReport(one))
    .map((happening) => ({
      happening,
      text:
        happening.chosen > happening.best
          ? words.faced(situationLabel(context, happening.id), happening.chosen, happening.best)
          : words.fewer(situationLabel(context, happening.id), happening.chosen, happening.best),
    }));
  return [...reported, ...faced]
    .sort((a, b) => gap(b.happening) - gap(a.happening))
    .slice(0, mostEvents)
    .sort((a, b) => a.happening.minute - b.happening.minute)
    .map(({ text }) => ({ kind: 'event', text }));
}

function endingLinks({ program }: Context, { endings }: Consequences): ChainLinkView[] {
  const risen = endings
    .filter(({ chosen, best }) => chosen - best >= tellingEnding)
    .sort((a, b) => gap(b) - gap(a))[0];
  if (!risen) return [];
  const title = program.scenario.endings.find(({ id }) => id === risen.id)?.title;
  if (title === undefined) return [];
  return [{ kind: 'ending', text: words.ending(title, risen.chosen, risen.best) }];
}

const peopleLinks = ({ program }: Context, { people }: Consequences): ChainLinkView[] =>
  people.flatMap(({ index, chosen, best }) => {
    const label = program.scenario.people[index]?.label;
    return label === undefined
      ? []
      : [{ kind: 'people' as const, text: words.people(label, chosen - best) }];
  });

const pointLinks = (context: Context, { byAbility }: Assessment): ChainLinkView[] =>
  Object.entries(byAbility)
    .filter(([, lost]) => lost >= tellingPoints)
    .sort((a, b) => b[1] - a[1])
    .map(([ability, lost]) => ({
      kind: 'points',
      text: words.points(abilityLabel(context.words, ability), lost),
    }));

/** Empty where the chosen one was the best: nothing would have gone otherwise. */
export function presentChain(
  context: Context,
  assessment: Assessment,
  choice: string,
): ChainLinkView[] {
  const { consequences } = assessment;
  if (!consequences) return [];
  return [
    { kind: 'choice', text: choice },
    ...eventLinks(context, consequences),
    ...endingLinks(context, consequences),
    ...assessment.crossed.map((id) => ({
      kind: 'ending' as const,
      text: words.redLine(
        context.program.scenario.redLines.find((line) => line.id === id)?.label ?? id,
      ),
    })),
    ...peopleLinks(context, consequences),
    ...pointLinks(context, assessment),
  ];
}
