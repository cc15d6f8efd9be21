/** Reads number literals, with the tokenizer's own errors. CPython: Parser/lexer/lexer.c tok_get_normal_mode. */
import type { ScanState } from './scan-state.ts';

const DIGITS = /[0-9](?:_?[0-9])*/y;
const KEYWORD_AFTER =
  /and(?![\w\u0080-\uffff])|else(?![\w\u0080-\uffff])|for(?![\w\u0080-\uffff])|i[fns]|or(?![\w\u0080-\uffff])|not(?![\w\u0080-\uffff])/y;

const RADIXES: Readonly<Record<string, { name: string; digit: RegExp }>> = {
  x: { name: 'hexadecimal', digit: /[0-9a-fA-F]/ },
  o: { name: 'octal', digit: /[0-7]/ },
  b: { name: 'binary', digit: /[01]/ },
};

const isDigit = (c: string | undefined) => c !== undefined && c >= '0' && c <= '9';

/** Moves over one number; the position is at its first character. */
export function scanNumber(s: ScanState): void {
  const start = s.at;
  const first = s.text[start]!;
  const radix = first === '0' ? RADIXES[s.text[start + 1]!.toLowerCase()] : undefined;
  if (radix) return scanRadix(s, radix.name, radix.digit);
  if (first === '.') {
    s.at++;
    return scanFraction(s);
  }
  if (first === '0') {
    scanLeadingZeros(s, start);
    return;
  }
  scanDigits(s);
  scanAfterInteger(s);
}

/** Digits with single underscores between them. */
function scanDigits(s: ScanState): void {
  DIGITS.lastIndex = s.at;
  const match = DIGITS.exec(s.text);
  s.at += match ? match[0].length : 0;
  if (s.text[s.at] === '_') {
    s.at++;
    s.fail('invalid decimal literal');
  }
}

/** A fraction, an exponent, a 'j', or the end of a decimal number. */
function scanAfterInteger(s: ScanState): void {
  const c = s.text[s.at];
  if (c === '.') {
    s.at++;
    scanFraction(s);
  } else scanExponent(s);
}

/** What follows the point. */
function scanFraction(s: ScanState): void {
  if (isDigit(s.text[s.at])) scanDigits(s);
  scanExponent(s);
}

/** An exponent if there is one, then a 'j' if there is one, then the end. */
function scanExponent(s: ScanState): void {
  const c = s.text[s.at];
  if (c === 'e' || c === 'E') {
    const sign = s.text[s.at + 1];
    if (sign === '+' || sign === '-') {
      if (!isDigit(s.text[s.at + 2])) {
        s.at += 2;
        s.fail('invalid decimal literal');
      }
      s.at += 2;
    } else if (isDigit(sign)) s.at += 1;
    else return checkEnd(s, 'decimal');
    scanDigits(s);
  }
  const unit = s.text[s.at];
  if (unit === 'j' || unit === 'J') {
    s.at++;
    checkEnd(s, 'imaginary');
  } else checkEnd(s, 'decimal');
}

/** A number that starts with 0: zero, a float, or the old octal that is an error now. */
function scanLeadingZeros(s: ScanState, start: number): void {
  while (true) {
    if (s.text[s.at] === '_') {
      s.at++;
      if (!isDigit(s.text[s.at])) s.fail('invalid decimal literal');
    }
    if (s.text[s.at] !== '0') break;
    s.at++;
  }
  const zerosEnd = s.at;
  const nonzero = isDigit(s.text[s.at]);
  if (nonzero) scanDigits(s);
  const c = s.text[s.at];
  if (c === '.' || c === 'e' || c === 'E' || c === 'j' || c === 'J') scanAfterInteger(s);
  else if (nonzero) {
    const column = s.source.column(start, s.line);
    s.fail(
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
      column + 1,
      column + zerosEnd - start + 1,
    );
  } else checkEnd(s, 'decimal');
}

/** A number in base 16, 8 or 2. */
function scanRadix(s: ScanState, name: string, digit: RegExp): void {
  s.at += 2;
  while (true) {
    if (s.text[s.at] === '_') s.at++;
    if (!digit.test(s.text[s.at]!)) failDigit(s, name);
    while (digit.test(s.text[s.at]!)) s.at++;
    if (s.text[s.at] !== '_') break;
  }
  if (isDigit(s.text[s.at])) failDigit(s, name);
  checkEnd(s, name);
}

/** A character that is no digit of the base. */
function failDigit(s: ScanState, name: string): never {
  const c = s.text[s.at]!;
  if (name === 'hexadecimal' || !isDigit(c)) s.fail(`invalid ${name} literal`);
  s.at++;
  s.fail(`invalid digit '${c}' in ${name} literal`);
}

/** A number may be followed by a keyword directly, with a warning, but by no other letter. */
function checkEnd(s: ScanState, kind: string): void {
  const c = s.text[s.at]!;
  if (!/[a-zA-Z_0-9]/.test(c)) return;
  KEYWORD_AFTER.lastIndex = s.at;
  if (KEYWORD_AFTER.test(s.text)) s.warnings.push({ message: `invalid ${kind} literal`, lineno: s.line });
  else s.fail(`invalid ${kind} literal`);
}
