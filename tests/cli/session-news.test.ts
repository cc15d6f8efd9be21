/** A session's state told to another thread: what arrives there is what was sent, whatever came before. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newsOf, withNews } from '../../src/cli/session-news.ts';
import type { SessionState } from '../../src/session/commands.ts';
import { FakeSession } from '../ui/fake-session.ts';

const first = new FakeSession().state;

const part = fc.record({
  step: fc.nat(9),
  stream: fc.constantFrom('stdout' as const, 'stderr' as const),
  text: fc.string(),
});

/** States of one session, each different from the last in some of its parts. */
const states = fc.array(
  fc.record({
    output: fc.option(fc.array(part, { maxLength: 6 })),
    step: fc.nat(3),
    stop: fc.option(fc.constantFrom({ kind: 'moved' } as const, { kind: 'cancelled' } as const)),
  }),
  { maxLength: 8 },
);

it('arrives as it was, state after state', () => {
  fc.assert(
    fc.property(states, (changes) => {
      let sent: SessionState = first;
      let known: SessionState | null = null;
      let heard: SessionState | null = null;
      for (const { output, step, stop } of changes) {
        const position = { step, tick: 0 };
        const snapshot = output === null ? sent.snapshot : { ...sent.snapshot, position, output };
        sent = { ...sent, snapshot, stop: stop ?? sent.stop };
        heard = withNews(heard, newsOf(sent, known));
        known = sent;
        expect(heard).toEqual(sent);
      }
    }),
  );
});

it('does not repeat what was printed before', () => {
  const output = [...Array(100).keys()].map((step) => ({ step, stream: 'stdout' as const, text: 'x\n' }));
  const before = { ...first, snapshot: { ...first.snapshot, output } };
  const more = { step: 100, stream: 'stdout' as const, text: 'new\n' };
  const after = { ...before, snapshot: { ...before.snapshot, output: [...output, more] } };
  const news = newsOf(after, before);
  expect(news.outputKept).toBe(100);
  expect(JSON.parse(news.parts).snapshot.output).toEqual([more]);
});
