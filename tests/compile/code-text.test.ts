/** Code written out and read back is the same code, with the same things the same. */
import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/compile/code.ts';
import { packCode, unpackCode } from '../../src/compile/code-text.ts';
import { compile } from '../../src/compile/compile.ts';
import { parse } from '../../src/syntax/parse.ts';

function compiled(text: string): Code {
  const parsed = parse(text, 'test.py');
  if (!parsed.ok) throw new Error('a mistake in the test');
  const result = compile(parsed.tree, parsed.source, 'test.py');
  if (!result.ok) throw new Error('a mistake in the test');
  const { sourceConstants: _, sourceNames: __, ...code } = result.code;
  return code;
}

const PROGRAMS = [
  'x = 1\nprint(x)\n',
  "def f(a, /, b=2, *args, c, **kw):\n    'words'\n    try:\n        return a + b\n    except ValueError as e:\n        raise\n",
  "x = (1, 2.5, -0.0, 1e400, 3j, -1e400j, b'\\x00\\xff', 'ä\\ud800', None, ..., True, 10**30, {1, 2} if x in {3, 4} else ())\n",
  'class A:\n    def g(self):\n        def h():\n            return __class__, self\n        return [y for y in h()]\n',
  'async def f():\n    async with a as b:\n        yield await b\n',
];

describe('code as text', () => {
  it.each(PROGRAMS)('%s', (text) => {
    const code = compiled(text);
    expect(unpackCode(packCode(code))).toEqual(code);
  });

  it('keeps what is the same object the same', () => {
    const code = unpackCode(
      packCode(compiled("def f(): return 'shared', 1000\ndef g(): return 'shared', 1000\n")),
    );
    const [f, g] = code.consts.filter((one): one is Code => 'kind' in one);
    const shared = (inside: Code) => inside.consts.find((one) => 'type' in one && one.type === 'tuple');
    expect(shared(f!)).toBeDefined();
    const before = compiled("def f(): return 'shared', 1000\ndef g(): return 'shared', 1000\n");
    const [f0, g0] = before.consts.filter((one): one is Code => 'kind' in one);
    expect(shared(f!) === shared(g!)).toBe(shared(f0!) === shared(g0!));
  });
});
