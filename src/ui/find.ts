/** Finding a text in what is shown: source, names, values, labels and ids of objects, output. Pure. */

import { visibleNames } from '../views/names-view.ts';
import { outputLines } from '../views/output-view.ts';
import type { NameCursor } from '../views/view-state.ts';
import type { StepState } from './step-state.ts';

/** Where a text was found. */
export type Match =
  | { readonly kind: 'source'; readonly line: number }
  | { readonly kind: 'name'; readonly name: NameCursor; readonly object: string | null }
  | { readonly kind: 'object'; readonly label: string }
  | { readonly kind: 'output'; readonly line: number };

/** All places of a text, in the order of the panes. Small letters find capital ones, too. */
export function matchesOf(state: StepState, text: string): readonly Match[] {
  const isExact = text !== text.toLowerCase();
  const holds = (given: string) => (isExact ? given : given.toLowerCase()).includes(text);
  const { program, snapshot } = state.session;
  const source = program.lines.flatMap((line, i): Match[] =>
    holds(line) ? [{ kind: 'source', line: i + 1 }] : [],
  );
  const names = visibleNames(snapshot, state.showLibrary).flatMap(({ frame, name, binding }): Match[] =>
    holds(name) ? [{ kind: 'name', name: { frame, name }, object: binding.object }] : [],
  );
  const objects = snapshot.objects.flatMap(({ label, id, type, text: value, state: is }): Match[] => {
    const words = [label, `0x${id.toString(16)}`, String(id), type, value];
    return is !== 'freed' && words.some(holds) ? [{ kind: 'object', label }] : [];
  });
  const output = outputLines(state).flatMap(({ spans }, line): Match[] =>
    holds(spans.map((one) => one.text).join('')) ? [{ kind: 'output', line }] : [],
  );
  return [...source, ...names, ...objects, ...output];
}

/** The first place of a text, from where one is on in the source. An empty text ends the finding. */
export function findFirst(state: StepState, text: string): StepState {
  if (text === '') return { ...state, found: '', foundAt: -1 };
  const matches = matchesOf(state, text);
  const here = matches.findIndex((one) => one.kind === 'source' && one.line >= state.cursorLine);
  return show({ ...state, found: text }, matches, Math.max(0, here));
}

/** The next or the previous place of the same text. */
export function findAgain(state: StepState, direction: 1 | -1): StepState {
  if (state.found === '') return { ...state, message: 'nothing to find yet: / asks for a text' };
  const matches = matchesOf(state, state.found);
  const at = state.foundAt + direction;
  return show(state, matches, matches.length === 0 ? 0 : (at + matches.length) % matches.length);
}

/** Goes to one of the places. */
function show(state: StepState, matches: readonly Match[], at: number): StepState {
  const match = matches[at];
  if (match === undefined)
    return { ...state, foundAt: -1, message: `'${state.found}' is not there at this step` };
  const message = `${at + 1} of ${matches.length}: ${WORDS[match.kind]} · x next, X previous`;
  const found: StepState = { ...state, foundAt: at, message, overlay: null };
  switch (match.kind) {
    case 'source':
      return { ...found, focus: 1, cursorLine: match.line };
    case 'name':
      return { ...found, focus: 2, name: match.name, object: match.object, graphScroll: null };
    case 'object':
      return { ...found, focus: 3, object: match.label, graphScroll: null };
    case 'output':
      return { ...found, focus: 4, outputScroll: Math.max(0, outputLines(state).length - 1 - match.line) };
  }
}

const WORDS: Readonly<Record<Match['kind'], string>> = {
  source: 'source',
  name: 'a name',
  object: 'an object',
  output: 'output',
};
