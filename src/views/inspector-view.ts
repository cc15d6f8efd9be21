/** The inspector: everything about one object, and where one can go from it. */
import { harmless, wrapText } from '../base/cells.ts';
import type { Inspection, Label } from '../session/snapshot.ts';
import { inspectorLinks } from './inspector-links.ts';
import { idOf, inlineText, isInline, type Objects } from './naming.ts';
import type { Row } from './row.ts';
import { span } from './row.ts';
import type { IdStyle } from './view-state.ts';

export interface InspectorState {
  /** The objects followed so far; the last one is shown. */
  readonly trail: readonly Label[];
  /** Null once the object is not there any more. */
  readonly inspection: Inspection | null;
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
  const { trail, inspection, row } = state;
  if (!inspection) return [[span(`${name(trail.at(-1)!)} is not there at this step`, 'message')]];
  const rows: Row[] = [];
  for (const [title, text] of linesOf(inspection, trail.map(name)))
    wrapText(text, Math.max(10, width - 10)).forEach((line, i) => {
      rows.push([
        span((i === 0 ? title : '').padEnd(9), 'dim'),
        span(line, title === 'count' ? 'count' : 'text'),
      ]);
    });
  const links = inspectorLinks(inspection);
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

function linesOf(inspection: Inspection, trail: readonly string[]): readonly (readonly [string, string])[] {
  const { object, names, shared, bornAt, bornAtLine } = inspection;
  const id = object.id.toString(16);
  return [
    ['object', trail.join(' → ')],
    ['id', `0x${id} = ${object.id}`],
    ['type', `${object.type}, ${object.mutable ? 'mutable' : 'immutable'}`],
    ['value', harmless(object.text)],
    ['size', `${object.size} bytes`],
    ['count', countWords(inspection)],
    ['names', names.join(', ') || 'none'],
    ['made', madeWords(object.label, bornAt, bornAtLine)],
    ...(shared ? ([['shared', shared]] as const) : []),
  ];
}

function madeWords(label: Label, step: number, line: number): string {
  if (step > 0) return `in step ${step}, line ${line}`;
  return label.startsWith('@') ? 'not recorded for values of this type' : 'before the program';
}

/** The reference count with everybody who holds one. */
function countWords({ object, ledger }: Inspection): string {
  if (object.state === 'freed') return 'freed in this step';
  if (object.immortal) return 'immortal: not counted';
  const holders = ledger.map(({ words, count }) => (count === 1 ? words : `${count} × ${words}`));
  return `${object.count} = ${holders.join(' + ') || '?'}`;
}
