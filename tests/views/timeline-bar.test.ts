/** The timeline: what is behind and ahead, and marks; the session's survey that they come from. */
import { expect, it } from 'vitest';
import { timelineBar } from '../../src/views/timeline-bar.ts';
import { openSession } from '../session/open-session.ts';

const text = (spans: readonly { readonly text: string }[]) => spans.map((one) => one.text).join('');

it('shows what is behind and ahead', () => {
  expect(text(timelineBar(5, 10, 10, []))).toBe('█████░░░░░');
  expect(text(timelineBar(0, 0, 4, []))).toBe('████');
});

it('has marks, the most telling where several fall on one place', () => {
  const marks = [
    { kind: 'call', step: 2 },
    { kind: 'output', step: 3 },
    { kind: 'output', step: 8 },
    { kind: 'exception', step: 8 },
    { kind: 'breakpoint', step: 10 },
    { kind: 'mark', step: 6, letter: 'a' },
    { kind: 'call', step: 7 },
  ] as const;
  expect(text(timelineBar(5, 10, 10, marks))).toBe('█▓▄██a▒!░◆');
});

it('comes from a survey of the recording, in pieces', async () => {
  const { session } = openSession(
    'def f():\n    pass\nf()\nprint(1)\ntry:\n    int("x")\nexcept ValueError:\n    pass\n',
  );
  await session.perform({ kind: 'breakpoint', line: 4 });
  const { snapshot, recording } = session.state;
  const marks: string[] = [];
  for (let from = 0; from < recording.steps; ) {
    const answer = await session.ask({ kind: 'survey', from });
    if (answer?.kind !== 'survey') throw new Error('no survey');
    marks.push(...answer.survey.marks.map(({ kind, step }) => `${kind} ${step}`));
    from = answer.survey.to;
  }
  expect(marks).toEqual(['call 2', 'breakpoint 3', 'output 4', 'exception 6']);
  expect((await session.perform({ kind: 'go', step: 0 })).snapshot).toEqual(snapshot);
});
