/** A row of styled spans as text with control sequences. */
import type { Row } from '../views/row.ts';
import type { Theme } from './theme.ts';

/** The painted row; neighbours that look the same share one control sequence. */
export function paintRow(row: Row, theme: Theme): string {
  let painted = '';
  let current = '';
  for (const { text, role } of row) {
    const wanted = theme(role);
    if (wanted !== current) painted += wanted === '' ? '\x1b[0m' : `\x1b[0;${wanted}m`;
    current = wanted;
    painted += text;
  }
  return current === '' ? painted : `${painted}\x1b[0m`;
}
