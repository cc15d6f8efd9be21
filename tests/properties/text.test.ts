/** What CPython says about thousands of texts, asked of natives: see make_text.py. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { answerOf, bootedMachine } from './evaluate.ts';

const CASES: [source: string, answer: string][] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'text.json'), 'utf8'),
);

it('says of text what CPython says', () => {
  const m = bootedMachine();
  const wrong = CASES.flatMap(([source, answer]) => {
    const ours = answerOf(m, source);
    return ours === answer ? [] : [`${source}\n  ${answer}\n  ${ours}`];
  });
  expect(wrong.join('\n')).toBe('');
});

it('leaves nothing behind', () => {
  const m = bootedMachine();
  const alive = new Map<number, string>();
  let source = '';
  m.observer = {
    born: (object) => alive.set(object, source),
    died: (object) => alive.delete(object),
  };
  for (const one of CASES) {
    source = one[0];
    answerOf(m, source);
  }
  expect([...alive.values()]).toEqual([]);
});
