/**
 * The moment as lines of text one under the other, without frames and without lines between objects: for
 * narrow terminals and for screen readers. The line first, then what changed, names, objects, output. Signs
 * are words here, and long lines are wrapped.
 */
import { breakText, harmless, wrapText } from '../base/cells.ts';
import { type ObjectView, slotWords } from '../session/snapshot.ts';
import { callText, frameTitle, nameLines } from './names-view.ts';
import { countText, idOf, inlineText, kindOf, nameOf, objectsOf } from './naming.ts';
import { isAboutError, narrate } from './narration.ts';
import { objectsTable } from './objects-table.ts';
import { objectsTree } from './objects-tree.ts';
import { brokenLine, outputLines } from './output-view.ts';
import type { Row } from './row.ts';
import { span } from './row.ts';
import { shownObjects } from './shown-objects.ts';
import { evaluatedBy } from './tick-view.ts';
import type { PaneNumber, ViewState } from './view-state.ts';

/** A part of the text: the rows of one pane. */
interface Section {
  readonly pane: PaneNumber;
  readonly title: string;
  readonly rows: readonly Row[];
  /** The row that has to be seen. */
  readonly at: number;
}

/** All panes, `room` rows at most, `width` columns each; the focused one alone when it is zoomed. */
export function linearRows(state: ViewState, width: number, room: number): readonly Row[] {
  const sections = [
    sourceSection(state, width),
    happenedSection(state, width),
    namesSection(state, width),
    objectsSection(state, width),
    outputSection(state, width),
  ].filter(({ rows }) => rows.length > 0);
  const zoomed = sections.find(({ pane }) => pane === state.focus);
  if (state.zoomed) return zoomed ? shownRows(zoomed, room) : [[span('nothing here', 'dim')]];
  const shares = shareRoom(sections, state.focus, room);
  if (state.typing !== null || state.prompt?.typing)
    makeRoom(
      shares,
      sections.findIndex(({ pane }) => pane === 4),
    );
  return sections.flatMap((section, i) => shownRows(section, shares[i]!)).slice(0, room);
}

const withTitle = ({ title, rows }: Section): number => rows.length + (title === '' ? 0 : 1);

/** How many rows each section gets: a few each, then the focused one what it needs, then the others. */
function shareRoom(sections: readonly Section[], focus: PaneNumber, room: number): number[] {
  const shares = sections.map(() => 0);
  let left = room;
  const give = (i: number, most: number) => {
    const wanted = Math.max(0, Math.min(most, withTitle(sections[i]!)) - shares[i]!);
    const given = Math.min(left, wanted);
    shares[i]! += given;
    left -= given;
  };
  for (const few of [1, 3]) sections.forEach((_, i) => void give(i, few));
  const focused = sections.findIndex(({ pane }) => pane === focus);
  if (focused > 0) give(focused, Number.POSITIVE_INFINITY);
  // The source is the longest, and the least of news: it is filled up last.
  for (let i = 1; i < sections.length; i++) give(i, Number.POSITIVE_INFINITY);
  if (sections.length > 0) give(0, Number.POSITIVE_INFINITY);
  return shares;
}

/** What is being typed has to be seen: its section gets a row, from whoever has most. */
function makeRoom(shares: number[], output: number): void {
  if (output < 0 || shares[output]! > 0) return;
  const richest = shares.indexOf(Math.max(...shares));
  if (shares[richest]! === 0) return;
  shares[richest]!--;
  shares[output]!++;
}

/** The rows of a section that have room, around the one that has to be seen. */
function shownRows({ title, rows, at }: Section, room: number): readonly Row[] {
  const head: Row[] = title !== '' && room > 1 ? [[span(title, 'frame title')]] : [];
  const space = room - head.length;
  if (rows.length <= space) return [...head, ...rows];
  const first = Math.max(0, Math.min(at - Math.floor(space / 2), rows.length - space));
  const shown = rows.slice(first, first + space);
  const left = rows.length - shown.length;
  if (space < 3 || title === '') return [...head, ...shown];
  const more: Row = [span(`  and ${left + 1} more rows`, 'dim')];
  // Where the end is what has to be seen, it is the beginning that is told of.
  return at >= rows.length - 1 ? [...head, more, ...shown.slice(1)] : [...head, ...shown.slice(0, -1), more];
}

/** A text over as many rows as it needs, the later ones indented. */
function wrapped(text: string, width: number, role: string, indent = 0): readonly Row[] {
  const pad = ' '.repeat(indent);
  return wrapText(text, Math.max(8, width - indent - 2)).map((line, i) => [
    span(`${pad}${i === 0 ? '' : '  '}${line}`, role),
  ]);
}

