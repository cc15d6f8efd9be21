/** The module linecache: lines of source, of the files that the machine has compiled. CPython: Lib/linecache.py. */

import type { Source } from '../../syntax/source.ts';
import { builtin, defineModule } from '../define.ts';
import { intNumber } from '../int-object.ts';
import { listOf } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { isStr } from '../protocol/text.ts';
import { isSubtype } from '../raise.ts';
import { newStr, textOf } from '../str-object.ts';

/** The source of a file whose code the program has loaded by now: what came later in another run is not known. */
function sourceOf(m: Machine, filename: string): Source | undefined {
  const loaded = m.load(Own.codeUnits);
  const known = m.program.units.some(({ number, code }) => number < loaded && code.filename === filename);
  return known ? m.program.sources.get(filename) : undefined;
}

/** A line with its end; '' where there is none. */
function getLine(m: Machine, _module: Address, filename: Address, lineno: Address): Address {
  if (!isStr(m, filename) || !isSubtype(m, m.typeOf(lineno), Type.int)) return Static.emptyStr;
  const source = sourceOf(m, textOf(m, filename));
  const line = intNumber(m, lineno);
  if (source === undefined || line < 1 || line > source.lineCount) return Static.emptyStr;
  return newStr(m, `${source.line(line)}\n`);
}

function getLines(m: Machine, _module: Address, filename: Address): Address {
  const source = isStr(m, filename) ? sourceOf(m, textOf(m, filename)) : undefined;
  if (source === undefined) return listOf(m, []);
  const lines = Array.from({ length: source.lineCount }, (_, i) => newStr(m, `${source.line(i + 1)}\n`));
  return listOf(m, lines);
}

const nothing = (): Address => Static.None;

defineModule('linecache', 'Cache lines from Python source files.', [
  builtin('getline', getLine, '(filename, lineno, module_globals=None)'),
  builtin('getlines', getLines, '(filename, module_globals=None)'),
  builtin('checkcache', nothing, '(filename=None)'),
  builtin('clearcache', nothing, '()'),
  builtin('lazycache', () => Static.False, '(filename, module_globals)'),
]);
