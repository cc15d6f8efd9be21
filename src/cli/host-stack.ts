/** How deep built-ins and Python code may call each other, by the stack that the host has. */
import { isMainThread } from 'node:worker_threads';

/** Megabytes of stack for a thread that runs programs; pages that are never touched cost nothing. */
export const PROGRAM_STACK = 64;

/** What that stack has room for. */
const DEEP = 8000;

/** Levels for the machine; undefined for its own, which fits the host's usual stack. */
export function nestingLimit(): number | undefined {
  return isMainThread ? undefined : DEEP;
}
