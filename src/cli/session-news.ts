/** A session's state on its way to another thread: what has changed is told, and put together there again. */
import type { SessionState } from '../session/commands.ts';
import type { OutputPart } from '../session/snapshot.ts';
import type { News } from './engine-messages.ts';

/** What is another in `state`; a part that is the same object is the same. */
export function newsOf(state: SessionState, before: SessionState | null): News {
  const changed: Partial<SessionState> = Object.fromEntries(
    Object.entries(state).filter(([part, value]) => before?.[part as keyof SessionState] !== value),
  );
  if (!changed.snapshot) return { parts: JSON.stringify(changed), outputKept: 0 };
  const { output } = changed.snapshot;
  const outputKept = commonLength(output, before?.snapshot.output ?? []);
  const snapshot = { ...changed.snapshot, output: output.slice(outputKept) };
  return { parts: JSON.stringify({ ...changed, snapshot }), outputKept };
}

/** The state that the news are about; `before` is the one that the last news led to. */
export function withNews(before: SessionState | null, { parts, outputKept }: News): SessionState {
  const changed: Partial<SessionState> = JSON.parse(parts);
  if (!changed.snapshot) return { ...before, ...changed } as SessionState;
  const kept = before?.snapshot.output.slice(0, outputKept) ?? [];
  const snapshot = { ...changed.snapshot, output: [...kept, ...changed.snapshot.output] };
  return { ...before, ...changed, snapshot } as SessionState;
}

/** How many pieces two outputs begin with alike. */
function commonLength(one: readonly OutputPart[], other: readonly OutputPart[]): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && isSame(one[length]!, other[length]!)) length++;
  return length;
}

const isSame = (one: OutputPart, other: OutputPart): boolean =>
  one === other || (one.step === other.step && one.stream === other.stream && one.text === other.text);
