/** `import` and `from … import`. CPython: Python/compile.c, compiler_import. */
import type { Import, ImportFrom } from '../syntax/ast.ts';
import type { Const } from './code.ts';
import { isFuture } from './future.ts';
import { generateName } from './generate-name.ts';
import type { Generator } from './generator.ts';
import { Intrinsic1, Op } from './instructions.ts';
import { locate } from './locate.ts';
import { type Location, NO_LOCATION } from './sequence.ts';

const int = (value: number): Const => ({ type: 'int', value: BigInt(value) });

/** `import a.b, c as d`. */
export function generateImport(g: Generator, s: Import): void {
  const location = locate(s);
  for (const { name, asname } of s.names) {
    g.load(int(0), location);
    g.loadNone(location);
    g.emitName(Op.IMPORT_NAME, name, location);
    if (asname !== null) importAs(g, name, asname, location);
    else generateName(g, name.split('.', 1)[0]!, 'Store', location);
  }
}

/** `import a.b.c as d`: IMPORT_NAME gave `a`; `b` and `c` are taken from it in turn. */
function importAs(g: Generator, name: string, asname: string, location: Location): void {
  const submodules = name.split('.').slice(1);
  submodules.forEach((part, i) => {
    if (i > 0) {
      g.emit(Op.SWAP, location, 2);
      g.emit(Op.POP_TOP, location);
    }
    g.emit(Op.IMPORT_FROM, location, g.unit.names.add(part));
  });
  generateName(g, asname, 'Store', location);
  if (submodules.length > 0) g.emit(Op.POP_TOP, location);
}

/** `from a import b, c as d`. */
export function generateImportFrom(g: Generator, s: ImportFrom): void {
  const location = locate(s);
  g.load(int(s.level ?? 0), location);
  if (isFuture(s) && isLate(g, location)) {
    g.fault('from __future__ imports must occur at the beginning of the file', location);
  }
  g.load({ type: 'tuple', items: s.names.map(({ name }) => ({ type: 'str', value: name })) }, location);
  g.emitName(Op.IMPORT_NAME, s.module ?? '', location);
  if (s.names[0]!.name === '*') {
    g.emit(Op.CALL_INTRINSIC_1, location, Intrinsic1.IMPORT_STAR);
    g.emit(Op.POP_TOP, NO_LOCATION);
    return;
  }
  for (const { name, asname } of s.names) {
    g.emitName(Op.IMPORT_FROM, name, location);
    generateName(g, asname ?? name, 'Store', location);
  }
  g.emit(Op.POP_TOP, location);
}

/** Whether a future statement comes after the last one that counts. */
function isLate(g: Generator, { line, column }: Location): boolean {
  const last = g.job.future.location;
  return last === null || line > last.line || (line === last.line && column > last.column);
}
