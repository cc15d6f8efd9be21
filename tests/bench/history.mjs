/**
 * How quick history is under load. Run by hand:
 *
 *   node tests/bench/history.mjs [--steps N]
 *
 * For programs of a million steps on a small and on a large heap: what recording costs in time and bytes,
 * how long it takes to go anywhere, and a step back; and how long a snapshot takes by the number of objects
 * in it. Times are in milliseconds; the machine may be busy.
 */
import { runBundled } from './run-bundled.mjs';

await runBundled('history-bench.ts');
