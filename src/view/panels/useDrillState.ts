import { useEffect, useRef, useState } from 'preact/hooks';
import type { DrillIntent, Send } from '../intents.ts';
import type { DrillView, MeasureView } from '../model.ts';
import type { LeftTab } from './LeftColumn.tsx';
import type { PhoneTab } from './PhoneTabs.tsx';

/** Where on the screen an order was given: a refusal is shown there. */
export type Origin = 'decision' | 'place' | 'measure' | 'task' | 'report';

export type OpenDialog =
  | { kind: 'help' }
  | { kind: 'note' }
  | { kind: 'leave' }
  | { kind: 'form'; measure: MeasureView; places: string[]; origin: Origin };

/** What the screen itself remembers: what is open, lit, half written. Nothing of the drill. */
export function useDrillState(view: DrillView, plainSend: Send<DrillIntent>) {
  const send = useSteadyPreview(plainSend);
  const [leftTab, setLeftTab] = useState<LeftTab>('reports');
  const [phoneTab, setPhoneTab] = useState<PhoneTab>(
    view.map.selected === undefined ? 'decision' : 'map',
  );
  const [full, setFull] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog>();
  const [litKey, setLitKey] = useState<string>();
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const [origin, setOrigin] = useState<Origin>('decision');
  const [wantMeasures, setWantMeasures] = useState<boolean>();
  const [armed, setArmed] = useState<{ decision: string; letter: string }>();

  const selected = view.map.places.find((place) => place.id === view.map.selected);
  const lit = view.decisions.find((one) => one.key === litKey) ?? view.decisions[0];
  const quiet = lit === undefined && view.feedback === undefined;

  // What asks for an answer comes whole: the measures fold, and it is seen from its top.
  const asks = view.feedback?.key ?? lit?.key;
  useEffect(() => {
    if (asks !== undefined) setWantMeasures(undefined);
    document.querySelector('.right > .scroll')?.scrollTo({ top: 0 });
  }, [asks, view.feedback === undefined]);

  // A place chosen on the map brings its card up on a phone; a new decision brings its sheet.
  const before = useRef({ place: selected?.id, decision: lit?.key });
  useEffect(() => {
    if (selected && selected.id !== before.current.place) setPhoneTab('map');
    else if (lit && lit.key !== before.current.decision) setPhoneTab('decision');
    if (selected?.id !== before.current.place) send({ kind: 'preview' });
    before.current = { place: selected?.id, decision: lit?.key };
  }, [selected?.id, lit?.key]);

  const from =
    (place: Origin): Send<DrillIntent> =>
    (intent) => {
      if (/^(order|choose|recall)$/.test(intent.kind)) setOrigin(place);
      send(intent);
    };

  return {
    leftTab,
    setLeftTab,
    phoneTab,
    setPhoneTab: (tab: PhoneTab) => {
      setPhoneTab(tab);
      setFull(false);
      if (tab === 'map') setLeftTab('places');
      if (tab === 'reports') {
        setLeftTab('reports');
        if (selected) send({ kind: 'select' });
      }
    },
    full,
    setFull,
    dialog,
    setDialog,
    lit,
    setLitKey,
    /** 考核: the letter that was pressed once and asks to be pressed again. */
    armed: armed?.decision === lit?.key ? armed?.letter : undefined,
    arm: (letter: string) => setArmed(lit && { decision: lit.key, letter }),
    /** Another letter may have been armed in between: that one stays. */
    disarm: (letter?: string) =>
      setArmed((now) => (letter === undefined || now?.letter === letter ? undefined : now)),
    note: lit ? (notes[lit.key] ?? '') : '',
    setNote: (text: string) => lit && setNotes({ ...notes, [lit.key]: text }),
    measuresOpen: wantMeasures ?? quiet,
    setMeasuresOpen: setWantMeasures,
    selected,
    from,
    refusalAt: (place: Origin) => (place === origin ? view.refusal : undefined),
  };
}

/** Asks for each preview once: pointer and focus both call for it. */
function useSteadyPreview(send: Send<DrillIntent>): Send<DrillIntent> {
  const last = useRef('');
  return (intent) => {
    if (intent.kind === 'preview') {
      const wanted = [intent.measure, intent.place].join(' ').trim();
      if (wanted === last.current) return;
      last.current = wanted;
    }
    send(intent);
  };
}

export type DrillState = ReturnType<typeof useDrillState>;
