/** What the compiler refuses or warns of, against what CPython 3.13 says about the same programs. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Diagnostic } from '../../src/syntax/diagnostics.ts';
import { parse } from '../../src/syntax/parse.ts';

type Row = readonly [program: string, answer: unknown];

const FOLDER = path.join(import.meta.dirname, 'judged');
const TOPICS = readdirSync(FOLDER).map((name) => ({
  topic: path.basename(name, '.json'),
  rows: JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Row[],
}));

function placed({ message, lineno, offset, endLineno, endOffset }: Diagnostic): unknown {
  return [message, lineno, offset, endLineno, endOffset];
}

/** What we say about a program, as a row has it. */
function answer(program: string): unknown {
  const parsed = parse(program, 'program.py');
  if (!parsed.ok) return placed(parsed.diagnostics[0]!);
  const compiled = compile(parsed.tree, parsed.source, 'program.py');
  if (!compiled.ok) return placed(compiled.diagnostics[0]!);
  return [...parsed.warnings, ...compiled.warnings].map(({ message, lineno }) => [message, lineno]);
}

it('has enough programs', () => {
  expect(TOPICS.flatMap(({ rows }) => rows).length).toBeGreaterThan(200);
});

describe.each(TOPICS)('$topic', ({ rows }) => {
  it.each(rows)('%j', (program, expected) => {
    expect(answer(program)).toEqual(expected);
  });
});