/** The program's lines around the cursor. */
function sourceSection(state: ViewState, width: number): Section {
  const { program, snapshot, breakpoints } = state.session;
  const digits = String(program.lines.length).length;
  const first = Math.max(0, state.cursorLine - 30);
  const rows: Row[] = [];
  let at = 0;
  program.lines.slice(first, state.cursorLine + 30).forEach((text, index) => {
    const line = first + index + 1;
    const next = line === snapshot.line;
    const word = next ? 'next' : line === snapshot.ranLine ? 'ran' : '';
    const stop = breakpoints.some((breakpoint) => breakpoint.line === line) ? ' stop' : '';
    const cursor = state.focus === 1 && line === state.cursorLine ? 'selected' : 'dim';
    const room = width - digits - 7;
    if (line === state.cursorLine) at = rows.length;
    const shown = next ? breakText(harmless(text), Math.max(8, room)) : [text];
    shown.forEach((part, i) => {
      rows.push([
        span((i === 0 ? word : '').padEnd(4), next ? 'next' : 'ran'),
        span(` ${(i === 0 ? String(line) : '').padStart(digits)}${i === 0 ? stop : ''}`, cursor),
        span(` ${harmless(part)}`, next ? 'title' : 'text'),
      ]);
    });
    const value = evaluatedBy(snapshot);
    if (value?.range.endLine === line) rows.push(...wrapped(`gave ${value.text}`, width, 'tick value', 6));
  });
  return { pane: 1, title: '', rows, at };
}

/** What happened in the step. */
function happenedSection(state: ViewState, width: number): Section {
  const rows = narrate(state.session, state.idStyle).flatMap((text) =>
    wrapped(text, width, isAboutError(text) ? 'error' : 'happened'),
  );
  return { pane: 5, title: '', rows, at: state.happenedScroll };
}

/** Every entry of every namespace, innermost frame first. */
function namesSection(state: ViewState, width: number): Section {
  const { snapshot } = state.session;
  const objects = objectsOf(snapshot);
  const rows: Row[] = [];
  let at = 0;
  for (const line of nameLines(snapshot, { showLibrary: state.showLibrary, atoms: 'values' })) {
    if (line.kind === 'frame') {
      const { frame } = line;
      const words = frame.name === '<module>' ? frameTitle(frame.name) : callText(frame, snapshot, state);
      rows.push(...wrapped(words, width, 'frame title', 1));
      continue;
    }
    if (line.kind === 'summary') continue;
    const { name, object, state: binding, cell } = line.entry.binding;
    const selected = state.focus === 2 && state.name?.frame === line.entry.frame && state.name.name === name;
    if (selected) at = rows.length;
    const what = object === null ? binding : nameOf(object, objects, state.idStyle);
    const news = { new: ', new', rebound: ', moved' }[binding as string] ?? '';
    const text = `${name}: ${what}${cell ? ', in a cell' : ''}${news}`;
    rows.push(...wrapped(text, width, selected ? 'selected' : 'text', 3));
  }
  return { pane: 2, title: 'names', rows, at };
}

/** Every object that is not shown by its value, with its references. */
function objectsSection(state: ViewState, width: number): Section {
  const { view } = state.pane;
  if (view !== 'graph') {
    const list = view === 'table' ? objectsTable(state, width) : objectsTree(state, width);
    const at = Math.max(0, list.labels.indexOf(state.object));
    return { pane: 3, title: `objects: ${view}`, rows: [...list.head, ...list.rows], at };
  }
  const rows: Row[] = [];
  let at = 0;
  for (const object of shownObjects(state.session.snapshot)) {
    const selected = state.object === object.label;
    if (selected) at = rows.length;
    rows.push(...wrapped(objectText(object, state), width, selected ? 'selected' : roleOf(object), 1));
  }
  return { pane: 3, title: 'objects', rows, at };
}

const roleOf = ({ state }: ObjectView): string => (state === 'live' ? 'text' : state);

/** Slots that are listed of one object. */
const MOST_SLOTS = 30;

function objectText(object: ObjectView, { session, idStyle }: ViewState): string {
  const objects = objectsOf(session.snapshot);
  const references = object.references.filter(({ slot }) => slot.kind !== 'key');
  const slots = references.slice(0, MOST_SLOTS).map(({ slot, to, changed }) => {
    const where = slot.kind === 'member' ? '' : `${slotWords(slot)} `;
    return `${where}${nameOf(to, objects, idStyle)}${changed ? ' (changed)' : ''}`;
  });
  const left = Math.max(references.length, object.length ?? 0) - slots.length;
  slots.push(...object.weak.map((to) => `weakly ${nameOf(to, objects, idStyle)}`));
  const body = slots.length > 0 ? slots.join(', ') : object.length === 0 ? 'empty' : inlineText(object, 60);
  const news = object.state === 'live' || object.state === 'freed' ? '' : `, ${object.state}`;
  const more = left > 0 ? `, and ${left} more` : '';
  return `${idOf(object, idStyle)} ${kindOf(object)}, ${countText(object)}${news}: ${harmless(body)}${more}`;
}

/** The end of what was printed. */
function outputSection(state: ViewState, width: number): Section {
  const rows = outputLines(state)
    .slice(-60)
    .flatMap((line) => brokenLine(line, Math.max(8, width - 1)).map((row): Row => [span(' '), ...row]));
  return { pane: 4, title: 'output', rows, at: rows.length - state.outputScroll };
}
