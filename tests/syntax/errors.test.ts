/** Programs with mistakes against what CPython 3.13 says about them: kind, words and place. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../src/syntax/diagnostics.ts';
import { parse } from '../../src/syntax/parse.ts';

/** A program, then the error's kind, message, line, offset, end line and end offset; or 'no error'. */
type Row = readonly [program: string, ...answer: (string | number | null)[]];

const FOLDER = path.join(import.meta.dirname, 'errors');
const TOPICS = readdirSync(FOLDER).map((name) => ({
  topic: path.basename(name, '.json'),
  rows: JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Row[],
}));

/** What we say about a program, as a row has it. */
function answer(program: string): (string | number)[] {
  const result = parse(program, 'program.py');
  if (result.ok) return ['no error'];
  const { kind, message, lineno, offset, endLineno, endOffset } = result.diagnostics[0]!;
  return [kind, message, lineno, offset, endLineno, endOffset];
}

it('has at least a hundred programs', () => {
  expect(TOPICS.flatMap(({ rows }) => rows).length).toBeGreaterThan(400);
});

describe.each(TOPICS)('$topic', ({ rows }) => {
  it.each(rows.map((row) => [row[0], row.slice(1)] as const))('%j', (program, expected) => {
    expect(answer(program)).toEqual(expected);
  });
});

/** What `python3.13 program.py` prints on standard error, stored. */
const PRINTED: readonly (readonly [program: string, printed: string])[] = [
  [
    'if True:\n  x = 1 +  \n',
    `  File "program.py", line 2
    x = 1 +  
             ^
SyntaxError: invalid syntax
`,
  ],
  [
    'x = 1\nif x == 1\n    print(x)\n',
    `  File "program.py", line 2
    if x == 1
             ^
SyntaxError: expected ':'
`,
  ],
  [
    'def f():\n    print("a" "b\n',
    `  File "program.py", line 2
    print("a" "b
              ^
SyntaxError: unterminated string literal (detected at line 2)
`,
  ],
  [
    'for i in range(3):\n    total = [1, 2 3]\n',
    `  File "program.py", line 2
    total = [1, 2 3]
                ^^^
SyntaxError: invalid syntax. Perhaps you forgot a comma?
`,
  ],
  [
    'def f():\n\tx = 1\n        y = 2\n',
    `  File "program.py", line 3
    y = 2
TabError: inconsistent use of tabs and spaces in indentation
`,
  ],
  [
    'if True:\nprint(1)\n',
    `  File "program.py", line 2
    print(1)
    ^^^^^
IndentationError: expected an indented block after 'if' statement on line 1
`,
  ],
  [
    'x = (1,\n     2\ny = 3\n',
    `  File "program.py", line 1
    x = (1,
        ^
SyntaxError: '(' was never closed
`,
  ],
  [
    "é = 'ü' ö\n",
    `  File "program.py", line 1
    é = 'ü' ö
            ^
SyntaxError: invalid syntax
`,
  ],
];

describe('formatDiagnostic', () => {
  it.each(PRINTED)('%j', (program, printed) => {
    const result = parse(program, 'program.py');
    expect(result.ok ? '' : formatDiagnostic(result.diagnostics[0]!, 'program.py')).toBe(printed);
  });
});
