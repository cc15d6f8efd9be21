/** Ticks: which part of the source each one is about, and what it gave. */
import { expect, it } from 'vitest';
import { openSession } from './open-session.ts';

/** The ticks of the whole program: what is underlined, and its value; names that are bound. */
async function ticksOf(text: string): Promise<readonly string[]> {
  const source = text.replace(/^\n/, '');
  const { session } = openSession(source);
  const lines = source.split('\n');
  const told: string[] = [];
  for (;;) {
    const { stop, snapshot } = await session.perform({ kind: 'tick', direction: 1, count: 1 });
    if (stop.kind !== 'moved') return told;
    const { range, facts, position } = snapshot;
    if (!range || position.tick === 0) continue;
    const shown = lines
      .slice(range.line - 1, range.endLine)
      .map((line, i, all) =>
        line.slice(i === 0 ? range.column : 0, i === all.length - 1 ? range.endColumn : undefined).trim(),
      )
      .join(' ');
    const values = facts.flatMap((fact) => (fact.kind === 'evaluated' ? [fact.text] : []));
    const names = facts.flatMap((fact) =>
      fact.kind === 'bound' || fact.kind === 'rebound' ? [`${fact.name} bound`] : [],
    );
    told.push(`${shown} → ${[...values, ...names].join(', ')}`);
  }
}

it('are the calls of a nested one, innermost first', async () => {
  expect(await ticksOf('a = abs(min(-1, -2)) + len("abc")\n')).toEqual([
    'min(-1, -2) → -2',
    'abs(min(-1, -2)) → 2',
    'len("abc") → 3',
    'abs(min(-1, -2)) + len("abc") → 5',
    'a → a bound',
  ]);
});

it('are the operands that a chained comparison compares', async () => {
  expect(await ticksOf('x = 2\nc = (1 < x\n  <= len("ab") < 9)\nd = not x == 3\n')).toEqual([
    'x → x bound',
    '1 < x → True',
    'len("ab") → 2',
    'x <= len("ab") → True',
    'len("ab") < 9 → True',
    'c → c bound',
    'x == 3 → False',
    'not x == 3 → True',
    'd → d bound',
  ]);
  // It ends where one is false.
  expect((await ticksOf('x = 5\nc = 1 < x < 3 < 9\n')).slice(1, -1)).toEqual([
    '1 < x → True',
    'x < 3 → False',
  ]);
});

it('are the rounds of a comprehension, and at its end what it made', async () => {
  expect(await ticksOf('b = [n * 2 for n in (1, 2) if n > 1]\n')).toEqual([
    'n → n bound',
    'n > 1 → False',
    'n → n bound',
    'n > 1 → True',
    'n * 2 → 4',
    '[n * 2 for n in (1, 2) if n > 1] → [4]',
    'b → b bound',
  ]);
  expect((await ticksOf('e = {k: v for k, v in [("a", 1)]}\n')).slice(-2)).toEqual([
    '{k: v for k, v in [("a", 1)]} → {\'a\': 1}',
    'e → e bound',
  ]);
});

it('are the fields of an f-string, and the whole', async () => {
  expect(await ticksOf('x = 3\nd = f"{x!r:>3} and {x * 2}"\n')).toEqual([
    'x → x bound',
    "{x!r:>3} → '  3'",
    'x * 2 → 6',
    "{x * 2} → '6'",
    'f"{x!r:>3} and {x * 2}" → \'  3 and 6\'',
    'd → d bound',
  ]);
});
