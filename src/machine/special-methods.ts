/**
 * The table of special methods: which slot of a type each one stands for, the native that a class
 * written in Python gets there, how the slot of a built-in type is called as a method, and its
 * documentation. Boot makes wrapper descriptors from it, `updateSlots` fills the slots of classes.
 * CPython: Objects/typeobject.c, slotdefs (whose order is kept: it is the order of namespaces).
 */
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { type NativeFunction, slotNative } from './registry.ts';
import { Compare, Slot } from './slot-numbers.ts';
import * as python from './type-slot-functions.ts';
import { slotBinary, slotInplace, slotInplacePower, slotPower } from './type-slot-numbers.ts';
import * as wrap from './type-wrappers.ts';

export interface SpecialMethod {
  readonly text: string;
  readonly name: Address;
  readonly slot: Slot;
  /** Number of the native in the slot of a class that defines the method in Python; 0: none. */
  readonly python: number;
  /** How the slot is called as a method; null for what has no wrapper. */
  readonly wrapper: wrap.Wrapper | null;
  /** Takes arguments by name. */
  readonly keywords: boolean;
  readonly signature: string;
  readonly doc: string;
}

/** All special methods; a wrapper descriptor names its own by the place in this table. */
export const specialMethods: SpecialMethod[] = [];

function row(
  text: string,
  slot: Slot,
  fn: NativeFunction | null,
  wrapper: wrap.Wrapper | null,
  signature: string,
  doc: string,
): void {
  specialMethods.push({
    text,
    name: name(text),
    slot,
    python: fn === null ? 0 : slotNative(fn),
    wrapper,
    keywords: signature.includes('**'),
    signature,
    doc,
  });
}

const NOTHING = '($self, /)';
const VALUE = '($self, value, /)';

function unary(text: string, slot: Slot, doc: string): void {
  row(text, slot, python.slotUnary(name(text)), wrap.wrapUnary, NOTHING, doc);
}

/** An operator and its reflected form; `shown` is put between self and value. */
function operator(text: string, slot: Slot, shown: string, fn?: NativeFunction): void {
  const special = `__${text}__`;
  const reflected = `__r${text}__`;
  const both = fn ?? slotBinary(slot, name(special), name(reflected));
  row(special, slot, both, wrap.wrapBinary, VALUE, `Return self${shown}value.`);
  row(reflected, slot, both, wrap.wrapReflected, VALUE, `Return value${shown}self.`);
}

function inplace(text: string, slot: Slot, shown: string): void {
  row(text, slot, slotInplace(name(text)), wrap.wrapBinary, VALUE, `Return self${shown}value.`);
}

function comparison(text: string, how: Compare, sign: string): void {
  row(text, Slot.compare, python.slotCompare, wrap.wrapCompare(how), VALUE, `Return self${sign}value.`);
}

