/** CALL_INTRINSIC_1 and _2: helpers of the machine. CPython: Python/intrinsics.c. */
import { CodeFlag } from '../../compile/code.ts';
import { Intrinsic1, Intrinsic2 } from '../../compile/instructions.ts';
import { wrapYielded } from '../async-generator-object.ts';
import { dictContains, dictGetName, dictSetName, newDict } from '../dict-object.ts';
import { exceptionAfterStar } from '../except-star.ts';
import { matchesException } from '../exception-match.ts';
import { frameUnit } from '../frames.ts';
import { EXCEPTION, FrameWord, FUNCTION } from '../layouts.ts';
import { listItems, listSize } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { call } from '../protocol/call.ts';
import { unary } from '../protocol/number.ts';
import { contains, setItem } from '../protocol/subscript.ts';
import { newException, raise } from '../raise.ts';
import { Slot } from '../slot-numbers.ts';
import { newStr } from '../str-object.ts';
import { newTuple, tupleFrom } from '../tuple-object.ts';
import { importStar } from './imports.ts';
import { peek, push, replaceOperands, replaceTop } from './stack.ts';
import {
  makeTypeAlias,
  makeTypeParameter,
  makeTypeVar,
  setDefault,
  subscriptGeneric,
} from './type-intrinsics.ts';

const ANNOTATIONS = name('__annotations__');
const BUILD_CLASS = name('__build_class__');
const DISPLAYHOOK = name('displayhook');

export function callIntrinsic1(m: Machine, which: number): void {
  const value = peek(m, 1);
  switch (which) {
    case Intrinsic1.PRINT:
      return replaceTop(m, printExpression(m, value));
    case Intrinsic1.IMPORT_STAR:
      importStar(m, value);
      return replaceTop(m, Static.None);
    case Intrinsic1.STOPITERATION_ERROR:
      return replaceTop(m, stopIterationError(m, value));
    case Intrinsic1.ASYNC_GEN_WRAP:
      return replaceTop(m, wrapYielded(m, value));
    case Intrinsic1.UNARY_POSITIVE:
      return replaceTop(m, unary(m, value, Slot.positive, 'unary +'));
    case Intrinsic1.LIST_TO_TUPLE:
      return replaceTop(m, tupleFrom(m, listItems(m, value), listSize(m, value)));
    case Intrinsic1.TYPEVAR:
      return replaceTop(m, makeTypeParameter(m, Type.TypeVar, value));
    case Intrinsic1.PARAMSPEC:
      return replaceTop(m, makeTypeParameter(m, Type.ParamSpec, value));
    case Intrinsic1.TYPEVARTUPLE:
      return replaceTop(m, makeTypeParameter(m, Type.TypeVarTuple, value));
    case Intrinsic1.SUBSCRIPT_GENERIC:
      return replaceTop(m, subscriptGeneric(m, value));
    case Intrinsic1.TYPEALIAS:
      return replaceTop(m, makeTypeAlias(m, value));
    default:
      raise(m, Type.SystemError, `there is no intrinsic ${which}`);
  }
}

/** What a statement that is an expression does at a prompt. New. CPython: print_expr. */
function printExpression(m: Machine, value: Address): Address {
  const hook = dictGetName(m, m.load(Own.sysNamespace), DISPLAYHOOK);
  if (hook === 0) raise(m, Type.RuntimeError, 'lost sys.displayhook');
  m.keep(m.hold(hook));
  m.release(call(m, hook, value));
  m.release(m.unkeep());
  return Static.None;
}

export function callIntrinsic2(m: Machine, which: number): void {
  const below = peek(m, 2);
  const top = peek(m, 1);
  switch (which) {
    case Intrinsic2.PREP_RERAISE_STAR:
      return replaceOperands(m, 2, exceptionAfterStar(m, below, top));
    case Intrinsic2.TYPEVAR_WITH_BOUND:
      return replaceOperands(m, 2, makeTypeVar(m, below, top, true));
    case Intrinsic2.TYPEVAR_WITH_CONSTRAINTS:
      return replaceOperands(m, 2, makeTypeVar(m, below, top, false));
    case Intrinsic2.SET_TYPEPARAM_DEFAULT:
      return replaceOperands(m, 2, setDefault(m, below, top));
    case Intrinsic2.SET_FUNCTION_TYPE_PARAMS:
      m.replace(below + FUNCTION.typeParameters, m.hold(top));
      return replaceOperands(m, 2, m.hold(below));
    default:
      raise(m, Type.SystemError, `there is no intrinsic ${which}`);
  }
}

/** What a generator turns an escaping StopIteration into; anything else stays. New. CPython: stopiteration_error. */
function stopIterationError(m: Machine, exception: Address): Address {
  const { flags } = frameUnit(m, m.frame).code;
  const isAsync = (flags & CodeFlag.ASYNC_GENERATOR) !== 0;
  let kind = 'generator';
  if (isAsync) kind = 'async generator';
  else if ((flags & CodeFlag.COROUTINE) !== 0) kind = 'coroutine';
  let what = '';
  if (matchesException(m, exception, Type.StopIteration)) what = 'StopIteration';
  else if (isAsync && matchesException(m, exception, Type.StopAsyncIteration)) what = 'StopAsyncIteration';
  if (what === '') return m.hold(exception);
  const error = newException(m, Type.RuntimeError, newTuple(m, newStr(m, `${kind} raised ${what}`)));
  m.store(error + EXCEPTION.cause, m.hold(exception));
  m.store(error + EXCEPTION.context, m.hold(exception));
  m.store(error + EXCEPTION.suppressContext, 1);
  return error;
}

export function loadBuildClass(m: Machine): void {
  const found = dictGetName(m, m.load(m.frame + FrameWord.builtins), BUILD_CLASS);
  if (found === 0) raise(m, Type.NameError, '__build_class__ not found');
  push(m, m.hold(found));
}

export function setupAnnotations(m: Machine): void {
  const namespace = m.load(m.frame + FrameWord.namespace);
  if (namespace === 0) raise(m, Type.SystemError, 'no locals found when setting up annotations');
  const isDict = m.typeOf(namespace) === Type.dict;
  if (isDict ? dictContains(m, namespace, ANNOTATIONS) : contains(m, namespace, ANNOTATIONS)) return;
  const dict = m.keep(newDict(m));
  if (isDict) dictSetName(m, namespace, ANNOTATIONS, dict);
  else setItem(m, namespace, ANNOTATIONS, dict);
  m.release(m.unkeep());
}
