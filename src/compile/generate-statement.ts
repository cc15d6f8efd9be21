/** Statements. CPython: Python/compile.c, compiler_visit_stmt. */
import { unreachable } from '../base/unreachable.ts';
import type { Assert, Assign, Delete, ExprStmt, Raise, Return, Stmt } from '../syntax/ast.ts';
import { checkAssertion } from './check-mistakes.ts';
import { generateAnnAssign, generateAugAssign } from './generate-assign.ts';
import { generateClass } from './generate-class.ts';
import { generateFunction } from './generate-function.ts';
import { generateImport, generateImportFrom } from './generate-import.ts';
import {
  generateAsyncFor,
  generateBreak,
  generateContinue,
  generateFor,
  generateIf,
  generateWhile,
} from './generate-loop.ts';
import { generateMatch } from './generate-match.ts';
import { jumpIf } from './generate-test.ts';
import { generateTry } from './generate-try.ts';
import { generateTryStar } from './generate-try-star.ts';
import { generateTypeAlias } from './generate-type-params.ts';
import { generateAsyncWith, generateWith } from './generate-with.ts';
import type { Generator } from './generator.ts';
import { Intrinsic1, Op } from './instructions.ts';
import { locate } from './locate.ts';
import { NO_LOCATION } from './sequence.ts';
import { unwindAll } from './unwind.ts';

/** Generates one statement. */
export function generateStatement(g: Generator, s: Stmt): void {
  switch (s.kind) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return generateFunction(g, s);
    case 'ClassDef':
      return generateClass(g, s);
    case 'TypeAlias':
      return generateTypeAlias(g, s);
    case 'Return':
      return generateReturn(g, s);
    case 'Delete':
      return generateDelete(g, s);
    case 'Assign':
      return generateAssign(g, s);
    case 'AugAssign':
      return generateAugAssign(g, s);
    case 'AnnAssign':
      return generateAnnAssign(g, s);
    case 'For':
      return generateFor(g, s);
    case 'AsyncFor':
      return generateAsyncFor(g, s);
    case 'While':
      return generateWhile(g, s);
    case 'If':
      return generateIf(g, s);
    case 'Match':
      return generateMatch(g, s);
    case 'With':
      return generateWith(g, s, 0);
    case 'AsyncWith':
      return generateAsyncWith(g, s, 0);
    case 'Raise':
      return generateRaise(g, s);
    case 'Try':
      return generateTry(g, s);
    case 'TryStar':
      return generateTryStar(g, s);
    case 'Assert':
      return generateAssert(g, s);
    case 'Import':
      return generateImport(g, s);
    case 'ImportFrom':
      return generateImportFrom(g, s);
    case 'Global':
    case 'Nonlocal':
      return;
    case 'Expr':
      return generateExprStmt(g, s);
    case 'Pass':
      return g.emit(Op.NOP, locate(s));
    case 'Break':
      return generateBreak(g, s);
    case 'Continue':
      return generateContinue(g, s);
    default:
      unreachable(s);
  }
}

function generateExprStmt(g: Generator, s: ExprStmt): void {
  const { value } = s;
  if (g.job.interactive && g.around.length === 0) {
    g.expression(value);
    g.emit(Op.CALL_INTRINSIC_1, locate(s), Intrinsic1.PRINT);
    g.emit(Op.POP_TOP, NO_LOCATION);
  } else if (value.kind === 'Constant') {
    g.emit(Op.NOP, locate(s));
  } else {
    g.expression(value);
    g.emit(Op.POP_TOP, NO_LOCATION);
  }
}

function generateReturn(g: Generator, s: Return): void {
  const { value } = s;
  const { scope } = g.unit;
  let location = locate(s);
  if (!scope.isFunctionLike) g.fault("'return' outside function", location);
  if (value !== null && scope.coroutine && scope.generator) {
    g.fault("'return' with value in async generator", location);
  }
  const kept = value !== null && value.kind !== 'Constant';
  if (kept) g.expression(value);
  else if (value !== null) {
    location = locate(value);
    g.emit(Op.NOP, location);
  }
  if (value === null || value.lineno !== s.lineno) {
    location = locate(s);
    g.emit(Op.NOP, location);
  }
  location = unwindAll(g, location, kept);
  if (value === null) g.loadNone(location);
  else if (value.kind === 'Constant') g.load(value.value, location);
  g.emit(Op.RETURN_VALUE, location);
}

function generateDelete(g: Generator, s: Delete): void {
  g.expressions(s.targets);
}

function generateAssign(g: Generator, s: Assign): void {
  g.expression(s.value);
  s.targets.forEach((target, i) => {
    if (i + 1 < s.targets.length) g.emit(Op.COPY, locate(s), 1);
    g.expression(target);
  });
}

function generateRaise(g: Generator, s: Raise): void {
  let count = 0;
  if (s.exc !== null) {
    g.expression(s.exc);
    count++;
    if (s.cause !== null) {
      g.expression(s.cause);
      count++;
    }
  }
  g.emit(Op.RAISE_VARARGS, locate(s), count);
}

function generateAssert(g: Generator, s: Assert): void {
  const location = locate(s);
  checkAssertion(g, s);
  const end = g.label();
  jumpIf(g, location, s.test, end, true);
  g.emit(Op.LOAD_ASSERTION_ERROR, location);
  if (s.msg !== null) {
    g.expression(s.msg);
    g.emit(Op.CALL, location, 0);
  }
  g.emit(Op.RAISE_VARARGS, locate(s.test), 1);
  g.use(end);
}
