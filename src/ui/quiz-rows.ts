/** Prediction mode on the screen: the question with its choices, and what became of the answer. */
import { wrapText } from '../base/cells.ts';
import { inside, type Rect } from '../base/geometry.ts';
import { Canvas } from '../views/canvas.ts';
import { type Row, span } from '../views/row.ts';
import { score } from './quiz.ts';
import type { ScreenSize } from './screen-size.ts';
import type { Quiz } from './step-state.ts';

/** The question that waits and what can be answered, `width` columns at most; nothing where none waits. */
export function questionRows(quiz: Quiz | null, width: number): readonly Row[] {
  if (!quiz?.pending) return [];
  const { text, choices } = quiz.pending.prediction;
  const rows: Row[] = wrapText(text, Math.max(8, width)).map((line) => [span(line, 'title')]);
  choices.forEach((choice, i) => {
    wrapText(choice, Math.max(8, width - 4)).forEach((line, part) => {
      rows.push([span(part === 0 ? ` ${i + 1}  ` : '    ', 'key'), span(line)]);
    });
  });
  return rows;
}

/** The panes with the question over the lowest of them, so that source and memory can be seen. */
export function questionOver(
  below: readonly Row[],
  quiz: Quiz,
  { columns, rows }: ScreenSize,
  ascii: boolean,
): readonly Row[] {
  const canvas = new Canvas(columns, rows, ascii);
  canvas.rows(below, { x: 0, y: 0, width: columns, height: rows });
  const body = questionRows(quiz, columns - 4);
  const height = Math.min(rows - 2, body.length + 2);
  const place: Rect = { x: 0, y: rows - 1 - height, width: columns, height };
  canvas.clear(place);
  const title = quiz.asked === 0 ? 'what will this step do?' : `what will this step do? · ${score(quiz)}`;
  canvas.frame(place, [span(` ${title} `, 'pane title focus')], 'frame focus');
  const inner = inside(place);
  canvas.rows(body, { ...inner, x: inner.x + 1, width: inner.width - 2 });
  return canvas.finish();
}

/** The bottom row while a question waits, or where an answer has just been given; null otherwise. */
export function quizRow({ pending, told, ...quiz }: Quiz): Row | null {
  if (pending)
    return [
      ...hint(
        pending.prediction.choices.length === 1 ? '1' : `1-${pending.prediction.choices.length}`,
        'answer',
      ),
      ...hint('Esc', 'drop the question'),
      ...hint('Q', 'end'),
    ];
  if (!told) return null;
  const { isRight, prediction } = told;
  const answer = prediction.choices[prediction.right]!;
  return [
    isRight ? span(' right: ', 'new') : span(' no, it is: ', 'error'),
    span(answer, 'title'),
    span(`  ${prediction.why}`, 'text'),
    span(`  (${score({ ...quiz, pending, told })})`, 'dim'),
  ];
}

const hint = (key: string, words: string): Row => [span(` ${key}`, 'key'), span(` ${words} `, 'dim')];
