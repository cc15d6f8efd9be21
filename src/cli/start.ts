/**
 * Where the process begins. Commands that run a program to its end do so in a thread of their own: its
 * stack can be made large, which Python code called by built-ins a thousand levels deep needs. The
 * screen stays in the main thread, which the terminal belongs to; what it shows runs in a thread too
 * (engine.ts).
 */
import { Worker } from 'node:worker_threads';
import { PROGRAM_STACK } from './host-stack.ts';

const OWN_THREAD: ReadonlySet<string | undefined> = new Set(['run', 'show']);

/** Carries out a command line; the result is the exit status. */
export async function start(argv: readonly string[]): Promise<number> {
  if (!OWN_THREAD.has(argv[0])) return (await import('./main.ts')).main(argv);
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./thread.js', import.meta.url), {
      argv: [...argv],
      workerData: interrupts(argv[0] === 'run' ? PATIENCE : 0),
      resourceLimits: { stackSizeMb: PROGRAM_STACK },
    });
    thread.on('error', reject);
    thread.on('exit', resolve);
  });
}

/** Milliseconds that a running program has to take notice of an interrupt: what does not is ended. */
const PATIENCE = 1000;

/** Status of a process that was interrupted, as shells have it. */
const INTERRUPTED = 130;

/** A word that the thread shares, which an interrupt (Ctrl-C) sets: see interrupts.ts. */
function interrupts(patience: number): Int32Array {
  const word = new Int32Array(new SharedArrayBuffer(4));
  process.on('SIGINT', () => {
    if (Atomics.exchange(word, 0, 1) === 1) process.exit(INTERRUPTED);
    setTimeout(() => {
      if (Atomics.load(word, 0) === 1) process.exit(INTERRUPTED);
    }, patience).unref();
  });
  return word;
}
