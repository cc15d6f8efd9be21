/** Why a movement leads nowhere, in words. */
import type { Command, Direction, EventFilter, StopReason } from './commands.ts';
import type { Snapshot } from './snapshot.ts';
import { nameOf } from './subject.ts';

/** The movements that search, or count; ticks are counted otherwise. */
export type Movement = Exclude<
  Extract<Command, { readonly direction: Direction }>,
  { readonly kind: 'tick' }
>;

/** The reason; `snapshot` is the picture that the movement began at, `recorded` whether all of the run is. */
export function notFound(command: Movement, snapshot: Snapshot, recorded: boolean): StopReason {
  const where = command.direction > 0 ? 'after this step' : 'before this step';
  const known = command.direction > 0 && !recorded ? `${where}, as far as it is recorded` : where;
  return { kind: 'not found', what: `${whatIsMissing(command, snapshot)} ${known}` };
}

function whatIsMissing(command: Movement, snapshot: Snapshot): string {
  if (command.kind === 'line') return `line ${command.line} does not run`;
  if (command.kind === 'change') return `${nameOf(command.of, snapshot)} does not change`;
  return `no ${command.kind === 'event' ? EVENT_WORDS[command.filter] : 'nothing'}`;
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
