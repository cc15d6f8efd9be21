/** SyntaxError and its family. CPython: Objects/exceptions.c. */
import { defineType, member } from '../define.ts';
import { SYNTAX_ERROR } from '../exception-layouts.ts';
import { exceptionSlots, initException, setField } from '../exception-object.ts';
import { intBig } from '../int-object.ts';
import { EXCEPTION } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { isStr, strText } from '../protocol/text.ts';
import { raise } from '../raise.ts';
import { newStr, textOf } from '../str-object.ts';
import { toTuple } from '../tuple-build.ts';
import { tupleItem, tupleSize } from '../tuple-object.ts';
import { plainExceptions } from './exceptions.ts';

/** The fields in the order in which the second argument gives them. */
const DETAILS = [
  SYNTAX_ERROR.filename,
  SYNTAX_ERROR.line,
  SYNTAX_ERROR.offset,
  SYNTAX_ERROR.text,
  SYNTAX_ERROR.endLine,
  SYNTAX_ERROR.endOffset,
];
const NEEDED = 4;

/** SyntaxError(message, (filename, lineno, offset, text[, end_lineno, end_offset])). */
function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  initException(m, self, argv, count, names);
  if (count >= 1) setField(m, self + SYNTAX_ERROR.message, m.load(argv));
  if (count === 2) setDetails(m, self, m.load(argv + 8));
}

function setDetails(m: Machine, self: Address, details: Address): void {
  const tuple = m.keep(toTuple(m, details));
  const size = tupleSize(m, tuple);
  if (size < NEEDED || size > DETAILS.length) {
    const bound = size < NEEDED ? `at least ${NEEDED}` : `at most ${DETAILS.length}`;
    raise(m, Type.TypeError, `function takes ${bound} arguments (${size} given)`);
  }
  DETAILS.forEach((field, i) => {
    setField(m, self + field, i < size ? tupleItem(m, tuple, i) : 0);
  });
  m.release(m.unkeep());
  if (size === DETAILS.length - 1) {
    raise(m, Type.TypeError, 'end_offset must be provided when end_lineno is provided');
  }
}

/** The message, and in brackets the file's name without its folder, and the line. */
function str(m: Machine, self: Address): Address {
  const filename = m.load(self + SYNTAX_ERROR.filename);
  const line = m.load(self + SYNTAX_ERROR.line);
  const where: string[] = [];
  if (filename !== 0 && isStr(m, filename)) where.push(textOf(m, filename).replace(/^.*\//s, ''));
  if (line !== 0 && m.typeOf(line) === Type.int) where.push(`line ${intBig(m, line)}`);
  const message = strText(m, m.load(self + SYNTAX_ERROR.message) || Static.None);
  return newStr(m, where.length === 0 ? message : `${message} (${where.join(', ')})`);
}

defineType(
  'SyntaxError',
  {
    at: Type.SyntaxError,
    base: Type.Exception,
    layout: SYNTAX_ERROR,
    collected: true,
    dictOffset: EXCEPTION.dict,
    letter: 'E',
    doc: 'Invalid syntax.',
    ...exceptionSlots(SYNTAX_ERROR),
    init,
    str,
  },
  [
    member('msg', SYNTAX_ERROR.message, true),
    member('filename', SYNTAX_ERROR.filename, true),
    member('lineno', SYNTAX_ERROR.line, true),
    member('offset', SYNTAX_ERROR.offset, true),
    member('text', SYNTAX_ERROR.text, true),
    member('end_lineno', SYNTAX_ERROR.endLine, true),
    member('end_offset', SYNTAX_ERROR.endOffset, true),
    member('print_file_and_line', SYNTAX_ERROR.printFileAndLine, true),
  ],
);

plainExceptions(SYNTAX_ERROR, { init }, [
  ['IndentationError', Type.IndentationError, Type.SyntaxError, 'Improper indentation.'],
  ['TabError', Type.TabError, Type.IndentationError, 'Improper mixture of spaces and tabs.'],
  ['_IncompleteInputError', Type._IncompleteInputError, Type.SyntaxError, 'incomplete input.'],
]);
