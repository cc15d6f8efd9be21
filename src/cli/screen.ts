/**
 * The screen from its first picture to its last. A program's first picture needs only `views`: it is on the
 * terminal before Ink, which takes about as long to load as all the rest, and keys that are pressed
 * meanwhile wait.
 */
import type { ReadStream } from 'node:tty';
import type { Clock, Host, Program } from '../ui/host.ts';
import type { FirstProgram } from '../ui/opening.ts';
import { paintRow } from '../ui/paint-row.ts';
import { pictureOf } from '../ui/picture.ts';
import type { Sample } from '../ui/sample.ts';
import { initialState } from '../ui/step-state.ts';
import { type Theme, type ThemeName, themeFor } from '../ui/theme.ts';
import { colorDepth } from './color-depth.ts';
import { Terminal, type TerminalOutput } from './terminal.ts';
import { watchFile } from './watch-file.ts';
import { writeText } from './write-text.ts';

export interface ScreenOptions {
  readonly keyboard: ReadStream;
  readonly output: TerminalOutput;
  readonly samples: () => readonly Sample[];
  readonly program: Program | null;
  readonly programOf: Host['programOf'];
  readonly programAt: Host['programAt'];
  readonly mouse: boolean;
  readonly ascii: boolean;
  readonly plain: boolean;
  readonly color: boolean;
  readonly theme: ThemeName;
  /** Programs are read again when their files change. */
  readonly watch: boolean;
}

const clock: Clock = {
  soon: (callback) => void setImmediate(callback),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Runs the screen; the result is the exit status. */
export async function runScreen(options: ScreenOptions): Promise<number> {
  const { program, output } = options;
  const theme = themeFor(options.theme, options.color ? colorDepth(process.env) : 'none');
  // What is thrown in a callback ends the screen too, and is reported where all our bugs are.
  let crash: (error: unknown) => void = () => {};
  const crashed = new Promise<never>((_resolve, reject) => {
    crash = reject;
  });
  process.on('uncaughtException', crash);
  // Until there is something to see the terminal is not ours, and Ctrl-C ends the process.
  const first = program && { program, opened: await Promise.race([program.open(), crashed]) };
  const terminal = new Terminal(options.keyboard, output);
  terminal.enter();
  if (options.mouse) terminal.mouse(true);
  try {
    if (first) paintAhead(first, terminal, output, theme, options);
    const host: Host = {
      samples: options.samples(),
      clock,
      ascii: options.ascii,
      plain: options.plain,
      programOf: options.programOf,
      programAt: options.programAt,
      write: writeText,
      withMouse: options.mouse,
      mouse: (on) => terminal.mouse(on),
      suspend: () => terminal.suspend(),
      redraw: () => terminal.redraw(),
      ...(options.watch && { watch: watchFile }),
    };
    const { mount } = await Promise.race([import('./mount.tsx'), crashed]);
    await Promise.race([mount(terminal, theme, host, first), crashed]);
  } finally {
    process.off('uncaughtException', crash);
    terminal.leave();
  }
  return 0;
}

/** The picture that Ink's components will give, once they are there. */
function paintAhead(
  { opened }: FirstProgram,
  { surface }: Terminal,
  { columns, rows }: TerminalOutput,
  theme: Theme,
  style: Pick<Host, 'ascii' | 'plain'>,
): void {
  if (opened.kind === 'broken') return;
  const picture = pictureOf(initialState(opened.session.state), { columns, rows }, style);
  surface.paintAhead(picture.rows.map((row) => paintRow(row, theme, 0)));
}
