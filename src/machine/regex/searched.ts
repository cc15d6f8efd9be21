/** The characters that a pattern is matched against, and what single instructions say of them. */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { readCodePoint } from '../str-object.ts';
import { inCategory, lowerOf, sameLower } from './character-set.ts';
import { Op, PlaceCode, type RegexProgram } from './program.ts';

export class Searched {
  private readonly m: Machine;
  private readonly program: RegexProgram;
  private readonly data: Address;
  private readonly kind: number;
  /** End of what is searched. */
  readonly end: number;

  constructor(m: Machine, program: RegexProgram, data: Address, kind: number, end: number) {
    this.m = m;
    this.program = program;
    this.data = data;
    this.kind = kind;
    this.end = end;
  }

  read(index: number): number {
    return readCodePoint(this.m, this.data, this.kind, index);
  }

  /** The position to go on from: further back while the character that must follow does not stand there. */
  shorten(pc: number, from: number, least: number): number {
    const { code } = this.program;
    if (code[pc] !== Op.character) return from;
    const wanted = code[pc + 1]!;
    let position = from;
    while (position > least && this.read(position) !== wanted) position--;
    return position;
  }

  /** Address behind an instruction that takes one character. */
  after(pc: number): number {
    switch (this.program.code[pc]) {
      case Op.any:
      case Op.anyAtAll:
        return pc + 1;
      case Op.characterIgnoringCase:
      case Op.notCharacterIgnoringCase:
        return pc + 3;
      default:
        return pc + 2;
    }
  }

  /** Whether an instruction takes the character at a position, which must be before the end. */
  takes(pc: number, position: number): boolean {
    const { code } = this.program;
    const point = this.read(position);
    switch (code[pc]) {
      case Op.character:
        return point === code[pc + 1];
      case Op.notCharacter:
        return point !== code[pc + 1];
      case Op.any:
        return point !== 10;
      case Op.anyAtAll:
        return true;
      case Op.set:
        return this.program.sets[code[pc + 1]!]!.has(point);
      case Op.characterIgnoringCase:
        return sameLower(code[pc + 1]!, point, code[pc + 2] === 1);
      default:
        return !sameLower(code[pc + 1]!, point, code[pc + 2] === 1);
    }
  }

  /** Whether a position is a place of this kind. */
  isPlace(place: PlaceCode, unicode: boolean, at: number): boolean {
    const { end } = this;
    switch (place) {
      case PlaceCode.startOfText:
        return at === 0;
      case PlaceCode.startOfLine:
        return at === 0 || this.read(at - 1) === 10;
      case PlaceCode.end:
        return at === end || (at === end - 1 && this.read(at) === 10);
      case PlaceCode.endOfLine:
        return at === end || this.read(at) === 10;
      case PlaceCode.endOfText:
        return at === end;
    }
    if (end === 0) return false;
    const before = at > 0 && inCategory(this.read(at - 1), 'word', unicode);
    const behind = at < end && inCategory(this.read(at), 'word', unicode);
    return (before !== behind) === (place === PlaceCode.boundary);
  }

  /** Length of the text of a group, which lies from … to, when it stands at a position too, else -1. */
  referenceLength(from: number, to: number, ignore: number, at: number): number {
    if (from < 0 || to < from || at + to - from > this.end) return -1;
    for (let i = from; i < to; i++) {
      const wanted = this.read(i);
      const point = this.read(at + i - from);
      if (wanted === point) continue;
      if (ignore === 0 || lowerOf(wanted, ignore === 2) !== lowerOf(point, ignore === 2)) return -1;
    }
    return to - from;
  }

  /** Characters that a repeated instruction takes from the position on, at most so many. */
  countTaken(pc: number, most: number, at: number): number {
    const end = most < this.end - at ? at + most : this.end;
    let position = at;
    while (position < end && this.takes(pc, position)) position++;
    return position - at;
  }

  /** First position from `at` on where the pattern may match, or -1. */
  candidate(at: number, last: number): number {
    const { prefix, first } = this.program;
    if (prefix.length > 0) {
      const wanted = prefix[0]!;
      for (; at <= last; at++) if (this.read(at) === wanted) return at;
      return -1;
    }
    if (first === null) return at;
    for (; at <= last; at++) if (first.has(this.read(at))) return at;
    return -1;
  }
}
