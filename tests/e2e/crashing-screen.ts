/** A program for leaving.test.ts: takes the terminal over, and breaks. */
import { Terminal, type TerminalOutput } from '../../src/cli/terminal.ts';

const terminal = new Terminal(process.stdin, process.stdout as TerminalOutput);
terminal.enter();
setImmediate(() => {
  throw new Error('broken on purpose');
});
