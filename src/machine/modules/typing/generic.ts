/** typing.Generic and typing.NoDefault. CPython: Objects/typevarobject.c (generic_*, NoDefault_*). */
import { classMethod, defineType, type MemberSpec, rawMethod } from '../../define.ts';
import { freeByLayout } from '../../free-object.ts';
import { importModule } from '../../import.ts';
import { PLAIN } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { checkPositional, noKeywords } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { getAttribute } from '../../protocol/attribute.ts';
import { callVector } from '../../protocol/call.ts';
import { newStr } from '../../str-object.ts';
import { tupleSize } from '../../tuple-object.ts';

/** A class method that a function of typing does, with the class in front. CPython: call_typing_args_kwargs. */
function asksTyping(called: string, does: string): MemberSpec {
  const at = name(does);
  const ask = (m: Machine, type: Address, argv: Address, count: number, names: Address): Address => {
    const module = m.keep(importModule(m, 'typing'));
    const callee = m.keep(getAttribute(m, module, at));
    const mark = m.kept;
    const total = count + (names === 0 ? 0 : tupleSize(m, names));
    m.keep(m.hold(type));
    for (let i = 0; i < total; i++) m.keep(m.hold(m.load(argv + 8 * i)));
    const result = callVector(m, callee, mark, count + 1, names);
    m.releaseTo(mark);
    m.release(m.unkeep());
    m.store(m.kept - 8, result);
    m.release(module);
    return m.unkeep();
  };
  const made = rawMethod(called, ask, '(*args, **kwargs)');
  return { ...made, kind: 'classmethod' } as MemberSpec;
}

export const generic = defineType(
  'Generic',
  {
    at: Type.Generic,
    layout: PLAIN,
    abstract: false,
    collected: true,
    module: 'typing',
    letter: 'P',
    dealloc: freeByLayout,
    doc: "Abstract base class for generic types.\n\nOn Python 3.12 and newer, generic classes implicitly inherit from\nGeneric when they declare a parameter list after the class's name::\n\n    class Mapping[KT, VT]:\n        def __getitem__(self, key: KT) -> VT:\n            ...\n            # Etc.\n\nOn older versions of Python, however, generic classes have to\nexplicitly inherit from Generic.\n\nAfter a class has been declared to be generic, it can then be used as\nfollows::\n\n    def lookup_name[KT, VT](mapping: Mapping[KT, VT], key: KT, default: VT) -> VT:\n        try:\n            return mapping[key]\n        except KeyError:\n            return default\n",
  },
  [
    asksTyping('__class_getitem__', '_generic_class_getitem'),
    asksTyping('__init_subclass__', '_generic_init_subclass'),
  ],
);

/** NoDefaultType() gives the only one. */
function make(m: Machine, _type: Address, _argv: Address, count: number, names: Address): Address {
  noKeywords(m, 'NoDefaultType', names);
  checkPositional(m, 'NoDefaultType', count, 0, 0);
  return Static.NoDefault;
}

export const noDefault = defineType(
  'NoDefaultType',
  {
    at: Type.NoDefaultType,
    layout: PLAIN,
    final: true,
    doc: 'The type of the NoDefault singleton.',
    new: make,
    repr: (m) => newStr(m, 'typing.NoDefault'),
  },
  [classMethod('__reduce__', (m) => newStr(m, 'NoDefault'), '()')],
);
