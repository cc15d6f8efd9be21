/**
 * How fast a whole run is recorded, and how much memory its history takes, beside CPython in the same run:
 *
 *   node tests/bench/run.mjs [--times N] [NAME…]
 *
 * For each program the best of N runs (3): CPython plain, CPython with an empty trace function, Namesake
 * without and with recording. Times are of the program alone, without start-up: CPython's are measured
 * inside, Namesake's are those of --stats. Ratios are what counts: the machine may be busy.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAMS = path.join(import.meta.dirname, 'programs');
const CLI = path.join(ROOT, 'bin/namesake.js');

/** Runs a program in CPython and prints the seconds that it took on standard error. */
const TIMER = `
import io, sys, time
name, traced = sys.argv[1], sys.argv[2] == "traced"
code = compile(open(name).read(), name, "exec")
def trace(frame, event, argument):
    return trace
sys.stdout = io.StringIO()
scope = {"__name__": "__main__"}
if traced:
    sys.settrace(trace)
start = time.process_time()
exec(code, scope)
taken = time.process_time() - start
sys.settrace(None)
print(taken, file=sys.stderr)
`;

function cpython(python, file, traced) {
  const { stderr, status } = spawnSync(python, ['-c', TIMER, file, traced ? 'traced' : 'plain'], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONHASHSEED: '0' },
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stderr.trim().split('\n').at(-1));
}

function namesake(file, ...options) {
  const { stderr, status } = spawnSync(process.execPath, [CLI, 'run', '--stats', ...options, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${file}: ${stderr}`);
  return JSON.parse(stderr.trim().split('\n').at(-1));
}

const best = (times, measure) => Math.min(...Array.from({ length: times }, measure));
const mean = (ratios) => Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

function main(argv) {
  const at = argv.indexOf('--times');
  const times = at < 0 ? 3 : Number(argv.splice(at, 2)[1]);
  const python = process.env.NAMESAKE_CPYTHON ?? 'python3.13';
  const programs = readdirSync(PROGRAMS).filter(
    (name) => argv.length === 0 || argv.some((one) => name.startsWith(one)),
  );
  const ratios = { plain: [], traced: [] };
  console.log(
    `${'program'.padEnd(16)}    steps  plain s  traced s   ours s  recorded s  /plain  /traced  bytes/step  keyframes`,
  );
  for (const program of programs) {
    const file = path.join(PROGRAMS, program);
    const plain = best(times, () => cpython(python, file, false));
    const traced = best(times, () => cpython(python, file, true));
    const bare = best(times, () => namesake(file, '--no-record').cpuSeconds);
    const recorded = Array.from({ length: times }, () => namesake(file)).reduce((a, b) =>
      b.cpuSeconds < a.cpuSeconds ? b : a,
    );
    ratios.plain.push(recorded.cpuSeconds / plain);
    ratios.traced.push(recorded.cpuSeconds / traced);
    const columns = [
      String(recorded.steps).padStart(8),
      plain.toFixed(3).padStart(8),
      traced.toFixed(3).padStart(9),
      bare.toFixed(3).padStart(8),
      recorded.cpuSeconds.toFixed(3).padStart(11),
      (recorded.cpuSeconds / plain).toFixed(2).padStart(7),
      (recorded.cpuSeconds / traced).toFixed(2).padStart(8),
      (recorded.historyBytes / Math.max(1, recorded.steps)).toFixed(1).padStart(11),
      String(recorded.keyframes).padStart(10),
    ];
    console.log(program.padEnd(16), ...columns);
  }
  console.log(
    `geometric mean: ${mean(ratios.plain).toFixed(2)} × CPython, ${mean(ratios.traced).toFixed(2)} × CPython with an empty trace function`,
  );
}

main(process.argv.slice(2));
