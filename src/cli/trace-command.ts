/**
 * `namesake trace`: a whole run as data, on standard output. Nothing is held back: what a long run gives is
 * written step by step, and a reader that has seen enough may go away.
 */
import type { SessionPort } from '../session/commands.ts';
import type { Snapshot } from '../session/snapshot.ts';
import { differenceOf } from '../session/snapshot-difference.ts';
import { type CliCommand, CODE_OPTION, PROMPT_OPTION } from './command.ts';
import { openProgram } from './open-program.ts';
import { numberOption, textOption } from './parse-arguments.ts';
import { requireProgram } from './read-program.ts';
import { recordUntil } from './record-until.ts';
import { StandardInput } from './standard-input.ts';
import { StandardOutput } from './standard-output.ts';
import { tutorEntries } from './tutor-entries.ts';

/** Steps of a trace, unless told otherwise: endless programs end here. */
const MOST_STEPS = 10_000;

export const traceCommand: CliCommand = {
  name: 'trace',
  forms: ['trace FILE [OPTIONS]'],
  words: 'a whole run as data',
  options: [
    CODE_OPTION,
    PROMPT_OPTION,
    {
      name: '--format',
      value: 'FORMAT',
      choices: ['jsonl', 'pytutor'],
      words:
        'jsonl: what is another in each snapshot, a line each; pytutor: the trace of Python Tutor (jsonl)',
    },
    {
      name: '--max-steps',
      value: 'N',
      number: { least: 1 },
      words: `how many steps at most (${MOST_STEPS.toLocaleString('en')})`,
    },
  ],
  programArguments: false,
  perform: async (given) => {
    const source = requireProgram(given, 'trace');
    const maxSteps = numberOption(given, '--max-steps') ?? MOST_STEPS;
    // One more event than steps between them.
    const opened = openProgram(source, maxSteps + 1);
    if (opened.kind === 'broken') {
      process.stderr.write(`${opened.message.trimEnd()}\n`);
      return 1;
    }
    const input = source.path === '<stdin>' ? null : new StandardInput();
    const readLine = () => input?.readLine()?.replace(/\n$/, '') ?? null;
    const output = new StandardOutput();
    const lines = textOption(given, '--format') === 'pytutor' ? tutorLines : differenceLines;
    for await (const line of lines(opened.session, maxSteps, readLine)) output.write(`${line}\n`, 'stdout');
    output.flush();
    return 0;
  },
};

type ReadLine = () => string | null;

/** The differences of the snapshots, in the format that session/snapshot-difference.ts tells of. */
export async function* differenceLines(
  session: SessionPort,
  maxSteps: number,
  readLine: ReadLine,
): AsyncGenerator<string> {
  let before: Snapshot | null = null;
  let program: unknown = null;
  for (let step = 0; step <= maxSteps; step++) {
    await recordUntil(session, step + 1, readLine);
    const { snapshot, program: shown, recording } = await session.perform({ kind: 'go', step });
    const isLast = step === maxSteps || step >= recording.steps;
    yield JSON.stringify({
      ...differenceOf(before, snapshot),
      ...(shown === program ? {} : { program: shown }),
      ...(isLast ? { recording } : {}),
    });
    if (isLast) return;
    before = snapshot;
    program = shown;
  }
}

/** One JSON document over many lines, an entry each. */
async function* tutorLines(
  session: SessionPort,
  maxSteps: number,
  readLine: ReadLine,
): AsyncGenerator<string> {
  const code = session.state.program.lines.map((line) => `${line}\n`).join('');
  yield `{"code": ${JSON.stringify(code)}, "trace": [`;
  let previous: string | null = null;
  for await (const entry of tutorEntries(session, maxSteps, readLine)) {
    if (previous !== null) yield `${previous},`;
    previous = JSON.stringify(entry);
  }
  if (previous !== null) yield previous;
  yield ']}';
}
