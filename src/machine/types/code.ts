/** code: what a function runs. CPython: Objects/codeobject.c. */

import type { Code, Const } from '../../compile/code.ts';
import { LocalKind } from '../../compile/code.ts';
import { defineType, getset, type MemberSpec, member } from '../define.ts';
import { newInt } from '../int-object.ts';
import { CODE } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import type { Unit } from '../program.ts';
import { hashOf } from '../protocol/compare.ts';
import { Compare } from '../slot-numbers.ts';
import { newStr, textOf } from '../str-object.ts';
import { tupleItem, tupleOf } from '../tuple-object.ts';
import { clearWeakReferences } from '../weak-references.ts';
import { CODE_VIEWS } from './code-views.ts';

const OWNED = [CODE.constants, CODE.names, CODE.localNames, CODE.filename, CODE.name, CODE.qualname];

function dealloc(m: Machine, self: Address): void {
  for (const offset of OWNED) m.drop(self + offset);
  if (m.load(self + CODE.weakList) !== 0) clearWeakReferences(m, self);
  m.freeObject(self);
}

function unitOf(m: Machine, self: Address): Unit {
  return m.program.units[m.load(self + CODE.unit)]!;
}

function repr(m: Machine, self: Address): Address {
  const name = textOf(m, m.load(self + CODE.name));
  const where = `file "${textOf(m, m.load(self + CODE.filename))}", line ${m.load(self + CODE.firstLine)}`;
  return newStr(m, `<code object ${name} at 0x${m.id(self).toString(16)}, ${where}>`);
}

/** The names of the slots that are of one of these kinds: a new tuple. */
function namesOfKind(m: Machine, self: Address, kind: LocalKind): Address {
  const { localspluskinds } = unitOf(m, self).code;
  const names = m.load(self + CODE.localNames);
  const found: Address[] = [];
  for (let i = 0; i < localspluskinds.length; i++) {
    const own = localspluskinds[i]!;
    const hidden = (own & LocalKind.HIDDEN) !== 0 && kind === LocalKind.LOCAL;
    if ((own & kind) !== 0 && !hidden) found.push(m.hold(tupleItem(m, names, i)));
  }
  return tupleOf(m, found);
}

const number = (name: string, offset: number): MemberSpec =>
  getset(name, (m, self) => newInt(m, m.load(self + offset)));

/** Whether two codes of the host say the same. */
function sameCode(a: Code, b: Code): boolean {
  return (
    a === b ||
    (a.name === b.name &&
      a.firstlineno === b.firstlineno &&
      a.flags === b.flags &&
      a.argcount === b.argcount &&
      a.posonlyargcount === b.posonlyargcount &&
      a.kwonlyargcount === b.kwonlyargcount &&
      sameNumbers(a.ops, b.ops) &&
      sameNumbers(a.args, b.args) &&
      sameNumbers(a.positions, b.positions) &&
      a.names.join() === b.names.join() &&
      a.localsplusnames.join() === b.localsplusnames.join() &&
      a.consts.length === b.consts.length &&
      a.consts.every((one, i) => sameConst(one, b.consts[i]!)))
  );
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function sameConst(a: Const, b: Const): boolean {
  if (a === b) return true;
  if ('kind' in a || 'kind' in b) return 'kind' in a && 'kind' in b && sameCode(a, b);
  if (a.type !== b.type) return false;
  if ('items' in a && 'items' in b) {
    return a.items.length === b.items.length && a.items.every((one, i) => sameConst(one, b.items[i]!));
  }
  if (a.type === 'complex' && b.type === 'complex') {
    return Object.is(a.real, b.real) && Object.is(a.imag, b.imag);
  }
  if (a.type === 'bytes' && b.type === 'bytes') return sameNumbers(a.value, b.value);
  return 'value' in a && 'value' in b && Object.is(a.value, b.value);
}

function compare(m: Machine, self: Address, other: Address, how: number): Address {
  if ((how !== Compare.eq && how !== Compare.ne) || m.typeOf(other) !== Type.code) {
    return Static.NotImplemented;
  }
  const same = self === other || sameCode(unitOf(m, self).code, unitOf(m, other).code);
  return m.boolean(same === (how === Compare.eq));
}

/** Equal codes have the same name and first line. */
function hash(m: Machine, self: Address): number {
  return hashOf(m, m.load(self + CODE.name)) ^ m.load(self + CODE.firstLine);
}

defineType(
  'code',
  {
    at: Type.code,
    shown: { shape: 'named', text: (m, self) => `<code object ${textOf(m, m.load(self + CODE.name))}>` },
    layout: CODE,
    final: true,
    abstract: true,
    weakOffset: CODE.weakList,
    letter: 'C',
    dealloc,
    repr,
    hash,
    compare,
  },
  [
    number('co_argcount', CODE.argumentCount),
    number('co_posonlyargcount', CODE.positionalOnly),
    number('co_kwonlyargcount', CODE.keywordOnly),
    getset('co_stacksize', (m, self) => newInt(m, unitOf(m, self).code.stacksize)),
    number('co_flags', CODE.flags),
    member('co_names', CODE.names),
    member('co_filename', CODE.filename),
    member('co_name', CODE.name),
    member('co_qualname', CODE.qualname),
    number('co_firstlineno', CODE.firstLine),
    member('co_consts', CODE.constants),
    getset('co_nlocals', (m, self) => newInt(m, unitOf(m, self).code.nlocals)),
    getset('co_varnames', (m, self) => namesOfKind(m, self, LocalKind.LOCAL)),
    getset('co_cellvars', (m, self) => namesOfKind(m, self, LocalKind.CELL)),
    getset('co_freevars', (m, self) => namesOfKind(m, self, LocalKind.FREE)),
    ...CODE_VIEWS,
  ],
);
