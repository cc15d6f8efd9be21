/** The one place where a program's text becomes a session: parse, compile, machine, timeline. */
import type { Opened } from '../ui/host.ts';
import type { ProgramSource } from './read-program.ts';

/** Opens a program; a program that cannot run gives CPython's words for the reason. */
export function openProgram(source: ProgramSource): Opened {
  return { kind: 'broken', path: source.path, message: 'not supported yet: running programs' };
}
