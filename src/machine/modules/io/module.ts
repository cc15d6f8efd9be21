/** The module _io: streams in memory, and the bases of all streams. CPython: Modules/_io/_iomodule.c. */
import { defineModule, moduleType, moduleValue } from '../../define.ts';
import { newInt } from '../../int-object.ts';
import { standardStream } from '../../types/standard-stream.ts';
import { bufferedIoBase, ioBase, rawIoBase, textIoBase } from './base.ts';
import { bytesIo } from './bytes-io.ts';
import { stringIo } from './string-io.ts';

defineModule('_io', null, [
  moduleType(ioBase),
  moduleType(rawIoBase),
  moduleType(bufferedIoBase),
  moduleType(textIoBase),
  moduleType(stringIo),
  moduleType(bytesIo),
  moduleType(standardStream),
  moduleValue('DEFAULT_BUFFER_SIZE', (m) => newInt(m, 8192)),
]);
