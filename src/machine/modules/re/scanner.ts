/** Scanners: one match after the other, as finditer asks for them. CPython: Modules/_sre/sre.c (scanner_*). */
import { defineType, getset, method } from '../../define.ts';
import { track, untrack } from '../../gc-list.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static } from '../../places.ts';
import { Matcher } from '../../regex/match.ts';
import { PATTERN, SCANNER } from './layouts.ts';
import { newMatch } from './match-object.ts';
import { programNumber } from './programs.ts';
import { searchIn, subjectFor } from './subject.ts';

/** pattern.scanner(string, pos, endpos). New. */
export function newScanner(
  m: Machine,
  pattern: Address,
  string: Address,
  pos: Address,
  endpos: Address,
): Address {
  const { from, to } = searchIn(m, pattern, string, pos, endpos);
  const made = m.newCollected(spec.address, SCANNER.end);
  m.words.fill(0, (made + SCANNER.pattern) >> 2, (made + SCANNER.end) >> 2);
  m.store(made + SCANNER.pattern, m.hold(pattern));
  m.store(made + SCANNER.string, m.hold(string));
  m.store(made + SCANNER.from, from);
  m.store(made + SCANNER.position, from);
  m.store(made + SCANNER.stop, to);
  track(m, made);
  return made;
}

const next =
  (how: 'match' | 'search') =>
  (m: Machine, self: Address): Address => {
    if (m.load(self + SCANNER.exhausted) !== 0) return Static.None;
    const pattern = m.load(self + SCANNER.pattern);
    const subject = subjectFor(m, pattern, m.load(self + SCANNER.string));
    const to = Math.min(m.load(self + SCANNER.stop), subject.length);
    const program = programNumber(m.load(pattern + PATTERN.program));
    const matcher = new Matcher(m, program, subject.data, subject.kind, to);
    const from = m.load(self + SCANNER.from);
    const advance = m.load(self + SCANNER.advance) !== 0;
    let end = -1;
    if (from <= to)
      end = how === 'search' ? matcher.search(from, advance) : matcher.match(from, false, advance);
    const position = m.load(self + SCANNER.position);
    const match = newMatch(m, pattern, { subject, matcher, from: position, to }, end);
    if (end < 0) m.store(self + SCANNER.exhausted, 1);
    else {
      m.store(self + SCANNER.from, end);
      m.store(self + SCANNER.advance, end === matcher.matchStart ? 1 : 0);
    }
    return match;
  };

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + SCANNER.string);
  m.drop(self + SCANNER.pattern);
  m.freeCollected(self);
}

const spec = defineType(
  'SRE_Scanner',
  { module: '_sre', layout: SCANNER, collected: true, final: true, abstract: true, dealloc },
  [
    method('match', next('match'), '()'),
    method('search', next('search'), '()'),
    getset('pattern', (m, self) => m.hold(m.load(self + SCANNER.pattern))),
  ],
);
