/**
 * How long questions about a long run take. Run by hand:
 *
 *   node tests/bench/questions.mjs [--steps N]
 *
 * When a name, an object or a slot changed last, and changes next, where that is as far away as it can be;
 * the life of an object; since when two names are aliases; what is different. Times are milliseconds of CPU, the
 * host's collector and compiler included: the machine may be busy.
 */
import { runBundled } from './run-bundled.mjs';

await runBundled('questions-bench.ts');
