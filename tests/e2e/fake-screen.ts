/** A program for stepping.test.ts: the real screen on a session made by hand. */
import { runScreen } from '../../src/cli/screen.ts';
import type { TerminalOutput } from '../../src/cli/terminal.ts';
import { FakeSession } from '../ui/fake-session.ts';

process.exitCode = await runScreen({
  keyboard: process.stdin,
  output: process.stdout as TerminalOutput,
  samples: () => [],
  programAt: () => {
    throw new Error('no files here');
  },
  programOf: () => {
    throw new Error('no samples here');
  },
  program: { path: 'aliasing.py', open: () => ({ kind: 'session', session: new FakeSession() }) },
  watch: false,
  mouse: false,
  ascii: false,
  plain: false,
  color: true,
  theme: 'dark',
});
