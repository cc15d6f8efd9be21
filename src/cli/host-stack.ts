/** How deep built-ins and Python code may call each other, by the stack that the host has. */
import { isMainThread } from 'node:worker_threads';

/** In a thread with a large stack (start.ts), or a process started with one. */
const DEEP = 8000;
const DEEPER_THAN_USUAL = 600;

/** Levels for the machine; undefined for its own, which fits the host's usual stack. */
export function nestingLimit(): number | undefined {
  if (!isMainThread) return DEEP;
  const given = process.execArgv.find((option) => option.startsWith('--stack-size='));
  return given !== undefined && Number(given.split('=')[1]) >= 5000 ? DEEPER_THAN_USUAL : undefined;
}
