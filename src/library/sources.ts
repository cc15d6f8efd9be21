/** The standard-library modules that are written in Python, by their full names. Adding one is adding two lines. */
import future from './python/__future__.py';
import weakrefset from './python/_weakrefset.py';
import copy from './python/copy.py';
import copyreg from './python/copyreg.py';
import keyword from './python/keyword.py';
import types from './python/types.py';
import warnings from './python/warnings.py';
import weakref from './python/weakref.py';

export interface PythonModule {
  readonly text: string;
  readonly isPackage: boolean;
}

const module = (text: string): PythonModule => ({ text, isPackage: false });

export const PYTHON_MODULES: ReadonlyMap<string, PythonModule> = new Map(
  Object.entries({
    __future__: module(future),
    copy: module(copy),
    keyword: module(keyword),
    types: module(types),
    copyreg: module(copyreg),
    warnings: module(warnings),
    weakref: module(weakref),
    _weakrefset: module(weakrefset),
  }),
);
