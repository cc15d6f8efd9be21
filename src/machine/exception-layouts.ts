/** Layouts of the exceptions that have fields of their own. CPython: Include/cpython/pyerrors.h. */
import { type Field, layout, reference, tableOf, word } from './layout.ts';
import { AttributeErrorWord, EXCEPTION } from './layouts.ts';

/** A layout whose fields follow those of every exception. */
function exceptionLayout<const F extends Record<string, Field>>(
  name: string,
  fields: F,
): { readonly [K in keyof F]: number } & { readonly end: number } {
  const common = tableOf(EXCEPTION).fields.map((field) => [field.name, field] as const);
  return layout(name, { ...Object.fromEntries(common), ...fields }) as never;
}

/** PyStopIterationObject. */
export const STOP_ITERATION = exceptionLayout('StopIteration', { value: reference('value') });

/** PySystemExitObject. */
export const SYSTEM_EXIT = exceptionLayout('SystemExit', { code: reference('code') });

/** PyNameErrorObject. */
export const NAME_ERROR = exceptionLayout('NameError', { name: reference('name') });

/** PyAttributeErrorObject. */
export const ATTRIBUTE_ERROR = exceptionLayout('AttributeError', {
  object: reference('obj'),
  name: reference('name'),
});
if (ATTRIBUTE_ERROR.name !== AttributeErrorWord.name) throw new Error('AttributeError is laid out twice');

/** PyImportErrorObject. */
export const IMPORT_ERROR = exceptionLayout('ImportError', {
  message: reference('msg'),
  name: reference('name'),
  path: reference('path'),
  nameFrom: reference('name_from'),
});

/** PyOSErrorObject. */
export const OS_ERROR = exceptionLayout('OSError', {
  number: reference('errno'),
  text: reference('strerror'),
  filename: reference('filename'),
  filename2: reference('filename2'),
  written: word('characters_written of a BlockingIOError; -1 when there is none'),
});

/** PySyntaxErrorObject. */
export const SYNTAX_ERROR = exceptionLayout('SyntaxError', {
  message: reference('msg'),
  filename: reference('filename'),
  line: reference('lineno'),
  offset: reference('offset'),
  endLine: reference('end_lineno'),
  endOffset: reference('end_offset'),
  text: reference('text'),
  printFileAndLine: reference('print_file_and_line'),
});

/** PyUnicodeErrorObject. */
export const UNICODE_ERROR = exceptionLayout('UnicodeError', {
  encoding: reference('encoding'),
  object: reference('object'),
  start: word('start'),
  stop: word('end'),
  reason: reference('reason'),
});

/** PyBaseExceptionGroupObject. */
export const EXCEPTION_GROUP = exceptionLayout('BaseExceptionGroup', {
  message: reference('message'),
  exceptions: reference('exceptions, a tuple'),
});
