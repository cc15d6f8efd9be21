/** Programs nested too deeply for the host's stack are refused, not a crash. */
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { parse } from '../../src/syntax/parse.ts';

function answer(program: string): unknown {
  const parsed = parse(program, 'program.py');
  if (!parsed.ok) return 'does not parse';
  const compiled = compile(parsed.tree, parsed.source, 'program.py');
  return compiled.ok ? 'compiles' : [compiled.diagnostics[0]!.message, compiled.diagnostics[0]!.lineno];
}

it('compiles what is nested some hundred levels deep', () => {
  expect(answer(`x = ${Array(700).fill('a').join(' + ')}`)).toBe('compiles');
  expect(answer(`if a: pass\n${'elif b: pass\n'.repeat(700)}`)).toBe('compiles');
});

it('names the statement that is nested too deeply', () => {
  const deep = `x = 1\ny = ${Array(30_000).fill('a').join(' + ')}\nz = 2\n`;
  expect(answer(deep)).toEqual(['not supported yet: a statement nested this deeply', 2]);
});
