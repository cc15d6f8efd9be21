/**
 * Looking at what is selected: its next change, its other names, its memory, beside another object. What
 * is asked of the session takes its time; the answer is put in where the question is still open.
 */
import type { Answer, Direction, Query, Subject } from '../session/commands.ts';
import type { Label } from '../session/snapshot.ts';
import { visibleNames } from '../views/names-view.ts';
import { nameOf, objectsOf } from '../views/naming.ts';
import { pathsTo } from '../views/paths.ts';
import type { Reduced } from './effect.ts';
import type { NameCursor, StepState } from './step-state.ts';

export const NOTHING_SELECTED = 'nothing is selected: 2 or 3 and the arrows choose an object';

/** The object that a key is about: the one that is open, else the selected one. */
function objectOf({ overlay, object }: StepState): Label | null {
  return overlay?.kind === 'inspector' ? overlay.trail.at(-1)! : object;
}

/** What `]`, `[` and `W` are about: in the pane of names the name, elsewhere the object. */
export function subjectOf(state: StepState): Subject | null {
  if (state.focus === 2 && state.name !== null && !state.overlay) return { kind: 'name', ...state.name };
  const label = objectOf(state);
  if (label !== null) return { kind: 'object', label };
  return state.name === null ? null : { kind: 'name', ...state.name };
}

/** To where the selected name or object changes next, or changed last. */
export function changeOf(state: StepState, direction: Direction, count: number): Reduced {
  const of = subjectOf(state);
  if (of === null) return { state: { ...state, message: NOTHING_SELECTED }, effect: null };
  return { state, effect: { kind: 'command', command: { kind: 'change', of, direction, count } } };
}

/** The next name that refers to the selected object; what else leads to it is told. */
export function nextAlias(state: StepState): StepState {
  const { snapshot } = state.session;
  const label = objectOf(state);
  if (label === null) return { ...state, message: NOTHING_SELECTED };
  const called = nameOf(label, objectsOf(snapshot), state.idStyle);
  const names = visibleNames(snapshot, state.showLibrary).filter(({ binding }) => binding.object === label);
  const paths = pathsTo(label, snapshot);
  if (names.length === 0) {
    const ways = paths.slice(0, 3).join(', ');
    return { ...state, message: `no name refers to ${called}${ways ? `: it is ${ways}` : ''}` };
  }
  const at = names.findIndex(({ frame, name }) => frame === state.name?.frame && name === state.name.name);
  const next = names[(at + 1) % names.length]!;
  const others = paths.filter(
    (path) => !names.some(({ name }) => path === name || path.startsWith(`${name} in `)),
  );
  const more = others.length > 0 ? `; also ${others.slice(0, 3).join(', ')}` : '';
  const count =
    names.length === 1 ? 'its only name' : `${((at + 1) % names.length) + 1} of its ${names.length} names`;
  return {
    ...state,
    name: { frame: next.frame, name: next.name },
    object: label,
    overlay: null,
    focus: 2,
    graphScroll: null,
    message: `${next.name} refers to ${called}: ${count}${more}`,
  };
}

/** Marks the selected object, or compares it with the one that is marked. */
export function compare(state: StepState): StepState {
  const label = objectOf(state);
  if (state.overlay?.kind === 'report' && state.overlay.query.kind === 'comparison')
    return { ...state, overlay: null };
  if (label === null) return { ...state, message: NOTHING_SELECTED };
  const called = nameOf(label, objectsOf(state.session.snapshot), state.idStyle);
  const name = state.focus === 2 && !state.overlay ? state.name : null;
  const { position } = state.session.snapshot;
  const words = name?.name ?? called;
  if (state.marked === null) {
    const message = `${words} is marked: select another one and press = again, Esc forgets it`;
    return { ...state, marked: { label, words, name, position }, message };
  }
  // Frames are told apart by their place in the picture: names of another one say nothing here.
  const isHere = JSON.stringify(state.marked.position) === JSON.stringify(position);
  return {
    ...state,
    marked: null,
    overlay: {
      kind: 'report',
      title: `${state.marked.words} and ${words}`,
      query: {
        kind: 'comparison',
        left: state.marked.label,
        right: label,
        ...namesOf(isHere ? state.marked.name : null, name),
      },
      answer: null,
      scroll: 0,
    },
  };
}

/** Two names of the shown frames, for the question since when they are aliases. */
function namesOf(one: NameCursor | null, other: NameCursor | null): { readonly names?: [Subject, Subject] } {
  if (one === null || other === null) return {};
  return { names: [one, other].map((name) => ({ kind: 'name', ...name })) as [Subject, Subject] };
}

/** Opens the memory of the selected object, or the difference with the last stop; closes it where it is open. */
export function report(state: StepState, kind: 'memory' | 'difference'): StepState {
  if (state.overlay?.kind === 'report' && state.overlay.query.kind === kind)
    return { ...state, overlay: null };
  if (kind === 'difference') return opened(state, 'difference with the last stop', { kind, from: null });
  const label = objectOf(state);
  if (label === null) return { ...state, message: NOTHING_SELECTED };
  const called = nameOf(label, objectsOf(state.session.snapshot), state.idStyle);
  return opened(state, `memory of ${called}`, { kind, label });
}

function opened(state: StepState, title: string, query: Query): StepState {
  return { ...state, overlay: { kind: 'report', title, query, answer: null, scroll: 0 } };
}

/** What is to be asked for what lies over the panes. */
export function questionOf({ overlay }: StepState): Query | null {
  if (overlay?.kind === 'report') return overlay.query;
  if (overlay?.kind === 'inspector' && overlay.part === 'all' && overlay.inspection)
    return { kind: 'life', label: overlay.trail.at(-1)! };
  return null;
}

/** The answer, or that there is none, put in where the question is still open. */
export function withAnswer(state: StepState, query: Query, answer: Answer | null): StepState {
  const { overlay } = state;
  if (JSON.stringify(questionOf(state)) !== JSON.stringify(query) || !overlay) return state;
  if (overlay.kind === 'inspector')
    return answer?.kind === 'life' ? { ...state, overlay: { ...overlay, life: answer.life } } : state;
  if (overlay.kind !== 'report') return state;
  if (answer === null) return { ...state, overlay: null, message: 'it is not there at this step' };
  return { ...state, overlay: { ...overlay, answer } };
}
