/** What the thread of the screen and that of the engine say to each other: plain data, in order. */
import type { MessagePort } from 'node:worker_threads';
import type { SessionPort } from '../session/commands.ts';
import type { ProgramSource } from './read-program.ts';

/** What of a session can be called. */
export type SessionCall = Exclude<keyof SessionPort, 'state'>;

/** What is asked of the engine. Every question but `abort` is answered under its number. */
export type Question =
  | { readonly kind: 'open'; readonly number: number; readonly source: ProgramSource }
  | {
      readonly kind: 'call';
      readonly number: number;
      readonly call: SessionCall;
      readonly given: readonly unknown[];
    }
  /** Ends the search that another question began. */
  | { readonly kind: 'abort'; readonly number: number };

/** The engine's answer: a value, or what went wrong; and what of the session's state is another now. */
export interface Answer {
  readonly number: number;
  readonly value?: unknown;
  readonly error?: { readonly message: string; readonly stack: string | undefined };
  readonly news: News | null;
}

/** What of a session's state is another than when it was told last. */
export interface News {
  /** The parts, as JSON: many small objects cross faster so than one by one. Of the output only what is new. */
  readonly parts: string;
  /** How much of the output that was told before still stands, in pieces. */
  readonly outputKept: number;
}

/** What the answer to `open` says. */
export type OpenedAnswer =
  | { readonly kind: 'session' }
  | { readonly kind: 'broken'; readonly path: string; readonly message: string };

/** What the engine's thread is started with. */
export interface EngineStart {
  /** Questions come and answers go through it. */
  readonly port: MessagePort;
  /** Counts the answers, so that the other thread can wait for the next one. */
  readonly answered: Int32Array;
}

/** Whether a thread was started for the engine. */
export const isEngineStart = (given: unknown): given is EngineStart =>
  typeof given === 'object' && given !== null && 'answered' in given;
