/** `namesake show`: one moment of a run without a terminal, as the screen's panes or as the snapshot. */
import { basename } from 'node:path';
import { isatty } from 'node:tty';
import type { SessionPort, SessionState } from '../session/commands.ts';
import type { Inspection, Life, MemoryPart } from '../session/snapshot.ts';
import type { Opened } from '../ui/host.ts';
import { htmlPage } from '../ui/html-page.ts';
import { paintRow } from '../ui/paint-row.ts';
import { pictureOf } from '../ui/picture.ts';
import { initialState, type Overlay } from '../ui/step-state.ts';
import { svgOf } from '../ui/svg.ts';
import { PLAIN_THEME, themeFor } from '../ui/theme.ts';
import { linearRows } from '../views/linear.ts';
import { colorDepth } from './color-depth.ts';
import { type CliCommand, CODE_OPTION, PROMPT_OPTION } from './command.ts';
import { openProgram } from './open-program.ts';
import { requireProgram } from './read-program.ts';
import { recordUntil } from './record-until.ts';
import { type Moment, SHOW_OPTIONS, type ShowRequest, showRequest } from './show-options.ts';
import { StandardInput } from './standard-input.ts';
import { UsageError, usage } from './usage-error.ts';

export const showCommand: CliCommand = {
  name: 'show',
  forms: ['show FILE [OPTIONS]'],
  words: 'one picture without a terminal',
  options: [CODE_OPTION, PROMPT_OPTION, ...SHOW_OPTIONS],
  programArguments: false,
  perform: async (given) => {
    const request = showRequest(given, isatty(1) && !process.env['NO_COLOR']);
    const source = requireProgram(given, 'show');
    const input = source.path === '<stdin>' ? null : new StandardInput();
    const shown = await showProgram(
      openProgram(source),
      request,
      () => input?.readLine()?.replace(/\n$/, '') ?? null,
    );
    process.stdout.write(shown.output);
    process.stderr.write(shown.errors);
    return shown.status;
  },
};

/** What `show` prints on each stream, and its exit status. */
export interface Shown {
  readonly output: string;
  readonly errors: string;
  readonly status: number;
}

/** Goes to the moment asked for and prints it; `readLine` answers input(). */
export async function showProgram(
  opened: Opened,
  request: ShowRequest,
  readLine: () => string | null,
): Promise<Shown> {
  if (opened.kind === 'broken') return { output: '', errors: withNewline(opened.message), status: 1 };
  const { session } = opened;
  const state = await goTo(session, request.moment, readLine);
  const inspected = request.inspect === null ? null : await inspect(session, request.inspect);
  if (inspected && request.format === 'json')
    return { output: `${JSON.stringify(inspected, null, 1)}\n`, errors: '', status: 0 };
  return { output: drawn(state, request, inspected), errors: '', status: 0 };
}

/** Records as far as the moment asks for, and goes there. */
async function goTo(
  session: SessionPort,
  moment: Moment,
  readLine: () => string | null,
): Promise<SessionState> {
  await recordUntil(session, moment.kind === 'step' ? moment.step : Number.POSITIVE_INFINITY, readLine);
  switch (moment.kind) {
    case 'end':
      return session.perform({ kind: 'last' });
    case 'step': {
      const last = session.state.recording.steps;
      if (moment.step > last) throw new UsageError(usage.noSuchStep(moment.step, last));
      return session.perform({ kind: 'go', step: moment.step });
    }
    case 'line': {
      const { line, hit } = moment;
      // The run may begin on the line: a search finds only what comes after it.
      const count = session.state.snapshot.line === line ? hit - 1 : hit;
      if (count === 0) return session.state;
      const state = await session.perform({ kind: 'line', line, direction: 1, count });
      if (state.stop.kind === 'not found' || state.snapshot.line !== line)
        throw new UsageError(usage.lineNotRun(line, hit));
      return state;
    }
  }
}

/** All that there is to know about one object. */
export interface Inspected {
  readonly inspection: Inspection;
  readonly life: Life | null;
  readonly memory: readonly MemoryPart[] | null;
}

/** The object of a name, of the innermost frame that has it, or of a label. */
async function inspect(session: SessionPort, name: string): Promise<Inspected> {
  const { frames, position } = session.state.snapshot;
  const bindings = frames.toReversed().flatMap((frame) => frame.bindings);
  const label = bindings.find((one) => one.name === name && one.object !== null)?.object ?? name;
  const inspection = session.inspect(label);
  if (inspection === null) throw new UsageError(usage.noObject(name, position.step));
  const life = await session.ask({ kind: 'life', label });
  const memory = await session.ask({ kind: 'memory', label });
  return {
    inspection,
    life: life?.kind === 'life' ? life.life : null,
    memory: memory?.kind === 'memory' ? memory.parts : null,
  };
}

/** What lies over the panes when an object is inspected. */
function overlayOf({ inspection, life }: Inspected): Overlay {
  return { kind: 'inspector', part: 'all', trail: [inspection.object.label], inspection, life, row: -1 };
}

/** The moment in the format that is asked for. */
function drawn(session: SessionState, request: ShowRequest, inspected: Inspected | null): string {
  const { columns, rows, ascii, color, format, theme } = request;
  if (format === 'json') return `${JSON.stringify(session.snapshot, null, 1)}\n`;
  const state = { ...initialState(session), overlay: inspected && overlayOf(inspected) };
  // The bottom row is for keys, of which a picture has none.
  const size = { columns, rows: rows + 1 };
  const picture = pictureOf(state, size, { ascii, plain: false }).rows.slice(0, rows);
  if (format === 'text') {
    const paint = color ? themeFor(theme, colorDepth(process.env)) : PLAIN_THEME;
    return picture.map((row) => `${paintRow(row, paint).trimEnd()}\n`).join('');
  }
  const { position } = session.snapshot;
  const title = `${basename(session.program.path)}, step ${position.step} of ${session.recording.steps}`;
  const svg = svgOf(picture, { columns, theme, title });
  if (format === 'svg') return svg;
  return htmlPage({ title, picture: svg, text: linearRows(state, 100, Number.POSITIVE_INFINITY), theme });
}

/** Text that ends a line. */
function withNewline(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
