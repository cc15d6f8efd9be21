/** The one place where a program's text becomes a session: parse, compile, machine, timeline. */
import { HOST_SOURCES, Tape } from '../history/tape.ts';
import { DEFAULT_BYTES, DEFAULT_STEPS, Timeline } from '../history/timeline.ts';
import { loadProgram } from '../session/load-program.ts';
import { Session } from '../session/session.ts';
import { linesOf } from '../session/shown-source.ts';
import type { Opened } from '../ui/host.ts';
import { comparePages } from './compare-pages.ts';
import { moduleFiles } from './module-files.ts';
import { programOptions } from './program-options.ts';
import type { ProgramSource } from './read-program.ts';

/** Opens a program; a program that cannot run gives CPython's words for the reason. */
export function openProgram(source: ProgramSource): Opened {
  const options = programOptions(source);
  const loaded = loadProgram(source.bytes, options.file);
  if (!loaded.ok) return { kind: 'broken', path: source.path, message: loaded.message };
  const sources = { ...HOST_SOURCES, moduleSource: moduleFiles(options.file) };
  const timeline = new Timeline(loaded.code, new Tape(sources), {
    ...options,
    warnings: loaded.warnings,
    source: loaded.source,
    maxSteps: DEFAULT_STEPS,
    maxBytes: DEFAULT_BYTES,
    samePage: comparePages,
  });
  return {
    kind: 'session',
    session: new Session(timeline, {
      path: source.path,
      lines: linesOf(loaded.source),
      file: options.file,
    }),
  };
}
