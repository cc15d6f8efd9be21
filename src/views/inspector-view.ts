/** The inspector: everything about one object, and where one can go from it. */
import { harmless, wrapText } from '../base/cells.ts';
import type { Change, Holder, Inspection, Label, Life, SharedReason, When } from '../session/snapshot.ts';
import { type InspectorPart, inspectorLinks } from './inspector-links.ts';
import { idOf, inlineText, isInline, type Objects } from './naming.ts';
import { titledRows } from './report-view.ts';
import type { Row } from './row.ts';
import { span } from './row.ts';
import type { IdStyle } from './view-state.ts';

export interface InspectorState {
  readonly part: InspectorPart;
  /** The objects followed so far; the last one is shown. */
  readonly trail: readonly Label[];
  /** Null once the object is not there any more. */
  readonly inspection: Inspection | null;
  /** When it was made, changed and freed; null as long as that is looked for. */
  readonly life: Life | null;
  /** The highlighted one of its links. */
  readonly row: number;
}

/** The inspector's rows in `width` columns. */
export function inspectorRows(
  state: InspectorState,
  objects: Objects,
  style: IdStyle,
  width: number,
): readonly Row[] {
  const name = (label: Label) => {
    const object = objects.get(label);
    if (!object) return label.startsWith('@') ? `0x${label.slice(1)}` : label;
    return isInline(object) ? `${object.type} ${inlineText(object, 30)}` : idOf(object, style);
  };
  const { trail, inspection, row, part, life } = state;
  if (!inspection) return [[span(`${name(trail.at(-1)!)} is not there at this step`, 'message')]];
  const rows: Row[] = [];
  const times = life ? lifeLines(life, inspection) : [bornLine(inspection)];
  const lines = linesOf(inspection, trail.map(name), part);
  rows.push(...titledRows(part === 'all' ? [...lines, ...times] : lines, width));
  if (part === 'ledger') rows.push([], ...ledgerRows(inspection, width));
  if (part === 'why') rows.push([], ...whyRows(inspection, name, width));
  const links = inspectorLinks(inspection, part);
  if (links.length > 0) rows.push([]);
  links.forEach(({ kind, label, words }, index) => {
    rows.push([
      span(index === row ? '▶ ' : '  ', 'next'),
      span(`${kind} `, 'dim'),
      span(`${words}${words ? ' ' : ''}→ ${name(label)}`, index === row ? 'selected' : 'text'),
    ]);
  });
  return rows;
}

function linesOf(
  inspection: Inspection,
  trail: readonly string[],
  part: InspectorPart,
): readonly (readonly [string, string])[] {
  const { object, names, shared, weakly, why, generation } = inspection;
  const id = object.id.toString(16);
  const first = [
    'object',
    `${trail.join(' → ')}${part === 'all' ? '' : `  ${object.type} ${object.text}`}`,
  ] as const;
  if (part !== 'all') return [first];
  return [
    first,
    ['id', `0x${id} = ${object.id}`],
    ['type', `${object.type}, ${object.mutable ? 'mutable' : 'immutable'}`],
    ['value', harmless(object.text)],
    ['size', `${object.size} bytes`],
    ['count', countWords(inspection)],
    ...(weakly.length > 0 ? ([['weakly', holderList(weakly).join(', ')]] as const) : []),
    ['names', names.join(', ') || 'none'],
    ...(why ? ([['alive by', why.map(({ words }) => words).join(' → ')]] as const) : []),
    ...(generation === null ? [] : ([['collector', generationWords(generation)]] as const)),
    ...(shared ? ([['shared', SHARED_WORDS[shared]]] as const) : []),
  ];
}

const SHARED_WORDS: Readonly<Record<SharedReason, string>> = {
  'small int': 'there is one object for each int from −5 to 256',
  'one-character string': 'there is one empty string, and one for each character up to U+00FF',
  constant: 'it is a constant of the code: wherever that uses it, it is this object',
  interned: 'it is interned: all interned strings of this text are this one object',
  singleton: 'there is only one',
};

function generationWords(generation: number): string {
  return generation === 3 ? 'not looked at: frozen' : `generation ${generation}`;
}

