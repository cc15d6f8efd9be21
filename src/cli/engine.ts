/**
 * The engine as the screen's thread sees it: programs are opened in another thread (engine-thread.ts), and
 * their sessions carried out there. What a session answers at once is waited for; what may take long is a
 * promise.
 */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

import type {
  Command,
  Evaluation,
  Place,
  Query,
  Answer as QueryAnswer,
  SessionPort,
  SessionState,
} from '../session/commands.ts';

import type { Inspection, Label } from '../session/snapshot.ts';
import type { Opened } from '../ui/host.ts';
import type { Answer, EngineStart, News, OpenedAnswer, Question, SessionCall } from './engine-messages.ts';
import { PROGRAM_STACK } from './host-stack.ts';
import type { ProgramSource } from './read-program.ts';
import { withNews } from './session-news.ts';

/** Milliseconds after which an engine that says nothing is taken for dead. */
const PATIENCE = 60_000;

/** A question that is not answered yet. */
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Without the number, which asking gives it. */
type Asked<Q = Question> = Q extends { readonly kind: 'abort' } ? never : Omit<Q, 'number'>;

export class Engine {
  readonly #thread: Worker;
  readonly #port;
  readonly #answered = new Int32Array(new SharedArrayBuffer(4));
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #session: RemoteSession | null = null;

  /** Starts the thread at once; it loads while its caller goes on. */
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#port.on('message', (answer: Answer) => this.#take(answer));
    this.#thread = new Worker(new URL('./thread-entry.cjs', import.meta.url), {
      workerData: { port: port2, answered: this.#answered } satisfies EngineStart,
      transferList: [port2],
      resourceLimits: { stackSizeMb: PROGRAM_STACK },
    });
    // What breaks outside of any question ends the screen, as what breaks in this thread does.
    this.#thread.on('error', (error) => {
      throw error;
    });
  }

  /** Opens a program; the session of the one before is over then. */
  async open(source: ProgramSource): Promise<Opened> {
    const session = new RemoteSession(this);
    this.#session = session;
    const opened = (await this.later({ kind: 'open', source })) as OpenedAnswer;
    return opened.kind === 'broken' ? opened : { kind: 'session', session };
  }

  /** Ends the thread. */
  close(): void {
    this.#port.close();
    void this.#thread.terminate();
  }

  /** Asks, and waits for the answer. */
  now(question: Asked): unknown {
    let answer: { readonly value: unknown } | { readonly error: Error } | null = null;
    this.#ask(question, {
      resolve: (value) => {
        answer = { value };
      },
      reject: (error) => {
        answer = { error };
      },
    });
    const from = performance.now();
    while (answer === null) {
      const count = Atomics.load(this.#answered, 0);
      for (let next = receiveMessageOnPort(this.#port); next; next = receiveMessageOnPort(this.#port))
        this.#take(next.message);
      if (answer !== null) break;
      if (performance.now() - from > PATIENCE) throw new Error('the engine does not answer');
      Atomics.wait(this.#answered, 0, count, PATIENCE);
    }
    const { value, error } = answer as { readonly value?: unknown; readonly error?: Error };
    if (error) throw error;
    return value;
  }

  /** Asks, and promises the answer; the signal ends what it would search for. */
  later(question: Asked, signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const number = this.#ask(question, { resolve, reject });
      const abort = () => this.#post({ kind: 'abort', number });
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
  }

  #ask(question: Asked, waiting: Waiting): number {
    const number = ++this.#asked;
    this.#waiting.set(number, waiting);
    this.#post({ ...question, number } as Question);
    return number;
  }

  #post(question: Question): void {
    this.#port.postMessage(question);
  }

  #take({ number, value, error, news }: Answer): void {
    if (news) this.#session?.hear(news);
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (error) waiting?.reject(Object.assign(new Error(error.message), { stack: error.stack }));
    else waiting?.resolve(value);
  }
}

/** A session in the engine's thread. */
class RemoteSession implements SessionPort {
  readonly #engine: Engine;
  /** Whole from the answer to `open` on. */
  #state: SessionState | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get state(): SessionState {
    if (this.#state === null) throw new Error('the program is not open yet');
    return this.#state;
  }

  /** The state is another now. */
  hear(news: News): void {
    this.#state = withNews(this.#state, news);
  }

  async perform(command: Command, signal?: AbortSignal): Promise<SessionState> {
    await this.#later('perform', [command], signal);
    return this.state;
  }

  evaluate(text: string, frame: number | null): Promise<Evaluation> {
    return this.#later('evaluate', [text, frame]) as Promise<Evaluation>;
  }

  record(milliseconds: number): Promise<boolean> {
    return this.#later('record', [milliseconds]) as Promise<boolean>;
  }

  place(): Promise<Place> {
    return this.#later('place', []) as Promise<Place>;
  }

  inspect(label: Label): Inspection | null {
    return this.#now('inspect', [label]) as Inspection | null;
  }

  async ask(query: Query, signal?: AbortSignal): Promise<QueryAnswer | null> {
    return (await this.#later('ask', [query], signal)) as QueryAnswer | null;
  }

  provideInput(line: string | null): void {
    this.#now('provideInput', [line]);
  }

  type(lines: string | null): 'taken' | 'incomplete' {
    return this.#now('type', [lines]) as 'taken' | 'incomplete';
  }

  interrupt(): void {
    this.#now('interrupt', []);
  }

  #now(call: SessionCall, given: readonly unknown[]): unknown {
    return this.#engine.now({ kind: 'call', call, given });
  }

  #later(call: SessionCall, given: readonly unknown[], signal?: AbortSignal): Promise<unknown> {
    return this.#engine.later({ kind: 'call', call, given }, signal);
  }
}