row('__repr__', Slot.repr, python.slotRepr, wrap.wrapUnary, NOTHING, 'Return repr(self).');
row('__hash__', Slot.hash, python.slotHash, wrap.wrapHash, NOTHING, 'Return hash(self).');
row(
  '__call__',
  Slot.call,
  python.slotCall,
  wrap.wrapCall,
  '($self, /, *args, **kwargs)',
  'Call self as a function.',
);
unary('__str__', Slot.str, 'Return str(self).');
row(
  '__getattribute__',
  Slot.getattribute,
  python.slotGetAttribute,
  wrap.wrapBinary,
  '($self, name, /)',
  'Return getattr(self, name).',
);
row(
  '__getattr__',
  Slot.getattribute,
  python.slotGetAttribute,
  null,
  '($self, name, /)',
  'Implement getattr(self, name).',
);
row(
  '__setattr__',
  Slot.setattr,
  python.slotSetAttribute,
  wrap.wrapSetAttribute,
  '($self, name, value, /)',
  'Implement setattr(self, name, value).',
);
row(
  '__delattr__',
  Slot.setattr,
  python.slotSetAttribute,
  wrap.wrapDeleteAttribute,
  '($self, name, /)',
  'Implement delattr(self, name).',
);
comparison('__lt__', Compare.lt, '<');
comparison('__le__', Compare.le, '<=');
comparison('__eq__', Compare.eq, '==');
comparison('__ne__', Compare.ne, '!=');
comparison('__gt__', Compare.gt, '>');
comparison('__ge__', Compare.ge, '>=');
row('__iter__', Slot.iter, python.slotIter, wrap.wrapUnary, NOTHING, 'Implement iter(self).');
row('__next__', Slot.next, python.slotNext, wrap.wrapNext, NOTHING, 'Implement next(self).');
row(
  '__get__',
  Slot.descrGet,
  python.slotDescrGet,
  wrap.wrapGet,
  '($self, instance, owner=None, /)',
  'Return an attribute of instance, which is of type owner.',
);
row(
  '__set__',
  Slot.descrSet,
  python.slotDescrSet,
  wrap.wrapSet,
  '($self, instance, value, /)',
  'Set an attribute of instance to value.',
);
row(
  '__delete__',
  Slot.descrSet,
  python.slotDescrSet,
  wrap.wrapDelete,
  '($self, instance, /)',
  'Delete an attribute of instance.',
);
row(
  '__init__',
  Slot.init,
  python.slotInit,
  wrap.wrapInit,
  '($self, /, *args, **kwargs)',
  'Initialize self.  See help(type(self)) for accurate signature.',
);
row(
  '__new__',
  Slot.new,
  python.slotNew,
  null,
  '(type, /, *args, **kwargs)',
  'Create and return new object.  See help(type) for accurate signature.',
);
row(
  '__del__',
  Slot.finalize,
  python.slotFinalize,
  wrap.wrapFinalize,
  NOTHING,
  'Called when the instance is about to be destroyed.',
);
unary('__await__', Slot.await, 'Return an iterator to be used in await expression.');
unary('__aiter__', Slot.aiter, 'Return an awaitable, that resolves in asynchronous iterator.');
unary('__anext__', Slot.anext, 'Return a value or raise StopAsyncIteration.');
operator('add', Slot.add, '+');
operator('sub', Slot.subtract, '-');
operator('mul', Slot.multiply, '*');
operator('mod', Slot.remainder, '%');
const divmod = slotBinary(Slot.divmod, name('__divmod__'), name('__rdivmod__'));
row('__divmod__', Slot.divmod, divmod, wrap.wrapBinary, VALUE, 'Return divmod(self, value).');
row('__rdivmod__', Slot.divmod, divmod, wrap.wrapReflected, VALUE, 'Return divmod(value, self).');
row(
  '__pow__',
  Slot.power,
  slotPower,
  wrap.wrapPower,
  '($self, value, mod=None, /)',
  'Return pow(self, value, mod).',
);
row(
  '__rpow__',
  Slot.power,
  slotPower,
  wrap.wrapReflectedPower,
  '($self, value, mod=None, /)',
  'Return pow(value, self, mod).',
);
unary('__neg__', Slot.negative, '-self');
unary('__pos__', Slot.positive, '+self');
unary('__abs__', Slot.absolute, 'abs(self)');
row('__bool__', Slot.bool, python.slotBool, wrap.wrapBool, NOTHING, 'True if self else False');
unary('__invert__', Slot.invert, '~self');
operator('lshift', Slot.leftShift, '<<');
operator('rshift', Slot.rightShift, '>>');
operator('and', Slot.and, '&');
operator('xor', Slot.xor, '^');
operator('or', Slot.or, '|');
unary('__int__', Slot.int, 'int(self)');
unary('__float__', Slot.float, 'float(self)');
inplace('__iadd__', Slot.inplaceAdd, '+=');
inplace('__isub__', Slot.inplaceSubtract, '-=');
inplace('__imul__', Slot.inplaceMultiply, '*=');
inplace('__imod__', Slot.inplaceRemainder, '%=');
row('__ipow__', Slot.inplacePower, slotInplacePower, wrap.wrapBinary, VALUE, 'Return self**=value.');
inplace('__ilshift__', Slot.inplaceLeftShift, '<<=');
inplace('__irshift__', Slot.inplaceRightShift, '>>=');
inplace('__iand__', Slot.inplaceAnd, '&=');
inplace('__ixor__', Slot.inplaceXor, '^=');
inplace('__ior__', Slot.inplaceOr, '|=');
operator('floordiv', Slot.floorDivide, '//');
operator('truediv', Slot.trueDivide, '/');
inplace('__ifloordiv__', Slot.inplaceFloorDivide, '//=');
inplace('__itruediv__', Slot.inplaceTrueDivide, '/=');
unary(
  '__index__',
  Slot.index,
  'Return self converted to an integer, if self is suitable for use as an index into a list.',
);
operator('matmul', Slot.matrixMultiply, '@');
inplace('__imatmul__', Slot.inplaceMatrixMultiply, '@=');
row('__len__', Slot.length, python.slotLength, wrap.wrapLength, NOTHING, 'Return len(self).');
row('__getitem__', Slot.getItem, python.slotGetItem, wrap.wrapBinary, '($self, key, /)', 'Return self[key].');
row(
  '__setitem__',
  Slot.setItem,
  python.slotSetItem,
  wrap.wrapSetItem,
  '($self, key, value, /)',
  'Set self[key] to value.',
);
row(
  '__delitem__',
  Slot.setItem,
  python.slotSetItem,
  wrap.wrapDeleteItem,
  '($self, key, /)',
  'Delete self[key].',
);
row('__add__', Slot.concat, null, wrap.wrapConcat, VALUE, 'Return self+value.');
row('__mul__', Slot.repeat, null, wrap.wrapRepeat, VALUE, 'Return self*value.');
row('__rmul__', Slot.repeat, null, wrap.wrapRepeat, VALUE, 'Return value*self.');
row(
  '__contains__',
  Slot.contains,
  python.slotContains,
  wrap.wrapContains,
  '($self, key, /)',
  'Return bool(key in self).',
);
row('__iadd__', Slot.inplaceConcat, null, wrap.wrapConcat, VALUE, 'Implement self+=value.');
row('__imul__', Slot.inplaceRepeat, null, wrap.wrapRepeat, VALUE, 'Implement self*=value.');

/** Places in the table by name: most names stand for one slot, some for two. */
export const specialMethodsNamed: ReadonlyMap<Address, readonly number[]> = byName();

function byName(): Map<Address, number[]> {
  const found = new Map<Address, number[]>();
  specialMethods.forEach((special, i) => {
    const list = found.get(special.name);
    if (list === undefined) found.set(special.name, [i]);
    else list.push(i);
  });
  return found;
}

/** Places in the table by slot. */
export const specialMethodsIn: ReadonlyMap<Slot, readonly number[]> = bySlot();

function bySlot(): Map<Slot, number[]> {
  const found = new Map<Slot, number[]>();
  specialMethods.forEach((special, i) => {
    const list = found.get(special.slot);
    if (list === undefined) found.set(special.slot, [i]);
    else list.push(i);
  });
  return found;
}
