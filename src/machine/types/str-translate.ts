/** str.translate and str.maketrans. CPython: Objects/unicodeobject.c (_PyUnicode_TranslateCharmap). */
import { type MemberSpec, method, staticMethod } from '../define.ts';
import { dictGet, dictNext, dictSet, entryKey, entryValue, newDict } from '../dict-object.ts';
import { intNumber, newInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { getItem } from '../protocol/subscript.ts';
import { isStr } from '../protocol/text.ts';
import { caught, isInstance, raise } from '../raise.ts';
import { codePointAt, fromPoints, strLength } from '../str-object.ts';
import { strArgument } from './str-arguments.ts';

/** What the table has for a character: new, 0 when it has nothing. CPython: charmaptranslate_lookup. */
function lookUp(m: Machine, table: Address, point: number): Address {
  const mark = m.kept;
  const key = m.keep(newInt(m, point));
  try {
    const found =
      m.typeOf(table) === Type.dict ? heldOrNone(m, dictGet(m, table, key)) : getItem(m, table, key);
    m.unkeep();
    m.keep(found);
    m.release(key);
    return m.unkeep();
  } catch (error) {
    caught(m, error, mark, Type.LookupError);
    return 0;
  }
}

const heldOrNone = (m: Machine, found: Address): Address => (found === 0 ? 0 : m.hold(found));

function translate(m: Machine, self: Address, table: Address): Address {
  const points: number[] = [];
  for (let i = 0, n = strLength(m, self); i < n; i++) {
    const point = codePointAt(m, self, i);
    const found = lookUp(m, table, point);
    if (found === 0) {
      points.push(point);
      continue;
    }
    m.keep(found);
    pushMapped(m, points, found);
    m.release(m.unkeep());
  }
  return fromPoints(m, points);
}

/** Appends what an entry of the table stands for. */
function pushMapped(m: Machine, points: number[], found: Address): void {
  if (found === Static.None) return;
  if (isInstance(m, found, Type.int)) {
    const point = intNumber(m, found);
    if (!(point >= 0 && point <= 0x10ffff)) {
      raise(m, Type.ValueError, 'character mapping must be in range(0x110000)');
    }
    points.push(point);
  } else if (isStr(m, found)) {
    for (let i = 0, n = strLength(m, found); i < n; i++) points.push(codePointAt(m, found, i));
  } else raise(m, Type.TypeError, 'character mapping must return integer, None or str');
}

/** str.maketrans(x, y, z). New dict. */
function makeTrans(m: Machine, _self: Address, x: Address, y: Address, z: Address): Address {
  if (y !== 0) strArgument(m, y, 'maketrans', 'argument 2');
  if (z !== 0) strArgument(m, z, 'maketrans', 'argument 3');
  const made = m.keep(newDict(m));
  if (y === 0) fromDict(m, made, x);
  else fromPair(m, made, x, y, z);
  return m.unkeep();
}

function put(m: Machine, dict: Address, point: number, value: Address): void {
  const key = m.keep(newInt(m, point));
  m.keep(value);
  dictSet(m, dict, key, value);
  m.release(m.unkeep());
  m.release(m.unkeep());
}

function fromPair(m: Machine, made: Address, x: Address, y: Address, z: Address): void {
  if (!isStr(m, x)) {
    raise(m, Type.TypeError, 'first maketrans argument must be a string if there is a second argument');
  }
  if (strLength(m, x) !== strLength(m, y)) {
    raise(m, Type.ValueError, 'the first two maketrans arguments must have equal length');
  }
  for (let i = 0, n = strLength(m, x); i < n; i++) {
    put(m, made, codePointAt(m, x, i), newInt(m, codePointAt(m, y, i)));
  }
  if (z === 0) return;
  for (let i = 0, n = strLength(m, z); i < n; i++) put(m, made, codePointAt(m, z, i), Static.None);
}

function fromDict(m: Machine, made: Address, source: Address): void {
  if (m.typeOf(source) !== Type.dict) {
    raise(m, Type.TypeError, 'if you give only one argument to maketrans it must be a dict');
  }
  for (let at = dictNext(m, source, 0); at !== 0; at = dictNext(m, source, at)) {
    const key = entryKey(m, source, at);
    const value = entryValue(m, source, at);
    if (isStr(m, key)) {
      if (strLength(m, key) !== 1) {
        raise(m, Type.ValueError, 'string keys in translate table must be of length 1');
      }
      put(m, made, codePointAt(m, key, 0), m.hold(value));
    } else if (isInstance(m, key, Type.int)) dictSet(m, made, key, value);
    else raise(m, Type.TypeError, 'keys in translate table must be strings or integers');
  }
}

export const translateMethods: MemberSpec[] = [
  method('translate', translate, '(table, /)'),
  staticMethod('maketrans', makeTrans, '(x, y=<unrepresentable>, z=<unrepresentable>, /)'),
];
