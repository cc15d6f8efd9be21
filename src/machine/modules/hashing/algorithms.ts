/** The hash functions by number, as a hash object keeps them. A table. */
import { md5 } from '../../../base/hashing/md5.ts';
import { sha1 } from '../../../base/hashing/sha1.ts';
import { sha224, sha256, sha384, sha512 } from '../../../base/hashing/sha2.ts';
import { sha3, sponge } from '../../../base/hashing/sha3.ts';

export interface Algorithm {
  readonly name: string;
  /** Bytes of a digest; 0 where the caller says how many. */
  readonly size: number;
  /** Bytes of a block. */
  readonly block: number;
  readonly digest: (message: Uint8Array, size: number) => Uint8Array;
}

const algorithm = (name: string, size: number, block: number, digest: Algorithm['digest']): Algorithm => ({
  name,
  size,
  block,
  digest,
});

export const ALGORITHMS: readonly Algorithm[] = [
  algorithm('md5', 16, 64, md5),
  algorithm('sha1', 20, 64, sha1),
  algorithm('sha224', 28, 64, sha224),
  algorithm('sha256', 32, 64, sha256),
  algorithm('sha384', 48, 128, sha384),
  algorithm('sha512', 64, 128, sha512),
  algorithm('sha3_224', 28, 144, sha3),
  algorithm('sha3_256', 32, 136, sha3),
  algorithm('sha3_384', 48, 104, sha3),
  algorithm('sha3_512', 64, 72, sha3),
  algorithm('shake_128', 0, 168, (message, size) => sponge(message, 168, 0x1f, size)),
  algorithm('shake_256', 0, 136, (message, size) => sponge(message, 136, 0x1f, size)),
];
