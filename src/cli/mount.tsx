/** Puts the screen on the terminal, and takes it off again. The only file besides `ui` that knows Ink. */
import type { ReadStream } from 'node:tty';
import { render } from 'ink';
import { App } from '../ui/App.tsx';
import { Display } from '../ui/Display.tsx';
import type { Clock, Host, Program } from '../ui/host.ts';
import type { Sample } from '../ui/sample.ts';
import { type ThemeName, themeFor } from '../ui/theme.ts';
import { colorDepth } from './color-depth.ts';
import { Terminal, type TerminalOutput } from './terminal.ts';

export interface MountOptions {
  readonly keyboard: ReadStream;
  readonly output: TerminalOutput;
  readonly samples: readonly Sample[];
  readonly program: Program | null;
  readonly programOf: Host['programOf'];
  readonly ascii: boolean;
  readonly plain: boolean;
  readonly color: boolean;
  readonly theme: ThemeName;
}

const clock: Clock = {
  soon: (callback) => void setImmediate(callback),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Runs the screen; the result is the exit status. */
export async function mount(options: MountOptions): Promise<number> {
  const terminal = new Terminal(options.keyboard, options.output);
  const host: Host = {
    samples: options.samples,
    clock,
    ascii: options.ascii,
    plain: options.plain,
    programOf: options.programOf,
    suspend: () => terminal.suspend(),
    redraw: () => terminal.redraw(),
  };
  const theme = themeFor(options.theme, options.color ? colorDepth(process.env) : 'none');
  // What is thrown in a callback ends the screen too, and is reported where all our bugs are.
  let crash: (error: unknown) => void = () => {};
  const crashed = new Promise<never>((_resolve, reject) => {
    crash = reject;
  });
  process.on('uncaughtException', crash);
  terminal.enter();
  try {
    const screen = render(
      <Display surface={terminal.surface} theme={theme}>
        <App host={host} program={options.program} />
      </Display>,
      {
        stdin: terminal.inkInput,
        stdout: terminal.inkOutput,
        debug: true,
        exitOnCtrlC: false,
        patchConsole: false,
        isScreenReaderEnabled: false,
      },
    );
    await Promise.race([screen.waitUntilExit(), crashed]);
  } finally {
    process.off('uncaughtException', crash);
    terminal.leave();
  }
  return 0;
}
