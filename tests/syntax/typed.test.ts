/** Whether lines that have been typed are a statement: whole, to be gone on with, or beyond mending. */
import { describe, expect, it } from 'vitest';
import { parseTyped, typedSoFar } from '../../src/syntax/typed.ts';

describe('lines typed so far', () => {
  it.each([
    ['blank', ['', '   ', '\t# a remark', '#']],
    [
      'whole',
      ['x = 1', 'x', 'x = 1; y = 2', 'pass # said', 's.n += 1; s', 'f(a, *b)', '"""a\nb"""', '(1,\n\n2)'],
    ],
    [
      'whole',
      ['if 1: x\n', 'def f():\n  x\n', 'if 1:\n  x\nelse:\n  y\n', 'for i in x:\n  # why\n\t\n  y\n'],
    ],
    ['whole', ['match x:\n  case 1: y\n', '@d\ndef f(): x\n', 'try: x\nfinally: y\n', 'x = 1 + \\\n  2']],
    ['incomplete', ['if 1:', 'if 1: x', 'def f():\n  x', 'def f():\n  x\n  ', 'class A:', '@d', 'try:\n  x']],
    ['incomplete', ['(', 'f(a,', '[1,\n\n', '"""a', 'x = """a\n', "f'''{x", 'x = 1 + \\', '{1: 2,\n']],
    ['incomplete', ['if 1:\n  x\nelse:', 'while x:\n  if y:\n    z', 'match x:', 'with a as b:']],
    ['wrong', ['x = = 2', 'x)', '(]', '  x', "'abc", 'if 1', 'def f(:', '1__0', 'x = $', 'return (1 2']],
    ['wrong', ['if 1:\nx', 'if 1:\n  x\ny', 'try:\n  x\n', '@d\n', 'x = 1; if 1: y', 'for x in y:\n  z\n w']],
  ] as const)('%s', (state, texts) => {
    // An empty line typed last is one more line end.
    for (const text of texts) expect([text, typedSoFar(`${text}\n`)]).toEqual([text, state]);
  });

  it('are read as one statement, also where they come to their end', () => {
    for (const text of ['if 1:\n  x\n\n', 'if 1:\n  x', 'x = 1; y = 2\n', 'x']) {
      const parsed = parseTyped(text, '<stdin>');
      expect(parsed.ok && parsed.tree.kind).toBe('Interactive');
    }
    const refused = parseTyped('if 1:\n  x\ny\n', '<stdin>');
    expect(refused.ok).toBe(false);
    expect(!refused.ok && refused.diagnostics[0]).toMatchObject({ message: 'invalid syntax', lineno: 3 });
    const unfinished = parseTyped('(1 +', '<stdin>');
    expect(!unfinished.ok && unfinished.diagnostics[0]!.message).toBe("'(' was never closed");
  });
});
