/**
 * Where the process begins. Commands that show no screen are carried out in a thread of their own: its
 * stack can be made large, which Python code called by built-ins a thousand levels deep needs. The
 * screen stays in the main thread, which the terminal belongs to; what it shows runs in a thread too
 * (engine.ts).
 */
import { Worker } from 'node:worker_threads';
import { isNamed } from './commands.ts';
import { PROGRAM_STACK } from './host-stack.ts';
import { main } from './main.ts';

/** Carries out a command line; the result is the exit status. */
export async function start(argv: readonly string[]): Promise<number> {
  if (showsScreen(argv[0])) return main(argv);
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./thread-entry.cjs', import.meta.url), {
      argv: [...argv],
      workerData: interrupts(argv[0] === 'run' ? PATIENCE : 0),
      resourceLimits: { stackSizeMb: PROGRAM_STACK },
    });
    thread.on('error', reject);
    thread.on('exit', resolve);
  });
}

/** Whether a command line begins with what shows the screen. Without a terminal a prompt is read as by `run`. */
function showsScreen(word: string | undefined): boolean {
  return word === 'repl' ? process.stdin.isTTY && process.stdout.isTTY : !isNamed(word);
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
