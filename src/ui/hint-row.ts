/** The bottom row: what is being typed, or the likeliest keys where one is. */
import { fitRow, type Row, span } from '../views/row.ts';
import { hintsThatFit, hintWidth, type KeyHint } from './key-words.ts';
import { quizRow } from './quiz-rows.ts';
import { spotOf } from './spot.ts';
import type { StepState } from './step-state.ts';

/** The line being typed, the number being typed, or the hints. */
export function lastRow(state: StepState, columns: number, ascii: boolean): Row {
  if (state.typing !== null)
    return [
      span(' the program waits for a line: ', 'message'),
      span('Enter answers input(), Esc leaves it for now', 'dim'),
    ];
  const quiz = state.quiz && !state.overlay ? quizRow(state.quiz) : null;
  if (quiz) return fitRow(quiz, columns);
  if (state.prompt?.typing && !state.overlay) return promptHints(state, columns, ascii);
  if (state.digits !== '') return [span(` ${state.digits} times …`, 'message')];
  const isLive = state.prompt !== null && state.session.recording.state !== 'done';
  const { snapshot, recording } = state.session;
  const isPast = snapshot.position.step < recording.steps;
  const back: readonly KeyHint[] = isLive
    ? [{ key: 'Esc', words: isPast ? 'prompt, at the end' : 'prompt' }]
    : [];
  const taken = back.reduce((sum, hint) => sum + hintWidth(hint), 0);
  return hintRow([...back, ...hintsThatFit(columns - taken, ascii, spotOf(state))]);
}

const hintRow = (hints: readonly KeyHint[]): Row =>
  hints.flatMap(({ key, words }) => [span(` ${key}`, 'key'), span(` ${words} `, 'dim')]);

/** What keys do while a statement is typed. */
function promptHints({ prompt }: StepState, columns: number, ascii: boolean): Row {
  const isEmpty = prompt?.line === '' && prompt.before === '';
  const [left, up] = ascii ? ['Left', 'Up'] : ['←', '↑'];
  const hints: KeyHint[] = [
    { key: 'Enter', words: prompt?.before ? 'next line; an empty one ends the block' : 'run it' },
    ...(isEmpty ? [{ key: left, words: 'step back' }] : []),
    { key: 'Esc', words: 'keys of stepping' },
    ...(isEmpty ? [{ key: 'Ctrl-D', words: 'end' }] : [{ key: 'Ctrl-C', words: 'clear' }]),
    { key: up, words: 'earlier lines' },
  ];
  let room = columns;
  const fits = (hint: KeyHint): boolean => {
    if (hintWidth(hint) > room) return false;
    room -= hintWidth(hint);
    return true;
  };
  return hintRow(hints.filter(fits));
}
