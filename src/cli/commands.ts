/** The table of commands: dispatch and help are read from it. */
import { astCommand } from './ast-command.ts';
import type { CliCommand } from './command.ts';
import { disCommand } from './dis-command.ts';
import { runCommand } from './run-command.ts';
import { samplesCommand } from './samples-command.ts';
import { showCommand } from './show-command.ts';
import { stepCommand } from './step-command.ts';

export const COMMANDS: readonly CliCommand[] = [
  stepCommand,
  runCommand,
  showCommand,
  samplesCommand,
  astCommand,
  disCommand,
];
