/**
 * Every file that declares a built-in type, in the order in which types and natives get their places and
 * numbers. Adding a type is adding a line here.
 */
import './types/object.ts';
import './types/type.ts';
import './types/none.ts';
import './types/method-descriptor.ts';
import './types/attribute-descriptor.ts';
import './types/wrapper-descriptor.ts';
import './types/classmethod.ts';
import './types/staticmethod.ts';
import './types/int.ts';
import './types/bool.ts';
import './types/float.ts';
import './types/complex.ts';
import './types/range.ts';
import './types/range-iterator.ts';
import './types/slice.ts';
import './types/dict.ts';
import './types/dict-views.ts';
import './types/dict-iterators.ts';
import './types/list.ts';
import './types/list-iterators.ts';
import './types/tuple.ts';
import './types/tuple-iterator.ts';
import './types/set.ts';
import './types/frozenset.ts';
import './types/set-iterator.ts';
import './types/mappingproxy.ts';
import './types/sequence-iterator.ts';
import './types/callable-iterator.ts';
import './types/enumerate.ts';
import './types/zip.ts';
import './types/map.ts';
import './types/reversed.ts';
import './types/standard-stream.ts';
import './types/str.ts';
import './types/str-iterator.ts';
import './types/bytes.ts';
import './types/base-exception.ts';
import './types/exceptions.ts';
import './types/exceptions-with-fields.ts';
import './types/exceptions-os.ts';
import './types/exceptions-syntax.ts';
import './types/exceptions-unicode.ts';
import './types/exceptions-group.ts';
import './types/traceback.ts';
