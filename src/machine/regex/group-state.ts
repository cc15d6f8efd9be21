/** What a parser of patterns knows of groups. CPython: Lib/re/_parser.py (State). */
import { quotedName, type Tokens } from './tokens.ts';
import { MOST_GROUPS, RegexFault, type Sequence, type Width } from './tree.ts';
import { widthOf } from './width.ts';

export class GroupState {
  flags: number;
  readonly names = new Map<string, number>();
  readonly warnings: string[] = [];
  /** Where a conditional asks about a group that may come later. */
  readonly asked = new Map<number, number>();
  /** Number of groups when the outermost lookbehind began; null outside of one. */
  lookbehind: number | null = null;
  private readonly widths: (Width | null)[] = [null];

  constructor(flags: number) {
    this.flags = flags;
  }

  get groups(): number {
    return this.widths.length;
  }

  /** Widths of all groups, closed by now. */
  allWidths(): Width[] {
    return this.widths.map((width) => width ?? { low: 0, high: 0 });
  }

  /** Begins a group; a name must be new. */
  open(name: string | null): number {
    const group = this.groups;
    this.widths.push(null);
    if (this.groups > MOST_GROUPS) throw new RegexFault('too many groups', null);
    if (name === null) return group;
    const known = this.names.get(name);
    if (known !== undefined) {
      const words = `redefinition of group name ${quotedName(name)} as group ${group}; was group ${known}`;
      throw new RegexFault(words, null);
    }
    this.names.set(name, group);
    return group;
  }

  close(group: number, body: Sequence): void {
    this.widths[group] = widthOf(body, this.allWidths());
  }

  isClosed(group: number): boolean {
    return group < this.groups && this.widths[group] !== null;
  }

  checkLookbehind(group: number, tokens: Tokens): void {
    if (this.lookbehind === null) return;
    if (!this.isClosed(group)) throw tokens.fault('cannot refer to an open group');
    if (group >= this.lookbehind) {
      throw tokens.fault('cannot refer to group defined in the same lookbehind subpattern');
    }
  }
}
