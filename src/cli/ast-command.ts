/** `namesake ast`: the syntax tree of a program, as CPython's `ast.dump` prints it. */
import { formatDiagnostic } from '../syntax/diagnostics.ts';
import { dump } from '../syntax/dump.ts';
import { parse } from '../syntax/parse.ts';
import { type CliCommand, CODE_OPTION } from './command.ts';
import { programOptions } from './program-options.ts';
import { requireProgram } from './read-program.ts';

export const astCommand: CliCommand = {
  name: 'ast',
  forms: ['ast FILE', 'ast -c CODE'],
  words: 'the syntax tree',
  options: [CODE_OPTION],
  programArguments: false,
  perform: (given) => {
    const source = requireProgram(given, 'ast');
    const { file } = programOptions(source);
    const parsed = parse(source.bytes, file);
    if (!parsed.ok) {
      process.stderr.write(parsed.diagnostics.map((one) => formatDiagnostic(one, file)).join(''));
      return 1;
    }
    process.stdout.write(`${dump(parsed.tree, { indent: 1 })}\n`);
    return 0;
  },
};
