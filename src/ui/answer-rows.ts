/** What a command printed, its value, its traceback: as rows, broken as a terminal does. */
import { breakText } from '../base/cells.ts';
import type { EvaluatedPart } from '../session/commands.ts';
import { type Row, span } from '../views/row.ts';

/** All rows; a command that says nothing gets a word about that. */
export function answerRows(parts: readonly EvaluatedPart[], columns: number): readonly Row[] {
  const rows = parts.flatMap(({ stream, text }) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .flatMap((line) => breakText(line, columns))
      .map((line): Row => [span(line, stream === 'stderr' ? 'error' : 'text')]),
  );
  return rows.length > 0 ? rows : [[span('nothing was printed, and the program is as it was', 'dim')]];
}
