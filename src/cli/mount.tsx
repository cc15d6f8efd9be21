/** Puts the components on the terminal. The only file besides `ui` that knows Ink. */
import { render } from 'ink';
import { App } from '../ui/App.tsx';
import { Display } from '../ui/Display.tsx';
import type { Host } from '../ui/host.ts';
import type { FirstProgram } from '../ui/opening.ts';
import type { Theme } from '../ui/theme.ts';
import type { Terminal } from './terminal.ts';

/** Resolved when the screen is left. */
export async function mount(
  terminal: Terminal,
  theme: Theme,
  host: Host,
  first: FirstProgram | null,
): Promise<void> {
  const screen = render(
    <Display surface={terminal.surface} theme={theme}>
      <App host={host} first={first} />
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
  terminal.passKeys();
  await screen.waitUntilExit();
}
