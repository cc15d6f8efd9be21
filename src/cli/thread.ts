/**
 * What runs programs, in a thread of its own: for a command that runs one to its end (start.ts), or for the
 * screen (engine.ts). The build makes one file of all this, and the host's code cache for it (thread-code.ts).
 */
import { workerData } from 'node:worker_threads';
import { isEngineStart } from './engine-messages.ts';
import { serve } from './engine-thread.ts';
import { main } from './main.ts';
import { openProgram } from './open-program.ts';

export { makeBootImage } from './boot-image.ts';
export { packLibrary } from './library-files.ts';

/** Begins the thread's work. */
export async function begin(): Promise<void> {
  if (isEngineStart(workerData)) serve(workerData);
  else process.exitCode = await main(process.argv.slice(2));
}

/** Opens a program and steps through all of it, so that the host has compiled what that takes. For the build. */
export async function rehearse(path: string, bytes: Uint8Array): Promise<void> {
  const opened = openProgram({ path, bytes, programArguments: [], argumentZero: path });
  if (opened.kind === 'broken') throw new Error(opened.message);
  const { session } = opened;
  while (await session.record(1000));
  for (let step = 0; step <= session.state.recording.steps; step++)
    await session.perform({ kind: 'go', step });
}
