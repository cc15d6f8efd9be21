/**
 * The thread of the engine: opens programs, and carries out what the screen asks of their session. It is a
 * thread of its own because its stack can be large, and because it loads while the screen does.
 */
import type { MessagePort } from 'node:worker_threads';
import type { SessionPort, SessionState } from '../session/commands.ts';
import type { Answer, EngineStart, News, OpenedAnswer, Question } from './engine-messages.ts';
import { openProgram } from './open-program.ts';
import { newsOf } from './session-news.ts';

/** Carries out what is asked from now on. */
export function serve({ port, answered }: EngineStart): void {
  const service = new Service(port, answered);
  port.on('message', (question: Question) => void service.take(question));
}

class Service {
  readonly #port: MessagePort;
  readonly #answered: Int32Array;
  /** The session of the program that was opened last; the one before is over then. */
  #session: SessionPort | null = null;
  /** What the screen knows of its state. */
  #known: SessionState | null = null;
  readonly #searches = new Map<number, AbortController>();

  constructor(port: MessagePort, answered: Int32Array) {
    this.#port = port;
    this.#answered = answered;
  }

  async take(question: Question): Promise<void> {
    const { number } = question;
    if (question.kind === 'abort') {
      this.#searches.get(number)?.abort();
      return;
    }
    let answer: Pick<Answer, 'value' | 'error'>;
    try {
      answer = { value: await this.#answerTo(question) };
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      answer = { error: { message, stack } };
    }
    this.#port.postMessage({ number, ...answer, news: this.#news() } satisfies Answer);
    Atomics.add(this.#answered, 0, 1);
    Atomics.notify(this.#answered, 0);
  }

  /** The value that a question asks for. */
  async #answerTo(question: Exclude<Question, { readonly kind: 'abort' }>): Promise<unknown> {
    if (question.kind === 'open') {
      const opened = openProgram(question.source);
      if (opened.kind === 'broken') return opened satisfies OpenedAnswer;
      this.#session = opened.session;
      this.#known = null;
      return { kind: 'session' } satisfies OpenedAnswer;
    }
    const session = this.#session;
    if (session === null) throw new Error('no program is open');
    const search = new AbortController();
    this.#searches.set(question.number, search);
    try {
      const call = session[question.call] as (...given: readonly unknown[]) => unknown;
      const value = await call.apply(session, [...question.given, search.signal]);
      // A state is not sent as a whole: what is new of it goes with every answer.
      return value === session.state ? undefined : value;
    } finally {
      this.#searches.delete(question.number);
    }
  }

  /** What the screen does not know yet of the session's state. */
  #news(): News | null {
    if (this.#session === null || this.#session.state === this.#known) return null;
    const news = newsOf(this.#session.state, this.#known);
    this.#known = this.#session.state;
    return news;
  }
}
