/** The list under `B`: breakpoints of the shown source, what is watched for changes, watched expressions. */
import type { Breakpoint, Command, SessionState, Watch, Watchpoint } from '../session/commands.ts';
import { type Row, span } from '../views/row.ts';
import { openLine } from './command-line.ts';
import type { Reduced } from './effect.ts';
import type { StepState } from './step-state.ts';

export type StopEntry =
  | { readonly kind: 'breakpoint'; readonly breakpoint: Breakpoint }
  | { readonly kind: 'watchpoint'; readonly watchpoint: Watchpoint }
  | { readonly kind: 'watch'; readonly watch: Watch };

/** All there is in the list, in its order. */
export function stopEntries({ breakpoints, watchpoints, watches }: SessionState): readonly StopEntry[] {
  return [
    ...breakpoints.map((breakpoint): StopEntry => ({ kind: 'breakpoint', breakpoint })),
    ...watchpoints.map((watchpoint): StopEntry => ({ kind: 'watchpoint', watchpoint })),
    ...watches.map((watch): StopEntry => ({ kind: 'watch', watch })),
  ];
}

/** What can be done with an entry. */
export type StopChange = 'condition' | 'switch' | 'remove';

/** Carries it out on the highlighted entry. */
export function changeStop(state: StepState, change: StopChange): Reduced {
  const row = state.overlay?.kind === 'breakpoints' ? state.overlay.row : -1;
  const entry = stopEntries(state.session)[row];
  if (entry === undefined) return { state, effect: null };
  const command = (asked: Command): Reduced => ({ state, effect: { kind: 'command', command: asked } });
  switch (entry.kind) {
    case 'breakpoint': {
      const { line, condition } = entry.breakpoint;
      if (change === 'condition')
        return { state: openLine(state, 'condition', condition, line), effect: null };
      return command({ kind: change, stop: { line } });
    }
    case 'watchpoint':
      if (change === 'condition')
        return { state: { ...state, message: 'only breakpoints have conditions' }, effect: null };
      return command({ kind: change, stop: { what: entry.watchpoint.what } });
    case 'watch': {
      const { expression } = entry.watch;
      if (change === 'condition') return { state: openLine(state, 'watch', expression), effect: null };
      return command({ kind: 'unwatch', expression });
    }
  }
}

/** The rows of the list; the highlighted one is selected. */
export function stopRows(state: StepState, at: number): readonly Row[] {
  const entries = stopEntries(state.session);
  const rows: Row[] = entries.map((entry, i) => entryRow(entry, state, i === at));
  if (entries.length === 0) rows.push([span(' nothing to stop at yet', 'dim')]);
  rows.push([], ...HELP.map((words): Row => [span(` ${words}`, 'dim')]));
  return rows;
}

const HELP = [
  'c and C go to the next and the previous stop. b sets a breakpoint, W stops',
  'where what is selected changes, w shows the value of an expression.',
];

function entryRow(entry: StopEntry, { session }: StepState, selected: boolean): Row {
  const role = selected ? 'selected' : 'text';
  switch (entry.kind) {
    case 'breakpoint': {
      const { line, enabled, condition, hits } = entry.breakpoint;
      const text = condition === '' ? (session.program.lines[line - 1] ?? '').trim() : `if ${condition}`;
      const counted = hits ? `  hit ${hits.before} of ${hits.all}` : '';
      return [sign(enabled, '◆'), span(`line ${line}  ${text}`, role), span(counted, 'dim')];
    }
    case 'watchpoint':
      return [sign(entry.watchpoint.enabled, '◇'), span(`${entry.watchpoint.what}  when it changes`, role)];
    case 'watch': {
      const { expression, text, failed } = entry.watch;
      return [span(' = ', 'dim'), span(expression, role), span(`  ${text}`, failed ? 'error' : 'value')];
    }
  }
}

const sign = (enabled: boolean, text: string) => span(enabled ? ` ${text} ` : ' · ', 'breakpoint');
