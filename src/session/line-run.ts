/** The k-th time that a line runs, counted from the first step. */
import type { Timeline } from '../history/timeline.ts';
import type { Machine } from '../machine/machine.ts';
import type { Command, StopReason } from './commands.ts';
import { eventAt, type Search } from './stepping.ts';

export type LineRun = Extract<Command, { readonly kind: 'line run' }>;

/** The position before that run, or why there is none. */
export async function findLineRun(
  timeline: Timeline,
  search: Search,
  file: string,
  { line, run }: LineRun,
): Promise<{ readonly step: number } | StopReason> {
  let found: number | null = null;
  let count = 0;
  const visit = (m: Machine): boolean => {
    const event = eventAt(m);
    if (event.line !== line || event.file !== file || ++count < run) return true;
    found = event.step;
    return false;
  };
  timeline.seek(0);
  if (visit(timeline.machine)) await search.visitAfter(0, visit, () => found !== null);
  if (found !== null) return { step: found };
  const times = count === 1 ? 'once' : `${count} times`;
  return {
    kind: 'not found',
    what: count === 0 ? `line ${line} does not run` : `line ${line} runs only ${times}`,
  };
}
