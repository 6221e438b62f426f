/**
 * A notice or a report as a document: heading, whom it is to, sentences, what is admitted, what
 * to do, when more comes, who signs. Made of what was ticked in the form; the preview and the
 * result show the same text. Pure.
 */
import { quoted } from './text/quoted.ts';
import { notice as words } from './text/zh/notice.ts';

/** How an author wants a fact to be said; see docs of `facts` in a scenario. */
export interface Saying {
  true?: string | undefined;
  false?: string | undefined;
  /** `{value}` stands for the value with its unit. */
  value?: string | undefined;
  unknown?: string | undefined;
}

export interface FactWords {
  fact: string;
  label: string;
  type: 'boolean' | 'number' | 'text';
  /** Of our own doing: "not yet" rather than "not true". */
  ours?: boolean;
  say?: Saying;
}

export interface SaidFact extends FactWords {
  raw: string | number | boolean;
  /** "26 人" */
  value: string;
  /** Nobody has verified it: the document says so. */
  unverified?: boolean;
}

export interface Letter {
  /** "云禾街道办事处" */
  office: string;
  serial: number;
  /** Whom a report goes to, or a notice where it offers no choice. */
  to?: string;
  /** "12 日 13 时 30 分" */
  at: string;
  /** "2026 年 5 月 12 日" */
  date: string;
}

export interface NoticeInput {
  kind: 'notice' | 'report';
  letter: Letter;
  audience?: string;
  tone?: { label: string; lead?: string };
  facts: readonly SaidFact[];
  unknown: readonly FactWords[];
  advice: readonly string[];
  /** "12 日 20 时" */
  next?: string;
  channels: readonly string[];
}

export interface NoticeClause {
  fact: string;
  text: string;
  /** What stands after it where nobody has verified it. */
  doubt?: string;
}

export interface NoticeDocument {
  title: string;
  serial: string;
  to: string;
  open: string;
  /** "截至 13 时 30 分，" and one clause for each fact. */
  known: { lead: string; clauses: NoticeClause[] } | undefined;
  unknown: string | undefined;
  advice: { lead: string; items: string[] } | undefined;
  next: string | undefined;
  close: string;
  sign: [string, string];
  via: string | undefined;
}

/** The office of which somebody is the head: "云禾街道办事处主任" → "云禾街道办事处". */
export function officeOf(role: string): string {
  const title = role.trim();
  const party = /^(.*?)(?:党委|党工委)书记$/.exec(title)?.[1];
  if (party) return /[镇乡]$/.test(party) ? `${party}党委、${party}人民政府` : `${party}党委`;
  const mayor = /^(.*[镇乡县市区])[镇乡县市区]长$/.exec(title)?.[1];
  if (mayor) return `${mayor}人民政府`;
  return (
    title.replace(/(?:副?(?:主任|书记|局长|站长|院长|校长|所长|队长|指挥长|总指挥))$/, '') || title
  );
}

/** Whom a form is to by its own name: "向县卫健局报告", "给群众的通告". */
export function addresseeOf(label: string): string | undefined {
  return (
    /^(?:向|给|致)(.+?)的?(?:情况)?(?:报告|上报|续报)/.exec(label)?.[1] ??
    /^(?:向|给|致)(.+?)的(?:通告|通报|公告|通知|公开信)/.exec(label)?.[1]
  );
}

const fill = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** A label that asks ("是什么病", "从哪里来") and what stands in it for the answer. */
const ASKS = /什么|哪里|哪儿|何处|多少|谁/;

/** The first 有 that is a verb: 学校有聚集性呕吐, 有人投毒. */
const HAS = /有(?!关|时|些|的|效|毒|害|限)/;

function negated({ label, ours, say }: SaidFact): string {
  if (say?.false !== undefined) return say.false;
  if (ours) return fill(words.notYet, { label: quoted(label) });
  if (HAS.test(label)) return label.replace(HAS, '没有');
  return fill(words.untrue, { label: quoted(label) });
}

function clauseOf(said: SaidFact): string {
  const { label, raw, value, say, type } = said;
  if (type === 'boolean') return raw === true ? (say?.true ?? label) : negated(said);
  if (say?.value !== undefined) return say.value.replace('{value}', value);
  if (type === 'number') return fill(words.number, { label, value });
  if (ASKS.test(label)) return label.replace(ASKS, value).replace(/(病|原因)$/, '');
  return fill(words.text, { label, value });
}

