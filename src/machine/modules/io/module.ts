/** The module _io: files and streams in memory, and the bases of all streams. CPython: Modules/_io/_iomodule.c. */
import { defineModule, moduleType, moduleValue } from '../../define.ts';
import { dictGetName } from '../../dict-object.ts';
import { newInt } from '../../int-object.ts';
import { name } from '../../names.ts';
import { Own } from '../../own-words.ts';
import { bufferedIoBase, ioBase, rawIoBase, textIoBase } from './base.ts';
import { bufferedRandom, bufferedReader, bufferedWriter } from './buffered-file.ts';
import { bytesIo } from './bytes-io.ts';
import { rawFile } from './raw-file.ts';
import { stringIo } from './string-io.ts';
import { textFile } from './text-file.ts';

const OPEN = name('open');

defineModule('_io', null, [
  moduleType(ioBase),
  moduleType(rawIoBase),
  moduleType(bufferedIoBase),
  moduleType(textIoBase),
  moduleType(rawFile),
  moduleType(stringIo),
  moduleType(bytesIo),
  moduleType(bufferedReader),
  moduleType(bufferedWriter),
  moduleType(bufferedRandom),
  moduleType(textFile),
  moduleValue('open', (m) => m.hold(dictGetName(m, m.load(Own.builtins), OPEN))),
  moduleValue('DEFAULT_BUFFER_SIZE', (m) => newInt(m, 8192)),
]);
