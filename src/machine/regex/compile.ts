/** Trees to programs for the matcher. CPython: Lib/re/_compiler.py. */
import { CharacterSet, lowerOf } from './character-set.ts';
import { Op, PlaceCode, type RegexProgram } from './program.ts';
import {
  type Item,
  MOST,
  type ParsedRegex,
  type Place,
  RegexFault,
  RegexFlag,
  type Sequence,
  TYPE_FLAGS,
  type Width,
} from './tree.ts';
import { widthOf } from './width.ts';

/** "No limit" in a program. */
export const NO_LIMIT = 0x7fffffff;

/** Compiles a parsed pattern. Throws RegexFault where a lookbehind has no fixed width. */
export function compileRegex(parsed: ParsedRegex): RegexProgram {
  const compiler = new Compiler(parsed.groups, parsed.widths);
  compiler.sequence(parsed.body, parsed.flags);
  compiler.emit(Op.success);
  return {
    code: Int32Array.from(compiler.code),
    sets: compiler.sets,
    registers: compiler.registers,
    groups: parsed.groups,
    flags: parsed.flags,
    prefix: prefixOf(parsed.body, parsed.flags),
    first: firstOf(parsed.body, parsed.flags),
    width: Math.min(widthOf(parsed.body, parsed.widths).low, NO_LIMIT),
  };
}

/** Literal characters at the start. */
function prefixOf(body: Sequence, flags: number): number[] {
  const prefix: number[] = [];
  if ((flags & RegexFlag.ignoreCase) !== 0) return prefix;
  for (const item of body) {
    if (item.kind === 'literal' && !item.negated) prefix.push(item.point);
    else if (item.kind === 'group' && item.add === 0 && item.remove === 0) {
      const inside = prefixOf(item.body, flags);
      prefix.push(...inside);
      if (inside.length !== item.body.length) break;
    } else break;
  }
  return prefix;
}

/** The set of characters at the start, when the first item is one. */
function firstOf(body: Sequence, flags: number): CharacterSet | null {
  const item = body[0];
  if (item === undefined || (flags & RegexFlag.ignoreCase) !== 0) return null;
  if (item.kind === 'set') return new CharacterSet(item.items, item.negated, flags);
  if (item.kind === 'group' && item.add === 0 && item.remove === 0) return firstOf(item.body, flags);
  if (item.kind === 'repeat' && item.min > 0) return firstOf(item.body, flags);
  return null;
}

class Compiler {
  readonly code: number[] = [];
  readonly sets: CharacterSet[] = [];
  registers: number;
  private readonly widths: readonly Width[];

  constructor(groups: number, widths: readonly Width[]) {
    this.registers = 2 * groups;
    this.widths = widths;
  }

  emit(op: Op, ...operands: number[]): number {
    this.code.push(op, ...operands);
    return this.code.length;
  }

  /** New registers, by their first number. */
  private newRegisters(count: number): number {
    this.registers += count;
    return this.registers - count;
  }

  private patch(at: number): void {
    this.code[at] = this.code.length;
  }

  sequence(body: Sequence, flags: number): void {
    for (const item of body) this.item(item, flags);
  }

  private item(item: Item, flags: number): void {
    switch (item.kind) {
      case 'literal':
      case 'any':
      case 'set':
        this.one(item, flags);
        break;
      case 'at':
        this.emit(Op.at, placeCode(item.place, flags), flags & RegexFlag.unicode ? 1 : 0);
        break;
      case 'never':
        this.emit(Op.fail);
        break;
      case 'branch':
        this.branch(item.branches, flags);
        break;
      case 'group':
        this.group(item, flags);
        break;
      case 'reference': {
        const ignore = (flags & RegexFlag.ignoreCase) === 0 ? 0 : flags & RegexFlag.unicode ? 2 : 1;
        this.emit(Op.reference, item.group, ignore);
        break;
      }
      case 'conditional':
        this.conditional(item, flags);
        break;
      case 'repeat':
        this.repeat(item, flags);
        break;
      case 'atomic':
        this.atomic(() => this.sequence(item.body, flags));
        break;
      case 'look':
        this.look(item, flags);
        break;
    }
  }

  /** An instruction that takes one character. */
  private one(item: Extract<Item, { kind: 'literal' | 'any' | 'set' }>, flags: number): void {
    if (item.kind === 'any') {
      this.emit(flags & RegexFlag.dotAll ? Op.anyAtAll : Op.any);
    } else if (item.kind === 'set') {
      this.emit(Op.set, this.sets.length);
      this.sets.push(new CharacterSet(item.items, item.negated, flags));
    } else if ((flags & RegexFlag.ignoreCase) === 0) {
      this.emit(item.negated ? Op.notCharacter : Op.character, item.point);
    } else {
      const unicode = (flags & RegexFlag.unicode) !== 0;
      const op = item.negated ? Op.notCharacterIgnoringCase : Op.characterIgnoringCase;
      this.emit(op, lowerOf(item.point, unicode), unicode ? 1 : 0);
    }
  }

