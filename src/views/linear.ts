/**
 * The moment as lines of text one under the other, without frames and without lines between objects: for
 * narrow terminals, for screen readers, for files. What runs first, then what changed, then the rest.
 */
import { harmless } from '../base/cells.ts';
import { frameTitle, visibleNames } from './names-view.ts';
import { countText, idOf, inlineText, isInline, nameOf, objectsOf, slotWords, stateSign } from './naming.ts';
import { narrate } from './narration.ts';
import type { Row } from './row.ts';
import { span } from './row.ts';
import type { ViewState } from './view-state.ts';

/** All panes, `room` rows at most; the focused one alone when it is zoomed. */
export function linearRows(state: ViewState, room: number, ascii: boolean): readonly Row[] {
  const source = (rows: number) => linearSource(state, rows, ascii);
  if (state.zoomed) {
    const panes = [() => source(room), linearNames, linearObjects, linearOutput, linearHappened];
    return panes[state.focus - 1]!(state).slice(0, room);
  }
  const others = [
    ...linearHappened(state),
    ...linearNames(state),
    ...linearObjects(state),
    ...linearOutput(state),
  ];
  const lines = Math.max(1, Math.min(state.session.program.lines.length, room - others.length, 12));
  return [...source(lines), ...others].slice(0, room);
}

/** A stretch of the source around the cursor. */
function linearSource(state: ViewState, room: number, ascii: boolean): readonly Row[] {
  const { program, snapshot, breakpoints } = state.session;
  const first = Math.max(0, Math.min(state.cursorLine - Math.ceil(room / 2), program.lines.length - room));
  const width = String(program.lines.length).length;
  const [next, ran] = ascii ? ['>', '-'] : ['▶', '▷'];
  return program.lines.slice(first, first + room).map((text, index) => {
    const line = first + index + 1;
    const sign = line === snapshot.line ? next : line === snapshot.ranLine ? ran : ' ';
    const stop = breakpoints.some((breakpoint) => breakpoint.line === line) ? '*' : ' ';
    const cursor = state.focus === 1 && line === state.cursorLine ? 'selected' : 'dim';
    return [
      span(` ${sign}${stop}`, line === snapshot.line ? 'next' : 'ran'),
      span(String(line).padStart(width), cursor),
      span(` ${harmless(text)}`, line === snapshot.line ? 'title' : 'text'),
    ];
  });
}

/** Every entry of every namespace, innermost frame first. */
function linearNames(state: ViewState): readonly Row[] {
  const { snapshot } = state.session;
  let frame = -1;
  return visibleNames(snapshot, state.showLibrary).flatMap((entry) => {
    const rows: Row[] = [];
    if (entry.frame !== frame)
      rows.push([span(` ${frameTitle(snapshot.frames[entry.frame]!.name)}`, 'frame title')]);
    frame = entry.frame;
    const { name, object, state: binding, cell } = entry.binding;
    const selected = state.focus === 2 && state.name?.frame === entry.frame && state.name.name === name;
    const sign = binding === 'new' ? '+' : binding === 'rebound' ? '~' : ' ';
    const target = object === null ? binding : `→ ${nameOf(object, objectsOf(snapshot), state.idStyle)}`;
    rows.push([span(` ${sign} ${name} ${target}${cell ? ' (cell)' : ''}`, selected ? 'selected' : 'text')]);
    return rows;
  });
}

/** Every object that is not shown by its value, with its references as labels. */
function linearObjects(state: ViewState): readonly Row[] {
  const objects = objectsOf(state.session.snapshot);
  return [...objects.values()]
    .filter((object) => !isInline(object))
    .map((object) => {
      const slots = object.references
        .filter(({ slot }) => slot.kind !== 'key')
        .map(({ slot, to }) => `${slotWords(slot)} → ${nameOf(to, objects, state.idStyle)}`);
      const selected = state.object === object.label;
      const id = idOf(object, state.idStyle);
      const body = slots.length ? ` [${slots.join(', ')}]` : ` ${inlineText(object, 60)}`;
      return [
        span(` ${stateSign(object.state) || ' '} `, object.state),
        span(`${id} ${object.type}${harmless(body)}`, selected ? 'selected' : 'text'),
        span(` · ${countText(object)}`, 'dim'),
      ];
    });
}

/** The end of what was printed. */
function linearOutput(state: ViewState): readonly Row[] {
  const text = state.session.snapshot.output.map((part) => part.text).join('');
  if (text === '') return [];
  const lines = text.replace(/\n$/, '').split('\n');
  const end = Math.max(1, lines.length - state.outputScroll);
  const shown = lines.slice(0, end).slice(-20);
  return [
    [span(' output', 'frame title')],
    ...shown.map((line): Row => [span(`   ${harmless(line)}`, 'output')]),
  ];
}

/** What happened in the step. */
function linearHappened(state: ViewState): readonly Row[] {
  return narrate(state.session, state.idStyle)
    .slice(state.happenedScroll)
    .map((text): Row => [span(` ${harmless(text)}`, 'happened')]);
}
