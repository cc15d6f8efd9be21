/** Editing a line, and going through those entered before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EditedLine,
  EMPTY_LINE,
  editLine,
  entered,
  lineOf,
  NO_HISTORY,
  recall,
  textOf,
} from '../../src/ui/line-editor.ts';

const keys = (line: EditedLine, ...pressed: readonly string[]): EditedLine =>
  pressed.reduce((at, key) => editLine(at, key) ?? at, line);

/** The text with a bar where the cursor is. */
const shown = ({ text, cursor }: EditedLine): string =>
  `${text.slice(0, cursor).join('')}|${text.slice(cursor).join('')}`;

describe('a line', () => {
  it('takes characters where the cursor is', () => {
    expect(shown(keys(lineOf('x = 1'), 'home', 'right', '😀', 'end', ';', 'left'))).toBe('x😀 = 1|;');
    expect(shown(keys(lineOf('ab'), 'backspace', 'home', 'backspace'))).toBe('|a');
    expect(shown(keys(EMPTY_LINE, 'tab', 'x', 'left', 'left', 'left', 'left', 'left', 'left'))).toBe(
      '|    x',
    );
    expect(editLine(EMPTY_LINE, 'page up')).toBeNull();
  });

  it('keeps its cursor within it, whatever is pressed', () => {
    const key = fc.constantFrom('left', 'right', 'home', 'end', 'backspace', 'tab', 'a', 'é', '😀');
    fc.assert(
      fc.property(fc.array(key), (pressed) => {
        const line = keys(EMPTY_LINE, ...pressed);
        expect(line.cursor).toBeGreaterThanOrEqual(0);
        expect(line.cursor).toBeLessThanOrEqual(line.text.length);
        expect([...textOf(line)]).toEqual(line.text);
      }),
    );
  });
});

describe('the lines entered before', () => {
  const history = ['a = 1', 'b', 'b', '  ', 'c'].reduce(entered, NO_HISTORY);

  it('come back, and so does the line that was left for them', () => {
    expect(history.lines).toEqual(['a = 1', 'b', 'c']);
    const seen = [];
    let at = { history, line: lineOf('unfinished') };
    for (const direction of [-1, -1, -1, -1, 1, 1, 1, 1] as const) {
      at = recall(at.history, at.line, direction);
      seen.push(textOf(at.line));
    }
    expect(seen).toEqual(['c', 'b', 'a = 1', 'a = 1', 'b', 'c', 'unfinished', 'unfinished']);
  });
});
