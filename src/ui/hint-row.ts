/** The bottom row: what is being typed, or the likeliest keys where one is. */
import { cutText, harmless, textWidth } from '../base/cells.ts';
import { fitRow, type Row, span } from '../views/row.ts';
import { hintsThatFit, hintWidth, type KeyHint } from './key-words.ts';
import { markWords } from './marks.ts';
import { quizRow } from './quiz-rows.ts';
import { spotOf } from './spot.ts';
import type { StepState } from './step-state.ts';
import { type CommandLine, LINE_SIGNS } from './typed-line.ts';

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
  if (state.commandLine) return lineRow(state.commandLine, columns);
  if (state.marking) return markRow(state);
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

/** The line being typed, the part of it with the cursor. */
function lineRow({ kind, line }: CommandLine, columns: number): Row {
  const sign = LINE_SIGNS[kind];
  const room = Math.max(4, columns - textWidth(sign) - 2);
  const cells = line.text.map((one) => (one === '\n' ? '⏎' : harmless(one)));
  let first = 0;
  const upToCursor = () => textWidth(cells.slice(first, line.cursor + 1).join(''));
  while (upToCursor() > room) first++;
  return [
    span(` ${sign}`, 'key'),
    span(cells.slice(first, line.cursor).join(''), 'text'),
    span(cells[line.cursor] ?? ' ', 'cursor'),
    span(cutText(cells.slice(line.cursor + 1).join(''), Math.max(1, room - upToCursor())), 'text'),
  ];
}

/** After the key for marks: which there are. */
function markRow({ marks }: StepState): Row {
  const words = markWords(marks);
  return [
    span(' mark: ', 'message'),
    span(words === '' ? 'none is set yet · ' : `${words} · `, 'text'),
    span("a letter goes there, a capital one sets it, ' goes back", 'dim'),
  ];
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