/** Holders with how often each holds it. */
function holderList(holders: readonly Holder[]): string[] {
  return holders.map(({ words, count }) => (count === 1 ? words : `${count} × ${words}`));
}

/** The reference count with everybody who holds one. */
function countWords({ object, ledger }: Inspection): string {
  if (object.state === 'freed') return 'freed in this step';
  if (object.immortal) return 'immortal: not counted';
  return `${object.count} = ${holderList(ledger).join(' + ') || '?'}`;
}

/** What is known at once. */
function bornLine({ object, bornAt, bornAtLine }: Inspection): readonly [string, string] {
  if (bornAt > 0) return ['made', whenWords({ step: bornAt, line: bornAtLine })];
  return ['made', object.label.startsWith('@') ? 'not known yet' : 'before the program'];
}

const whenWords = ({ step, line }: When): string => `in step ${step}, line ${line}`;

/** Birth, changes, death, and whose the id was. */
function lifeLines(life: Life, { object }: Inspection): (readonly [string, string])[] {
  const { born, changes, earlier, died, previous } = life;
  return [
    ['made', born === null ? 'before the program' : whenWords(born)],
    ...changes.map((change, i) => [i === 0 ? 'changed' : '', changeLine(change)] as const),
    ...(earlier > 0 ? ([['', `and ${earlier} times before`]] as const) : []),
    ...(changes.length === 0 && object.mutable ? ([['changed', 'not since']] as const) : []),
    ...(died ? ([['freed', `${whenWords(died)}: ${DEATH_WORDS[died.why]}`]] as const) : []),
    ...(previous === null
      ? []
      : ([['id before', `of ${previousName(previous)}, freed ${whenWords(previous)}`]] as const)),
  ];
}

const changeLine = (change: Change): string =>
  `${whenWords(change)}${change.what.length > 0 ? `: ${change.what.join('; ')}` : ''}`;

const DEATH_WORDS = {
  'last reference gone': 'its last reference went',
  collected: 'the collector found it unreachable',
} as const;

const previousName = ({ label, type }: { readonly label: Label; readonly type: string }): string =>
  label.startsWith('@') ? `a ${type}` : `${label}, a ${type}`;

/** Every count with its holder, one a row; weak references apart. */
function ledgerRows({ object, ledger, weakly }: Inspection, width: number): Row[] {
  if (object.state === 'freed') return [[span('freed in this step: nobody holds it', 'message')]];
  if (object.immortal) return [[span('immortal: its references are not counted', 'message')]];
  const counted = ledger.map(({ words, count }) => [String(count).padStart(4), words] as const);
  const rows = counted.flatMap(([count, words]) => holderRow(count, words, width));
  rows.push([
    span(`${String(object.count).padStart(4)} `, 'count'),
    span('in all: the count of references', 'dim'),
  ]);
  if (weakly.length === 0) return rows;
  rows.push([], [span('weak references, which add no count', 'title')]);
  for (const words of holderList(weakly)) rows.push(...holderRow('   ·', words, width));
  return rows;
}

function holderRow(count: string, words: string, width: number): Row[] {
  return wrapText(harmless(words), Math.max(10, width - 5)).map((line, i) => [
    span(i === 0 ? `${count} ` : '     ', 'count'),
    span(line, 'text'),
  ]);
}

/** The way from a root, one reference a row. */
function whyRows({ object, why }: Inspection, name: (label: Label) => string, width: number): Row[] {
  if (object.state === 'freed') return [[span('freed in this step: it is not alive', 'message')]];
  if (object.immortal) return [[span('immortal: it is never freed', 'message')]];
  if (why === null)
    return wrapText('nothing reaches it from a name or a frame: it waits for the collector', width).map(
      (line) => [span(line, 'message')],
    );
  return why.flatMap(({ words, to }, i) =>
    wrapText(harmless(`${words} refers to ${name(to)}`), Math.max(10, width - 2 * i - 4)).map(
      (line, part) => [
        span(`${'  '.repeat(i)}${part > 0 ? '   ' : i === 0 ? '   ' : '╰▶ '}`, 'line'),
        span(line, 'text'),
      ],
    ),
  );
}