  private branch(branches: readonly Sequence[], flags: number): void {
    const ends: number[] = [];
    branches.forEach((branch, i) => {
      const last = i === branches.length - 1;
      const next = last ? 0 : this.emit(Op.split, 0) - 1;
      this.sequence(branch, flags);
      if (last) return;
      ends.push(this.emit(Op.jump, 0) - 1);
      this.patch(next);
    });
    for (const end of ends) this.patch(end);
  }

  private group(item: Extract<Item, { kind: 'group' }>, flags: number): void {
    const inside = combined(flags, item.add, item.remove);
    if (item.group > 0) this.emit(Op.save, 2 * item.group);
    this.sequence(item.body, inside);
    if (item.group > 0) this.emit(Op.save, 2 * item.group + 1);
  }

  private conditional(item: Extract<Item, { kind: 'conditional' }>, flags: number): void {
    const otherwise = this.emit(Op.conditional, item.group, 0) - 1;
    this.sequence(item.yes, flags);
    if (item.no === null) {
      this.patch(otherwise);
      return;
    }
    const end = this.emit(Op.jump, 0) - 1;
    this.patch(otherwise);
    this.sequence(item.no, flags);
    this.patch(end);
  }

  private repeat(item: Extract<Item, { kind: 'repeat' }>, flags: number): void {
    const { min, mode, body } = item;
    const max = item.max === MOST ? NO_LIMIT : item.max;
    const only = body.length === 1 ? body[0]! : null;
    if (only !== null && (only.kind === 'literal' || only.kind === 'any' || only.kind === 'set')) {
      const op = { greedy: Op.repeatOne, lazy: Op.repeatOneLazily, possessive: Op.repeatOnePossessively };
      this.emit(op[mode], min, max);
      this.one(only, flags);
      return;
    }
    if (mode === 'possessive') {
      const each = () => this.atomic(() => this.sequence(body, flags));
      this.atomic(() => this.loop(Op.loop, min, max, each));
    } else this.loop(mode === 'lazy' ? Op.loopLazily : Op.loop, min, max, () => this.sequence(body, flags));
  }

  /** The loop instruction stands before the body; the body jumps back to it. */
  private loop(op: Op.loop | Op.loopLazily, min: number, max: number, body: () => void): void {
    const register = this.newRegisters(2);
    this.emit(Op.loopStart, register);
    const top = this.code.length;
    const end = this.emit(op, register, min, max, 0) - 1;
    body();
    this.emit(Op.jump, top);
    this.patch(end);
  }

  private atomic(body: () => void): void {
    const register = this.newRegisters(2);
    this.emit(Op.atomicStart, register);
    body();
    this.emit(Op.atomicEnd, register);
  }

  private look(item: Extract<Item, { kind: 'look' }>, flags: number): void {
    const register = this.newRegisters(2);
    const back = item.behind ? this.fixedWidth(item.body) : -1;
    if (item.negated) {
      const otherwise = this.emit(Op.notLookStart, register, 0, back) - 2;
      this.sequence(item.body, flags);
      this.emit(Op.notLookEnd, register);
      this.patch(otherwise);
    } else {
      this.emit(Op.lookStart, register, back);
      this.sequence(item.body, flags);
      this.emit(Op.lookEnd, register);
    }
  }

  private fixedWidth(body: Sequence): number {
    const { low, high } = widthOf(body, this.widths);
    if (low > MOST) throw new RegexFault('looks too much behind', null);
    if (low !== high) throw new RegexFault('look-behind requires fixed-width pattern', null);
    return low;
  }
}

/** Flags inside a group that turns some on and some off. */
function combined(flags: number, add: number, remove: number): number {
  const kept = (add & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags;
  return (kept | add) & ~remove;
}

function placeCode(place: Place, flags: number): PlaceCode {
  const lines = (flags & RegexFlag.multiline) !== 0;
  switch (place) {
    case 'start':
      return lines ? PlaceCode.startOfLine : PlaceCode.startOfText;
    case 'startOfText':
      return PlaceCode.startOfText;
    case 'end':
      return lines ? PlaceCode.endOfLine : PlaceCode.end;
    case 'endOfText':
      return PlaceCode.endOfText;
    case 'boundary':
      return PlaceCode.boundary;
    case 'noBoundary':
      return PlaceCode.noBoundary;
  }
}
