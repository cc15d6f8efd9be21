/** Why a movement leads nowhere, in words. */
import type { Command, Direction, EventFilter, StopReason } from './commands.ts';
import type { Snapshot } from './snapshot.ts';
import { nameOf } from './subject.ts';

/** The movements that search, or count; ticks are counted otherwise. */
export type Movement = Exclude<
  Extract<Command, { readonly direction: Direction }>,
  { readonly kind: 'tick' }
>;

/** The reason; `snapshot` is the picture that the movement began at. */
export function notFound(command: Movement, snapshot: Snapshot): StopReason {
  const where = command.direction > 0 ? 'after' : 'before';
  if (command.kind === 'line')
    return { kind: 'not found', what: `line ${command.line} does not run ${where} this step` };
  if (command.kind === 'change')
    return { kind: 'not found', what: `${nameOf(command.of, snapshot)} does not change ${where} this step` };
  const what = command.kind === 'event' ? EVENT_WORDS[command.filter] : 'nothing';
  return { kind: 'not found', what: `no ${what} ${where} this step` };
}

/** What there is none of, where an event is not found. */
const EVENT_WORDS: Readonly<Record<EventFilter, string>> = {
  call: 'call',
  return: 'return',
  output: 'output',
  exception: 'exception',
  free: 'object freed',
  collection: 'run of the collector',
};
