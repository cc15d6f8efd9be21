/**
 * The thread of the engine: opens programs, and carries out what the screen asks of their session. It is a
 * thread of its own because its stack can be large, and because it loads while the screen does.
 */
import { workerData } from 'node:worker_threads';
import type { SessionPort, SessionState } from '../session/commands.ts';
import type { Answer, EngineStart, OpenedAnswer, Question } from './engine-messages.ts';
import { openProgram } from './open-program.ts';

const { port, answered } = workerData as EngineStart;

/** The session of the program that was opened last; the one before is over then. */
let session: SessionPort | null = null;
/** What the screen knows of its state. */
let known: Partial<SessionState> = {};
const searches = new Map<number, AbortController>();

port.on('message', (question: Question) => void take(question));

async function take(question: Question): Promise<void> {
  const { number } = question;
  if (question.kind === 'abort') {
    searches.get(number)?.abort();
    return;
  }
  let answer: Pick<Answer, 'value' | 'error'>;
  try {
    answer = { value: await answerTo(question) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    answer = { error: { message, stack } };
  }
  port.postMessage({ number, ...answer, news: news() } satisfies Answer);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}

/** The value that a question asks for. */
async function answerTo(question: Exclude<Question, { readonly kind: 'abort' }>): Promise<unknown> {
  if (question.kind === 'open') {
    const opened = openProgram(question.source);
    if (opened.kind === 'broken') return opened satisfies OpenedAnswer;
    session = opened.session;
    known = {};
    return { kind: 'session' } satisfies OpenedAnswer;
  }
  if (session === null) throw new Error('no program is open');
  const search = new AbortController();
  searches.set(question.number, search);
  try {
    const call = session[question.call] as (...given: readonly unknown[]) => unknown;
    const value = await call.apply(session, [...question.given, search.signal]);
    // A state is not sent as a whole: what is new of it goes with every answer.
    return value === session.state ? undefined : value;
  } finally {
    searches.delete(question.number);
  }
}

/** The parts of the session's state that are not those that the screen has. */
function news(): Partial<SessionState> {
  if (session === null) return {};
  const state = session.state;
  const changed = Object.entries(state).filter(
    ([part, value]) => known[part as keyof SessionState] !== value,
  );
  known = state;
  return Object.fromEntries(changed);
}
