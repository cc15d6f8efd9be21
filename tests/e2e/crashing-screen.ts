/** A program for leaving.test.ts: takes the terminal over, and breaks; what broke is told once it is given back. */
import { Terminal, type TerminalOutput } from '../../src/cli/terminal.ts';

const terminal = new Terminal(process.stdin, process.stdout as TerminalOutput);
terminal.enter();
process.on('uncaughtException', (error) => {
  process.on('exit', () => process.stderr.write(`${error.message}\n`));
  process.exit(1);
});
setImmediate(() => {
  throw new Error('broken on purpose');
});
