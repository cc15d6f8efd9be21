/** A program that has been read, ready to run: its code, or the statements of a prompt, and what they need. */
import type { Code } from '../compile/code.ts';
import type { ProgramOptions } from '../history/begin-program.ts';
import { HOST_SOURCES, type Sources } from '../history/tape.ts';
import { loadProgram } from '../session/load-program.ts';
import { linesOf } from '../session/shown-source.ts';
import { linesFrom, nextStatement } from '../session/typed-text.ts';
import { Source } from '../syntax/source.ts';
import { moduleFiles } from './module-files.ts';
import { programOptions } from './program-options.ts';
import { LIVE_PROMPT, type ProgramSource } from './read-program.ts';

/** What a timeline is made of. */
export interface LoadedSource {
  readonly ok: true;
  readonly code: Code | 'prompt';
  readonly options: ProgramOptions;
  readonly sources: Sources;
  /** The text to be shown. */
  readonly lines: readonly string[];
}

/** Loads a program; one that cannot run gives CPython's words for the reason. */
export function loadSource(
  source: ProgramSource,
): LoadedSource | { readonly ok: false; readonly message: string } {
  if (source.prompt) return atPrompt(source);
  const options = programOptions(source);
  const loaded = loadProgram(source.bytes, options.file);
  if (!loaded.ok) return loaded;
  return {
    ok: true,
    code: loaded.code,
    options: { ...options, warnings: loaded.warnings, source: loaded.source },
    sources: { ...HOST_SOURCES, moduleSource: moduleFiles(options.file) },
    lines: linesOf(loaded.source),
  };
}

/** The lines are typed at a prompt, which never refuses a program as a whole. */
function atPrompt(source: ProgramSource): LoadedSource {
  if (source.prompt === 'live') return promptWith(source, new Source('', PROMPT), null);
  const typed = new Source(new TextDecoder().decode(source.bytes), PROMPT);
  const readLine = linesFrom(typed.text);
  return promptWith(source, typed, () => nextStatement(readLine));
}

const PROMPT = '<stdin>';

/** A prompt whose statements are read when they are wanted. */
export function promptFrom(statement: () => string | null): LoadedSource {
  return promptWith(LIVE_PROMPT, new Source('', PROMPT), statement);
}

function promptWith(
  source: ProgramSource,
  text: Source,
  statement: (() => string | null) | null,
): LoadedSource {
  const options = {
    ...programOptions({ ...source, path: PROMPT, argumentZero: '' }),
    warnings: '',
    source: text,
  };
  return {
    ok: true,
    code: 'prompt',
    options,
    sources: {
      ...HOST_SOURCES,
      moduleSource: moduleFiles(options.file),
      ...(statement ? { statement } : {}),
    },
    lines: linesOf(text),
  };
}
