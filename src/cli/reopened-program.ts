/** A program as the screen holds it: one that can be opened again after its file has changed. */
import type { Opened, Program } from '../ui/host.ts';
import { type ProgramSource, readProgramFile } from './read-program.ts';
import { UsageError } from './usage-error.ts';

/** Keeps what was read for the first opening; later ones read a file again. `open` is how it is opened. */
export function programOf(source: ProgramSource, open: (source: ProgramSource) => Promise<Opened>): Program {
  let bytes: Uint8Array | null = source.bytes;
  return {
    path: source.path,
    open: async () => {
      const fromFile = source.prompt !== 'live' && source.path !== '<string>' && source.path !== '<stdin>';
      try {
        const now = bytes ?? (fromFile ? readProgramFile(source.path) : source.bytes);
        bytes = null;
        return await open({ ...source, bytes: now });
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        return { kind: 'broken', path: source.path, message: error.message };
      }
    },
  };
}

/** A program by its path alone: its file is read whenever it is opened. */
export function programAt(path: string, open: (source: ProgramSource) => Promise<Opened>): Program {
  return {
    path,
    open: async () => {
      try {
        const bytes = readProgramFile(path);
        return await open({ path, bytes, programArguments: [], argumentZero: path });
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        return { kind: 'broken', path, message: error.message };
      }
    },
  };
}
