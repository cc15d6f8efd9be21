/** A row of styled spans as text with control sequences. */
import { isPlain, textWidth } from '../base/cells.ts';
import type { Row } from '../views/row.ts';
import type { Theme } from './theme.ts';

/**
 * The painted row; neighbours that look the same share one control sequence.
 *
 * Terminals disagree about the width of some characters (joined emoji, flags). Where the row's first column
 * on the screen is given, the cursor is put where it belongs after each stretch with such characters, so that
 * what follows stands in its column in any terminal.
 */
export function paintRow(row: Row, theme: Theme, firstColumn: number | null = null): string {
  let painted = '';
  let current = '';
  let column = firstColumn ?? 0;
  for (const { text, role } of row) {
    const wanted = theme(role);
    if (wanted !== current) painted += wanted === '' ? '\x1b[0m' : `\x1b[0;${wanted}m`;
    current = wanted;
    painted += text;
    if (firstColumn === null) continue;
    column += textWidth(text);
    if (!isPlain(text)) painted += `\x1b[${column + 1}G`;
  }
  return current === '' ? painted : `${painted}\x1b[0m`;
}
