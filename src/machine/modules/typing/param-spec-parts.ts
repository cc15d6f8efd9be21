/** ParamSpecArgs and ParamSpecKwargs: `P.args` and `P.kwargs`. CPython: Objects/typevarobject.c. */
import { defineType, member, method } from '../../define.ts';
import { freeByLayout } from '../../free-object.ts';
import { track } from '../../gc-list.ts';
import { borrowed, layout, reference } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { checkPositional, noKeywords } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { equal } from '../../protocol/compare.ts';
import { reprText } from '../../protocol/text.ts';
import { raise } from '../../raise.ts';
import { Compare } from '../../slot-numbers.ts';
import { newStr, textOf } from '../../str-object.ts';
import { TYPE_PARAMETER } from '../../type-parameter-objects.ts';
import { clearWeakReferences } from '../../weak-references.ts';

const PART = layout('part of a ParamSpec', {
  origin: reference('__origin__'),
  weakList: borrowed('weak references'),
});

/** A part of a ParamSpec (held), of one of the two types. New. */
export function newParamSpecPart(m: Machine, type: Address, origin: Address): Address {
  const made = m.newCollected(type, PART.end);
  m.store(made + PART.origin, m.hold(origin));
  m.store(made + PART.weakList, 0);
  track(m, made);
  return made;
}

const originOf = (m: Machine, self: Address): Address => m.load(self + PART.origin);

/** Equal when they are parts of the same ParamSpec. */
function compare(m: Machine, self: Address, other: Address, how: number): Address {
  if (m.typeOf(self) !== m.typeOf(other) || (how !== Compare.eq && how !== Compare.ne)) {
    return Static.NotImplemented;
  }
  return m.boolean(equal(m, originOf(m, self), originOf(m, other)) === (how === Compare.eq));
}

/** Declares one of the two types. */
function definePart(called: string, suffix: string) {
  const spec = defineType(
    called,
    {
      layout: PART,
      collected: true,
      final: true,
      module: 'typing',
      weakOffset: PART.weakList,
      letter: 'T',
      dealloc: (m, self) => {
        clearWeakReferences(m, self);
        freeByLayout(m, self);
      },
      new: (m, _type, argv, count, names): Address => {
        noKeywords(m, called.toLowerCase(), names);
        checkPositional(m, called.toLowerCase(), count, 1, 1);
        return newParamSpecPart(m, spec.address, m.load(argv));
      },
      hash: null,
      compare,
      repr: (m, self) => {
        const origin = originOf(m, self);
        const isSpec = m.typeOf(origin) === Type.ParamSpec;
        const text = isSpec ? textOf(m, m.load(origin + TYPE_PARAMETER.name)) : reprText(m, origin);
        return newStr(m, `${text}.${suffix}`);
      },
    },
    [
      member('__origin__', PART.origin),
      method(
        '__mro_entries__',
        (m) => raise(m, Type.TypeError, `Cannot subclass an instance of ${called}`),
        '(object, /)',
      ),
    ],
  );
  return spec;
}

export const paramSpecArgs = definePart('ParamSpecArgs', 'args');
export const paramSpecKwargs = definePart('ParamSpecKwargs', 'kwargs');
