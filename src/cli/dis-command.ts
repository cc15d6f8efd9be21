/** `namesake dis`: the code of a program, disassembled. */
import { disassemble } from '../compile/disassemble.ts';
import { loadProgram } from '../session/load-program.ts';
import { type CliCommand, CODE_OPTION } from './command.ts';
import { programOptions } from './program-options.ts';
import { requireProgram } from './read-program.ts';

export const disCommand: CliCommand = {
  name: 'dis',
  forms: ['dis FILE', 'dis -c CODE'],
  words: 'the code, disassembled',
  options: [CODE_OPTION],
  programArguments: false,
  perform: (given) => {
    const source = requireProgram(given, 'dis');
    const loaded = loadProgram(source.bytes, programOptions(source).file);
    if (!loaded.ok) {
      process.stderr.write(loaded.message);
      return 1;
    }
    process.stdout.write(disassemble(loaded.code));
    return 0;
  },
};
