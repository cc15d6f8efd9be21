/** What boot writes: the same each time, immortal, apart from the heap; every type with all it needs. */
import { describe, expect, it } from 'vitest';
import { boot, bootImage } from '../../src/machine/boot.ts';
import { moduleSpecs, typeSpecs } from '../../src/machine/define.ts';
import { dictEntries, dictGetName } from '../../src/machine/dict-object.ts';
import { GcWord, generationHead } from '../../src/machine/gc-list.ts';
import { internText } from '../../src/machine/interned.ts';
import { TYPE, TypeFlag } from '../../src/machine/layouts.ts';
import { IMMORTAL, Machine } from '../../src/machine/machine.ts';
import { declaredNames } from '../../src/machine/names.ts';
import { Own } from '../../src/machine/own-words.ts';
import { Region, Static, Type } from '../../src/machine/places.ts';
import { Slot } from '../../src/machine/slot-numbers.ts';
import { textOf } from '../../src/machine/str-object.ts';
import { tupleItem, tupleSize } from '../../src/machine/tuple-object.ts';

function freshMachine(): Machine {
  const outside = {
    write: () => undefined,
    readLine: () => null,
    clock: () => 0,
    entropy: () => 0,
    moduleSource: () => null,
  };
  return new Machine(outside, 0x10000000);
}

function booted(): Machine {
  const m = freshMachine();
  boot(m);
  return m;
}

describe('boot', () => {
  it('writes the same memory each time', () => {
    const first = bootImage(booted());
    const second = bootImage(booted());
    expect(second.length).toBe(first.length);
    expect(second.every((word, i) => word === first[i])).toBe(true);
  });

  it('writes the same memory from an image', () => {
    const image = bootImage(booted());
    const m = freshMachine();
    boot(m, image);
    expect(bootImage(m)).toEqual(image);
    expect(m.load(Own.builtins)).not.toBe(0);
  });

  it('leaves the heap empty and nothing for the collector', () => {
    const m = booted();
    expect(m.heap.top).toBe(Region.heap);
    for (let generation = 0; generation < 4; generation++) {
      const head = generationHead(generation);
      expect(m.load(head + GcWord.next)).toBe(head);
    }
    expect(m.load(Own.freeLists)).toBe(0);
  });

  it('interns declared names and static strings', () => {
    const m = booted();
    for (const [text, at] of declaredNames) expect(internText(m, text)).toBe(at);
    expect(textOf(m, Static.characters + 64 * 0x41)).toBe('A');
    expect(internText(m, '')).toBe(Static.emptyStr);
  });

  it('enters builtins, sys and the types in the modules', () => {
    const m = booted();
    const builtins = m.load(Own.builtins);
    for (const one of ['int', 'object', 'len', 'None', 'ValueError', '__build_class__', '__import__']) {
      expect(dictGetName(m, builtins, internText(m, one)), one).not.toBe(0);
    }
    expect(dictGetName(m, m.load(Own.modules), internText(m, 'sys'))).not.toBe(0);
    expect([...moduleSpecs.keys()]).toContain('builtins');
  });
});

describe('built-in types', () => {
  const m = booted();
  const each = typeSpecs.map((spec) => [spec.name, spec] as const);

  it.each(each)('%s is ready', (_name, spec) => {
    const type = spec.address;
    expect(m.count(type)).toBe(IMMORTAL);
    expect(m.typeOf(type)).toBe(Type.type);
    expect(textOf(m, m.load(type + TYPE.name))).toBe(spec.name);
    expect(m.load(type + TYPE.flags) & TypeFlag.ready).not.toBe(0);
    const mro = m.load(type + TYPE.mro);
    expect(tupleItem(m, mro, 0)).toBe(type);
    expect(tupleItem(m, mro, tupleSize(m, mro) - 1)).toBe(Type.object);
    for (const slot of [Slot.dealloc, Slot.repr, Slot.str, Slot.getattribute, Slot.setattr, Slot.hash]) {
      expect(m.load(type + slot), `slot ${slot.toString(16)}`).not.toBe(0);
    }
    for (const [slot, native] of spec.slots) expect(m.load(type + slot)).toBe(native);
  });

  it.each(each)('%s has a namespace of immortal things', (_name, spec) => {
    for (const { key, value } of dictEntries(m, m.load(spec.address + TYPE.dict))) {
      expect(m.count(key)).toBe(IMMORTAL);
      expect(m.count(value), textOf(m, key)).toBe(IMMORTAL);
    }
  });

  it.each(each)('%s has every method of its declaration', (_name, spec) => {
    const dict = m.load(spec.address + TYPE.dict);
    for (const one of spec.members) {
      const named = 'spec' in one ? one.spec.name : one.name;
      expect(dictGetName(m, dict, internText(m, named)), named).not.toBe(0);
    }
  });

  it('derive from a type with the same or a smaller layout', () => {
    for (const spec of typeSpecs) {
      if (spec.base === 0) continue;
      expect(m.load(spec.address + TYPE.basicSize)).toBeGreaterThanOrEqual(
        m.load(spec.base + TYPE.basicSize),
      );
    }
  });
});
