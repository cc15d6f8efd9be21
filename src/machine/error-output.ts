/** Where messages about errors go: sys.stderr, whatever a program has put there. */
import { dictGetName } from './dict-object.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static } from './places.ts';
import { callMethod } from './protocol/attribute.ts';
import { isStandard, Stream, writeText } from './standard-stream.ts';
import { newStr } from './str-object.ts';
import { standardStream } from './types/standard-stream.ts';

const STDERR = name('stderr');
const WRITE = name('write');

/** Writes text to sys.stderr. What a stream of the program raises is dropped. */
export function writeError(m: Machine, text: string): void {
  const stream = dictGetName(m, m.load(Own.sysNamespace), STDERR);
  if (stream === Static.None) return;
  if (stream === 0 || isStandard(m, stream, standardStream.address, Stream.stderr)) {
    writeText(m, Stream.stderr, text);
    return;
  }
  const mark = m.kept;
  m.keep(m.hold(stream));
  try {
    m.release(callMethod(m, stream, WRITE, m.keep(newStr(m, text))));
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.drop(Own.pending);
  }
  m.releaseTo(mark);
}
