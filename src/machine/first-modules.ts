/**
 * Modules that are part of the interpreter, or frozen into it: an import finds them before any file
 * beside the program. CPython: sys.builtin_module_names, Python/frozen.c.
 */
export const FIRST_MODULES: ReadonlySet<string> = new Set(
  `
_abc _ast _codecs _collections _collections_abc _frozen_importlib _frozen_importlib_external
_functools _imp _io _locale _operator _signal _sitebuiltins _sre _stat _string _suggestions
_symtable _sysconfig _thread _tokenize _tracemalloc _typing _warnings _weakref abc atexit builtins
codecs errno faulthandler gc genericpath importlib io itertools marshal os posix posixpath pwd runpy
site stat sys time zipimport
`
    .trim()
    .split(/\s+/),
);
