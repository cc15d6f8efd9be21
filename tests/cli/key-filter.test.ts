/** Which bytes from the keyboard reach Ink: some sequences would end it. */
import { expect, it } from 'vitest';
import { KeyFilter } from '../../src/cli/key-filter.ts';
import { MOUSE_SIGN, PASTE_SIGN } from '../../src/ui/keys.ts';

const keys = (...chunks: readonly string[]) => {
  const filter = new KeyFilter();
  return chunks.flatMap((chunk) => filter.push(chunk));
};

it.each([
  ['letters together', ['jjj'], ['jjj']],
  ['arrows', ['\x1b[A\x1b[B'], ['\x1b[A', '\x1b[B']],
  ['arrows of the application mode', ['\x1bOC'], ['\x1bOC']],
  ['an arrow cut in two', ['\x1b[', 'C'], ['\x1b[C']],
  ['Home, End, pages', ['\x1b[H\x1b[F\x1b[5~\x1b[6~'], ['\x1b[H', '\x1b[F', '\x1b[5~', '\x1b[6~']],
  ['an arrow with a modifier, as the plain one', ['\x1b[1;5C'], ['\x1b[C']],
  ['Escape alone', ['\x1b'], ['\x1b']],
  ['Shift-Tab', ['\x1b[Z'], ['\x1b[Z']],
  ['Ctrl-C, Ctrl-Z, Enter, Backspace', ['\x03\x1a\r\x7f'], ['\x03\x1a\r\x7f']],
  ['Ctrl-F1, which ends Ink', ['\x1b[1;5P'], []],
  ['F5, Insert with Ctrl', ['\x1b[15~\x1b[2;5~'], []],
  ['a click of the mouse, with a sign', ['\x1b[<0;10;5M'], [`${MOUSE_SIGN}0;10;5M`]],
  ['pasted text as one chunk with a sign', ['a\x1b[200~ab\rc\x1b[201~d'], ['a', `${PASTE_SIGN}ab\rc`, 'd']],
  ['pasted text that is cut', ['\x1b[200~ab\x1b[20', '1~q'], [`${PASTE_SIGN}ab`, 'q']],
  ['no sequences inside of pasted text', ['\x1b[200~a\x1b[Ab\x03\x1b[201~'], [`${PASTE_SIGN}a[Ab`]],
  ['a wide character', ['é漢'], ['é漢']],
  ['other control characters', ['a\x01\x1cb'], ['ab']],
])('%s', (_words, chunks, expected) => {
  expect(keys(...chunks)).toEqual(expected);
});
