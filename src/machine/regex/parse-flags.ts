/** Flags inside patterns: `(?i)`, `(?i-s:…)`. CPython: Lib/re/_parser.py (_parse_flags, fix_flags). */
import { Flag, hasFlag } from '../unicode/properties.ts';
import type { GroupState } from './group-state.ts';
import { lengthOf, type Tokens } from './tokens.ts';
import { RegexFault, RegexFlag, TYPE_FLAGS } from './tree.ts';

const FLAGS: Readonly<Record<string, number>> = {
  i: RegexFlag.ignoreCase,
  L: RegexFlag.locale,
  m: RegexFlag.multiline,
  s: RegexFlag.dotAll,
  x: RegexFlag.verbose,
  a: RegexFlag.ascii,
  u: RegexFlag.unicode,
};

/** Whether the character begins flags. */
export const isFlag = (token: string): boolean => token === '-' || token in FLAGS;

const unknown = (token: string, otherwise: string): string =>
  lengthOf(token) === 1 && hasFlag(token.codePointAt(0)!, Flag.alpha) ? 'unknown flag' : otherwise;

/** Flags turned on and off for a group; null when they hold for the whole pattern. */
export function parseFlags(
  tokens: Tokens,
  state: GroupState,
  first: string,
): { add: number; remove: number } | null {
  let token = first;
  let add = 0;
  if (token !== '-') [add, token] = parseAdded(tokens, token);
  if (token === ')') {
    state.flags |= add;
    return null;
  }
  const remove = token === '-' ? parseRemoved(tokens) : 0;
  if ((add & remove) !== 0) throw tokens.fault('bad inline flags: flag turned on and off', 1);
  return { add, remove };
}

/** Flags up to `)`, `-` or `:`, which is passed and given back too. */
function parseAdded(tokens: Tokens, first: string): [number, string] {
  let add = 0;
  for (let token = first; ; ) {
    const flag = FLAGS[token]!;
    if (tokens.isText && token === 'L') {
      throw tokens.fault("bad inline flags: cannot use 'L' flag with a str pattern");
    }
    if (!tokens.isText && token === 'u') {
      throw tokens.fault("bad inline flags: cannot use 'u' flag with a bytes pattern");
    }
    add |= flag;
    if ((flag & TYPE_FLAGS) !== 0 && (add & TYPE_FLAGS) !== flag) {
      throw tokens.fault("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
    }
    const next = tokens.get();
    if (next === null) throw tokens.fault('missing -, : or )');
    if (')-:'.includes(next)) return [add, next];
    if (!(next in FLAGS)) throw tokens.fault(unknown(next, 'missing -, : or )'), lengthOf(next));
    token = next;
  }
}

/** Flags behind `-` up to `:`, which is passed. */
function parseRemoved(tokens: Tokens): number {
  let remove = 0;
  let token = tokens.get();
  if (token === null) throw tokens.fault('missing flag');
  if (!(token in FLAGS)) throw tokens.fault(unknown(token, 'missing flag'), lengthOf(token));
  for (;;) {
    const flag: number = FLAGS[token]!;
    if ((flag & TYPE_FLAGS) !== 0) {
      throw tokens.fault("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
    }
    remove |= flag;
    token = tokens.get();
    if (token === null) throw tokens.fault('missing :');
    if (token === ':') return remove;
    if (!(token in FLAGS)) throw tokens.fault(unknown(token, 'missing :'), lengthOf(token));
  }
}

/** The flags that a pattern of this kind ends up with. */
export function fixFlags(flags: number, isText: boolean): number {
  const fail = (words: string): never => {
    throw new RegexFault(words, null, 'value');
  };
  if (isText) {
    if ((flags & RegexFlag.locale) !== 0) fail('cannot use LOCALE flag with a str pattern');
    if ((flags & RegexFlag.ascii) === 0) return flags | RegexFlag.unicode;
    if ((flags & RegexFlag.unicode) !== 0) fail('ASCII and UNICODE flags are incompatible');
    return flags;
  }
  if ((flags & RegexFlag.unicode) !== 0) fail('cannot use UNICODE flag with a bytes pattern');
  const both = RegexFlag.locale | RegexFlag.ascii;
  if ((flags & both) === both) fail('ASCII and LOCALE flags are incompatible');
  return flags;
}
