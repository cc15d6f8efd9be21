/** Loading this file gives machines the standard-library modules that are written in Python. */
import { library } from '../machine/library-code.ts';
import { PYTHON_MODULES } from './sources.ts';

library.find = (name) => PYTHON_MODULES.get(name) ?? null;
