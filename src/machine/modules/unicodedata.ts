/** The module unicodedata. CPython: Modules/unicodedata.c. */
import { characterName, characterNamed } from '../../base/character-names.ts';
import { pointsOf } from '../codecs/error-handlers.ts';
import { builtin, defineModule, moduleValue } from '../define.ts';
import { newFloat } from '../float-object.ts';
import { newInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { isStr } from '../protocol/text.ts';
import { argumentTypeName, raise, raiseWith, typeNameOf } from '../raise.ts';
import { characterOf } from '../str-build.ts';
import { codePointAt, fromPoints, isAscii, newStr, strLength, textOf } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { strArgument } from '../types/str-arguments.ts';
import { decompositionOf, normalized, numericOf, recordOf } from '../unicode/database.ts';
import { decimalOf, digitOf } from '../unicode/properties.ts';

/** The one character that an argument must be. */
function character(m: Machine, object: Address, called: string, which = 'argument'): number {
  if (isStr(m, object) && strLength(m, object) === 1) return codePointAt(m, object, 0);
  const type = argumentTypeName(m, object);
  raise(m, Type.TypeError, `${called}() ${which} must be a unicode character, not ${type}`);
}

/** A function of one character that has an answer for each. */
const fact = (called: string, tell: (m: Machine, point: number) => Address) =>
  builtin(called, (m, _module, chr) => tell(m, character(m, chr, called)), '(chr, /)');

/** A function whose answer may be missing: then the default, or ValueError. */
const value = (called: string, words: string, tell: (m: Machine, point: number) => Address) =>
  builtin(
    called,
    (m, _module, chr, otherwise) => {
      const found = tell(m, character(m, chr, called, 'argument 1'));
      if (found !== 0) return found;
      if (otherwise !== 0) return m.hold(otherwise);
      raise(m, Type.ValueError, words);
    },
    '(chr, default=<unrepresentable>, /)',
  );

function numeric(m: Machine, point: number): Address {
  const digit = digitOf(point);
  if (digit >= 0) return newFloat(m, digit);
  const number = numericOf(point);
  return number === undefined ? 0 : newFloat(m, number);
}

const whole = (m: Machine, digit: number): Address => (digit < 0 ? 0 : newInt(m, digit));

function nameOf(m: Machine, point: number): Address {
  const name = characterName(point);
  return name === null ? 0 : newStr(m, name);
}

function lookup(m: Machine, _module: Address, name: Address): Address {
  if (!isStr(m, name)) {
    raise(m, Type.TypeError, `a bytes-like object is required, not '${typeNameOf(m, name)}'`);
  }
  const point = characterNamed(textOf(m, name));
  if (point !== null) return characterOf(m, point);
  const words = `undefined character name '${textOf(m, name)}'`;
  raiseWith(m, Type.KeyError, newTuple(m, newStr(m, words)));
}

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];

/** The code points of a text in a normal form; null when it is in it already. */
function changed(m: Machine, called: string, form: Address, text: Address): number[] | null {
  strArgument(m, form, called, 'argument 1');
  strArgument(m, text, called, 'argument 2');
  const wanted = textOf(m, form);
  if (strLength(m, text) === 0) return null;
  if (!FORMS.includes(wanted)) raise(m, Type.ValueError, 'invalid normalization form');
  if (isAscii(m, text)) return null;
  const points = pointsOf(m, text);
  const result = normalized(points, wanted);
  const same = result.length === points.length && result.every((point, i) => point === points[i]);
  return same ? null : result;
}

defineModule(
  'unicodedata',
  'This module provides access to the Unicode Character Database which\ndefines character properties for all Unicode characters. The data in\nthis database is based on the UnicodeData.txt file version\n15.1.0 which is publicly available from the Unicode Consortium\nat https://www.unicode.org/.',
  [
    value('decimal', 'not a decimal', (m, point) => whole(m, decimalOf(point))),
    value('digit', 'not a digit', (m, point) => whole(m, digitOf(point))),
    value('numeric', 'not a numeric character', numeric),
    fact('category', (m, point) => newStr(m, recordOf(point).category)),
    fact('bidirectional', (m, point) => newStr(m, recordOf(point).bidirectional)),
    fact('combining', (m, point) => newInt(m, recordOf(point).combining)),
    fact('mirrored', (m, point) => newInt(m, recordOf(point).mirrored)),
    fact('east_asian_width', (m, point) => newStr(m, recordOf(point).width)),
    fact('decomposition', (m, point) => newStr(m, decompositionOf(point))),
    value('name', 'no such name', nameOf),
    builtin('lookup', lookup, '(name, /)'),
    builtin(
      'is_normalized',
      (m, _module, form, text) => m.boolean(changed(m, 'is_normalized', form, text) === null),
      '(form, unistr, /)',
    ),
    builtin(
      'normalize',
      (m, _module, form, text) => {
        const points = changed(m, 'normalize', form, text);
        return points === null ? m.hold(text) : fromPoints(m, points);
      },
      '(form, unistr, /)',
    ),
    moduleValue('unidata_version', (m) => newStr(m, '15.1.0')),
  ],
);
