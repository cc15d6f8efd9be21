/** The module _collections, on which collections is built. CPython: Modules/_collectionsmodule.c. */
import { defineModule, moduleType } from '../../define.ts';
import { countElementsBuiltin } from './count-elements.ts';
import { defaultDict } from './defaultdict.ts';
import { deque } from './deque.ts';
import { backward, forward } from './deque-iterators.ts';
import { orderedDict } from './odict.ts';
import { tupleGetter } from './tuple-getter.ts';

const DOC = `High performance data structures.
- deque:        ordered collection accessible from endpoints only
- defaultdict:  dict subclass with a default value factory
`;

defineModule('_collections', DOC, [
  countElementsBuiltin,
  moduleType(deque),
  moduleType(defaultDict),
  moduleType(orderedDict),
  moduleType(forward),
  moduleType(backward),
  moduleType(tupleGetter),
]);
