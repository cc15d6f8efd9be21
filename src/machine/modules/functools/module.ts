/** The module _functools, on which functools is built. CPython: Modules/_functoolsmodule.c. */
import { defineModule, moduleType } from '../../define.ts';
import { cmpToKeyBuiltin } from './cmp-to-key.ts';
import { lruCacheWrapper } from './lru-cache.ts';
import { partial } from './partial.ts';
import { reduceBuiltin } from './reduce.ts';

defineModule('_functools', 'Tools that operate on functions.', [
  cmpToKeyBuiltin,
  reduceBuiltin,
  moduleType(partial),
  moduleType(lruCacheWrapper),
]);
