/** traceback. CPython: Python/traceback.c. */
import { defineType, getset, member, method } from '../define.ts';
import { setField } from '../exception-object.ts';
import { freeByLayout } from '../free-object.ts';
import { intNumber, newInt } from '../int-object.ts';
import { TRACEBACK } from '../layouts.ts';
import { listOf } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { bindKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { index } from '../protocol/number.ts';
import { argumentTypeName, raise, typeNameOf } from '../raise.ts';
import { parseSignature } from '../signature.ts';
import { newTraceback, tracebackLine } from '../traceback-object.ts';

const SIGNATURE = parseSignature('(tb_next, tb_frame, tb_lasti, tb_lineno)');
const ATTRIBUTES = ['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno'].map(name);

/** TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno). */
function make(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  const [next, frame, lasti, line] = bindKeywords(m, 'traceback', SIGNATURE, argv, count, names);
  if (m.typeOf(frame!) !== Type.frame) {
    const given = argumentTypeName(m, frame!);
    raise(m, Type.TypeError, `traceback() argument 'tb_frame' must be frame, not ${given}`);
  }
  const at = wholeNumber(m, lasti!);
  const lineno = wholeNumber(m, line!);
  if (next !== Static.None) checkTraceback(m, next!, ' or None');
  return newTraceback(m, next === Static.None ? 0 : m.hold(next!), frame!, at, lineno);
}

function wholeNumber(m: Machine, object: Address): number {
  const int = index(m, object);
  const number = intNumber(m, int);
  m.release(int);
  return number;
}

function checkTraceback(m: Machine, object: Address, also = ''): void {
  if (m.typeOf(object) === Type.traceback) return;
  raise(m, Type.TypeError, `expected traceback object${also}, got '${typeNameOf(m, object)}'`);
}

/** Sets tb_next, unless that would close a ring. */
function setNext(m: Machine, self: Address, value: Address): void {
  if (value === 0) raise(m, Type.TypeError, "can't delete tb_next attribute");
  if (value !== Static.None) checkTraceback(m, value);
  const next = value === Static.None ? 0 : value;
  for (let walk = next; walk !== 0; walk = m.load(walk + TRACEBACK.next)) {
    if (walk === self) raise(m, Type.ValueError, 'traceback loop detected');
  }
  setField(m, self + TRACEBACK.next, next);
}

function getLine(m: Machine, self: Address): Address {
  const line = tracebackLine(m, self);
  return line < 0 ? Static.None : newInt(m, line);
}

function clear(m: Machine, self: Address): void {
  m.drop(self + TRACEBACK.next);
  m.drop(self + TRACEBACK.frame);
}

defineType(
  'traceback',
  {
    at: Type.traceback,
    layout: TRACEBACK,
    collected: true,
    final: true,
    letter: 'X',
    doc: 'Create a new traceback object.',
    dealloc: freeByLayout,
    clear,
    new: make,
  },
  [
    method(
      '__dir__',
      (m) =>
        listOf(
          m,
          ATTRIBUTES.map((attribute) => m.hold(attribute)),
        ),
      '()',
    ),
    getset('tb_next', (m, self) => m.hold(m.load(self + TRACEBACK.next) || Static.None), setNext),
    member('tb_frame', TRACEBACK.frame),
    getset('tb_lasti', (m, self) => newInt(m, m.load(self + TRACEBACK.lasti))),
    getset('tb_lineno', getLine),
  ],
);
