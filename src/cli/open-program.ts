/** The one place where a program's text becomes a session: parse, compile, machine, timeline. */
import { Tape } from '../history/tape.ts';
import { DEFAULT_BYTES, DEFAULT_STEPS, Timeline } from '../history/timeline.ts';
import { Session } from '../session/session.ts';
import type { Opened } from '../ui/host.ts';
import { comparePages } from './compare-pages.ts';
import { loadSource } from './load-source.ts';
import type { ProgramSource } from './read-program.ts';

/** Opens a program, to be recorded up to `maxSteps`; a program that cannot run gives CPython's words for the reason. */
export function openProgram(source: ProgramSource, maxSteps: number = DEFAULT_STEPS): Opened {
  const loaded = loadSource(source);
  if (!loaded.ok) return { kind: 'broken', path: source.path, message: loaded.message };
  const timeline = new Timeline(loaded.code, new Tape(loaded.sources), {
    ...loaded.options,
    maxSteps,
    maxBytes: DEFAULT_BYTES,
    samePage: comparePages,
  });
  return {
    kind: 'session',
    session: new Session(timeline, {
      path: source.path,
      lines: loaded.lines,
      file: loaded.options.file,
    }),
  };
}