/** What is not known, as a question: 有没有人投毒. */
export function wonder({ label, type, say }: FactWords): string {
  if (say?.unknown !== undefined) return say.unknown;
  if (type !== 'boolean') return label;
  if (HAS.test(label)) return label.replace(HAS, '有没有');
  return /了$/.test(label) ? `${label}没有` : fill(words.whether, { label });
}

type Manner = 'care' | 'plain' | 'stern';

/** "体谅：知道大家担心孩子": what manner it is, and the words for it. */
export function mannerOf(label: string): { manner: Manner; rest: string } {
  const [head = '', rest = ''] = label.split('：');
  if (/体谅|关切|关心|共情|安抚/.test(head)) return { manner: 'care', rest };
  if (/训诫|严正|严厉|警告|命令|施压/.test(head)) return { manner: 'stern', rest };
  return { manner: 'plain', rest };
}

const bare = (text: string): string => text.replace(/[。；，、！]+$/, '');

function voiceOf({ kind, tone }: NoticeInput): { open: string; close: string } {
  const { open, close } = words;
  const plain = { open: open[kind], close: close[kind] };
  if (!tone) return plain;
  const { manner, rest } = mannerOf(tone.label);
  const voices = {
    plain,
    care: {
      open: rest === '' ? open.careBare : fill(open.care, { feeling: bare(rest) }),
      close: close.care,
    },
    stern: {
      open: open.stern,
      close: rest === '' ? close.sternBare : fill(close.stern, { warning: bare(rest) }),
    },
  };
  return { ...voices[manner], ...(tone.lead === undefined ? {} : { open: tone.lead }) };
}

function addressed({ kind, audience, letter }: NoticeInput): string {
  const who = audience ?? letter.to;
  if (kind === 'report') return who === undefined ? '' : fill(words.to, { who });
  const all = who === undefined ? words.all : /^[各全]/.test(who) ? who : fill(words.each, { who });
  return fill(words.to, { who: all });
}

export function composeNotice(input: NoticeInput): NoticeDocument {
  const { kind, letter, facts, unknown, advice, next, channels } = input;
  const report = kind === 'report';
  const voice = voiceOf(input);
  const clauses = facts.map((said) => ({
    fact: said.fact,
    text: bare(clauseOf(said)),
    ...(said.unverified ? { doubt: words.unverified } : {}),
  }));
  const list = unknown.map(wonder).join(words.comma);
  const items = advice.map((text, i) =>
    advice.length === 1
      ? `${bare(text)}${words.stop}`
      : fill(words.ordinal, { n: words.ordinals[i] ?? i + 1, text: `${bare(text)}${words.stop}` }),
  );
  return {
    title: `${letter.office}${words.title[kind]}`,
    serial: fill(words.serial, { n: letter.serial }),
    // A voice that greets people itself needs no second greeting.
    to: /^各位/.test(voice.open) ? '' : addressed(input),
    ...voice,
    known: clauses.length > 0 ? { lead: fill(words.known, { at: letter.at }), clauses } : undefined,
    unknown:
      unknown.length > 0 ? fill(report ? words.unknownReport : words.unknown, { list }) : undefined,
    advice: items.length > 0 ? { lead: words.advice, items } : undefined,
    next:
      next === undefined ? undefined : fill(report ? words.nextReport : words.next, { at: next }),
    sign: [letter.office, letter.date],
    via: channels.length > 0 ? fill(words.via, { list: channels.join(words.comma) }) : undefined,
  };
}

/** Line by line, for where it is only read. */
export function noticeText(document: NoticeDocument): string {
  const { known, advice } = document;
  const lines = [
    `${document.title}（${document.serial}）`,
    document.to,
    document.open,
    known &&
      `${known.lead}${known.clauses.map(({ text, doubt = '' }) => text + doubt).join(words.semicolon)}${words.stop}`,
    document.unknown,
    advice && [advice.lead, ...advice.items].join(advice.items.length > 1 ? '\n' : ''),
    document.next,
    document.close,
    document.sign.join('  '),
    document.via,
  ];
  return lines.filter((line) => line !== undefined && line !== '').join('\n');
}
