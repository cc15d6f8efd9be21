/**
 * The entries of a Python Tutor trace, from a session. Its events are finer than line steps: a call and a
 * return are entries of their own. The moment before a return is one of the ticks of a step.
 */
import type { SessionPort } from '../session/commands.ts';
import type { Fact, Frame, Snapshot } from '../session/snapshot.ts';
import { PythonTutor, type TutorEntry } from '../views/python-tutor.ts';
import { recordUntil } from './record-until.ts';

/** All entries of a run, or of its first `maxSteps` steps. */
export async function* tutorEntries(
  session: SessionPort,
  maxSteps: number,
  readLine: () => string | null,
): AsyncGenerator<TutorEntry> {
  const tutor = new PythonTutor();
  let now = (await session.perform({ kind: 'first' })).snapshot;
  let moduleLine = 0;
  for (let step = 0; ; step++) {
    moduleLine = now.frames[0]?.line || moduleLine;
    yield* entriesAt(tutor, now, moduleLine);
    await recordUntil(session, step + 2, readLine);
    const { steps, state } = session.state.recording;
    if (step >= steps && state !== 'budget') return;
    if (step >= steps || step >= maxSteps) break;
    const next = (await session.perform({ kind: 'go', step: step + 1 })).snapshot;
    if (next.facts.some(isReturn)) yield* returnsIn(session, tutor, now, next);
    yield* raisedIn(tutor, now, next);
    now = next;
  }
  const message = `Stopped after ${maxSteps} steps.`;
  yield tutor.entry(now, { event: 'instruction_limit_reached', line: now.line, message });
}

const isReturn = (fact: Fact): fact is Extract<Fact, { readonly kind: 'returned' | 'yielded' }> =>
  fact.kind === 'returned' || fact.kind === 'yielded';

/** A fact of a call, with the line where the function begins. */
const isCall = (fact: Fact): fact is Extract<Fact, { readonly line: number }> => fact.kind === 'called';

/** A call that has led here, and the line that runs next; at the end the module's return, in its last line. */
function* entriesAt(tutor: PythonTutor, now: Snapshot, moduleLine: number): Generator<TutorEntry> {
  if (now.event === 'end') {
    if (!now.exception) yield tutor.entry(now, { event: 'return', line: moduleLine });
    return;
  }
  const called = now.facts.findLast(isCall);
  const frame = now.frames.at(-1);
  if (called && frame?.name === called.function) yield tutor.entry(now, { event: 'call', line: called.line });
  if (now.line > 0) yield tutor.entry(now, { event: 'step_line', line: now.line });
}

/** Every return in the step from `now` to `next`, with what is returned. */
async function* returnsIn(
  session: SessionPort,
  tutor: PythonTutor,
  now: Snapshot,
  next: Snapshot,
): AsyncGenerator<TutorEntry> {
  const moments = await returningMoments(session, now.position.step);
  const first = now.frames.at(-1);
  // What is returned as it stands, without being evaluated, is no tick.
  if (first && moments[0]?.frames.at(-1)?.activation !== first.activation) {
    const moment = withReturn(now, next, first);
    if (moment) moments.unshift(moment);
  }
  for (const moment of moments)
    yield tutor.entry(moment, { event: 'return', line: moment.frames.at(-1)!.line });
}

/** The ticks of a step at which a frame knows what it returns. */
async function returningMoments(session: SessionPort, step: number): Promise<Snapshot[]> {
  const moments: Snapshot[] = [];
  let told: number | undefined;
  let { snapshot } = await session.perform({ kind: 'go', step });
  while (snapshot.position.step === step) {
    const frame = snapshot.frames.at(-1);
    if (frame && !frame.library && frame.returning !== null && frame.activation !== told) {
      told = frame.activation;
      moments.push(snapshot);
    }
    ({ snapshot } = await session.perform({ kind: 'tick', direction: 1, count: 1 }));
  }
  return moments;
}

/** The moment with what the innermost frame returns, as the facts behind it tell; null where it does not. */
function withReturn(now: Snapshot, next: Snapshot, frame: Frame): Snapshot | null {
  const fact = next.facts.find(isReturn);
  if (fact?.function !== frame.name) return null;
  const value = next.objects.filter(({ label }) => label === fact.value);
  const known = now.objects.some(({ label }) => label === fact.value);
  return {
    ...now,
    frames: [...now.frames.slice(0, -1), { ...frame, returning: fact.value }],
    objects: known ? now.objects : [...now.objects, ...value],
  };
}

/** An exception that the line at `now` has raised. */
function* raisedIn(tutor: PythonTutor, now: Snapshot, next: Snapshot): Generator<TutorEntry> {
  const raised = next.facts.findLast((fact) => fact.kind === 'raised');
  if (!raised) return;
  const message = raised.message === '' ? raised.type : `${raised.type}: ${raised.message}`;
  yield tutor.entry(now, { event: 'exception', line: now.line, message });
}
