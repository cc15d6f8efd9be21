/** The code of programs, against CPython's. expect-code.mjs stores what CPython says. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/compile/code.ts';
import { compile } from '../../src/compile/compile.ts';
import { disassemble } from '../../src/compile/disassemble.ts';
import { parse } from '../../src/syntax/parse.ts';
import { dumpCode, firstDifference } from './code-as-data.ts';

const FOLDER = path.join(import.meta.dirname, 'code');

const stored = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');

/** The code of a stored program. */
function codeOf(name: string): Code {
  const parsed = parse(stored(name), name);
  if (!parsed.ok) throw new Error(parsed.diagnostics[0]!.message);
  const compiled = compile(parsed.tree, parsed.source, name);
  if (!compiled.ok) throw new Error(compiled.diagnostics[0]!.message);
  return compiled.code;
}

/** The items of a frozenset stand in the order of its table, which only the machine knows. */
function withSortedSets(text: string): string {
  return text.replace(/frozenset\(\{(.*?)\}\)/g, (_, items: string) => items.split(', ').sort().join());
}

const STEMS = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.py') ? [name.slice(0, -3)] : []));

describe.each(STEMS)('the code of %s', (stem) => {
  it('has the instructions, positions, handlers, constants and names of CPython', () => {
    expect(firstDifference(JSON.parse(stored(`${stem}.json`)), dumpCode(codeOf(`${stem}.py`)))).toBeNull();
  });

  it('is disassembled as CPython does', () => {
    expect(withSortedSets(disassemble(codeOf(`${stem}.py`)))).toBe(withSortedSets(stored(`${stem}.dis`)));
  });
});
