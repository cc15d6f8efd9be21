/** What holds a reference, as data that can be put into words. */
import type { Address } from './memory.ts';

/** `object` is the holder where it is an object (or a frame of a generator: the generator), else 0. */
export type Holder =
  /** A name of a function's frame, its cells included. */
  | { readonly kind: 'local'; readonly object: Address; readonly frame: Address; readonly name: string }
  /** An operand of a frame, counted from the bottom of its stack. */
  | { readonly kind: 'operand'; readonly object: Address; readonly frame: Address; readonly position: number }
  /** What a frame needs to run. */
  | {
      readonly kind: 'frame';
      readonly object: Address;
      readonly frame: Address;
      readonly what: 'code' | 'function' | 'namespace' | 'frame object';
    }
  /** A name of a module. */
  | { readonly kind: 'global'; readonly object: Address; readonly module: string; readonly name: string }
  /** A name of a class. */
  | { readonly kind: 'class attribute'; readonly object: Address; readonly name: string }
  /** An attribute of an instance, from its dict or from `__slots__`. */
  | { readonly kind: 'attribute'; readonly object: Address; readonly name: string }
  /** An item of a list or tuple. */
  | { readonly kind: 'item'; readonly object: Address; readonly index: number }
  | { readonly kind: 'key' | 'value'; readonly object: Address; readonly key: Address }
  /** An element of a set. */
  | { readonly kind: 'element'; readonly object: Address }
  /** A constant of code, or one of the names in it. */
  | { readonly kind: 'constant' | 'code name'; readonly object: Address; readonly index: number }
  /** A default value of a parameter. */
  | { readonly kind: 'default'; readonly object: Address; readonly index: number }
  /** The class of an instance. */
  | { readonly kind: 'instance'; readonly object: Address }
  /** Any other field of an object: its name in the layout, and what it is. */
  | { readonly kind: 'field'; readonly object: Address; readonly name: string; readonly about: string }
  /** The name of an attribute that the instances of a class share. */
  | { readonly kind: 'attribute name'; readonly object: Address }
  /** The exception being raised, the one being handled. */
  | { readonly kind: 'raised' | 'handled'; readonly object: 0 }
  /** A built-in that is running: its name and the frame that called it, where that is known for sure. */
  | { readonly kind: 'native'; readonly object: 0; readonly name: string; readonly frame: Address }
  /** Something that the machine itself owns. */
  | { readonly kind: 'machine'; readonly object: 0; readonly what: string };
