/** bytes. CPython: Objects/bytesobject.c. */
import { BYTES_BASIC, bytesSize } from '../bytes-object.ts';
import { defineType } from '../define.ts';
import { BYTES } from '../layouts.ts';
import { Type } from '../places.ts';

export { bytesOf, newBytes } from '../bytes-object.ts';

defineType(
  'bytes',
  {
    at: Type.bytes,
    layout: BYTES,
    size: BYTES_BASIC,
    itemSize: 1,
    dealloc: (m, self) => m.freeObject(self),
    length: bytesSize,
  },
  [],
);
