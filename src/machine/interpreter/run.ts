/**
 * The front door of the machine: starting a program, running it, ending it; and what a keyframe needs
 * beside memory. CPython: Python/pythonrun.c (run_eval_code_obj), Modules/main.c.
 */

import type { Code } from '../../compile/code.ts';
import { quietly, unlabelled } from '../births.ts';
import { dictGetName, dictSetName, newDict } from '../dict-object.ts';
import { enter } from '../frames.ts';
import { newFunction } from '../function-object.ts';
import { generationHead, isTracked, moveToList } from '../gc-list.ts';
import { FrameOwner } from '../layouts.ts';
import { listAppend, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { moduleDict, newModule } from '../module-object.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Region, Static } from '../places.ts';
import { newStr } from '../str-object.ts';
import { dropSyntaxTree, startSyntaxTree } from '../syntax-tree.ts';
import { dropLookups } from '../type-lookup.ts';
import { loadCode } from '../units.ts';
import { pushCallFrame } from './enter-call.ts';
import { LoopEnd, loop } from './loop.ts';
import { startPrompt } from './prompt.ts';
import './nested.ts';

export { finishProgram } from './finish.ts';

export interface StartOptions {
  /** The program's file, as tracebacks show it; '<string>' and '<stdin>' are no files. */
  readonly file: string;
  /** sys.argv. */
  readonly argv: readonly string[];
}

const MAIN = name('__main__');
const ANNOTATIONS = name('__annotations__');
const BUILTINS = name('__builtins__');
const BUILTINS_MODULE = name('builtins');
const FILE = name('__file__');
const CACHED = name('__cached__');
const ARGV = name('argv');
const PATH = name('path');

/** Makes `__main__` and enters its code; at a prompt there is none yet. `boot` has run. */
export function startProgram(m: Machine, code: Code | 'prompt', options: StartOptions): void {
  const namespace = quietly(m, () => {
    if (m.load(Own.sysNamespace) !== 0) setArguments(m, options);
    if (code === 'prompt') startPrompt(m);
    return makeMain(m, options);
  });
  if (code === 'prompt') return;
  const object = m.keep(loadCode(m, code));
  startSyntaxTree(m, object);
  const callee = m.keep(unlabelled(m, newFunction(m, object, namespace)));
  enter(m, pushCallFrame(m, callee, namespace, FrameOwner.host));
  m.release(m.unkeep());
  m.release(m.unkeep());
}

/** The module `__main__`; its namespace, borrowed. CPython: add_main_module, pyrun_file. */
function makeMain(m: Machine, options: StartOptions): Address {
  const module = m.keep(newModule(m, MAIN));
  const modules = m.load(Own.modules);
  dictSetName(m, modules, MAIN, module);
  const dict = moduleDict(m, module);
  dictSetName(m, dict, ANNOTATIONS, m.keep(newDict(m)));
  m.release(m.unkeep());
  dictSetName(m, dict, BUILTINS, builtinsModule(m));
  if (!options.file.startsWith('<')) {
    dictSetName(m, dict, FILE, m.keep(newStr(m, options.file)));
    m.release(m.unkeep());
    dictSetName(m, dict, CACHED, Static.None);
  }
  m.store(Own.mainModule, module);
  for (const object of [module, dict]) growOlder(m, object);
  m.release(m.unkeep());
  return dict;
}

/** `__main__` has seen a collection before the program starts, which decides where later ones look first. */
function growOlder(m: Machine, object: Address): void {
  if (isTracked(m, object)) moveToList(m, object, generationHead(1));
}

/** The module builtins: borrowed. */
function builtinsModule(m: Machine): Address {
  return dictGetName(m, m.load(Own.modules), BUILTINS_MODULE);
}

/** sys.argv, and sys.path with the folder that the program is in. */
function setArguments(m: Machine, { argv, file }: StartOptions): void {
  setTexts(m, ARGV, argv);
  setTexts(m, PATH, [file.startsWith('<') ? '' : file.slice(0, Math.max(0, file.lastIndexOf('/')))]);
}

function setTexts(m: Machine, named: Address, texts: readonly string[]): void {
  const list = m.keep(newList(m));
  for (const text of texts) listAppend(m, list, newStr(m, text));
  dictSetName(m, m.load(Own.sysNamespace), named, list);
  m.release(m.unkeep());
}

/**
 * Runs until the machine is to stop, or the module's code is over. An exception that nobody has handled
 * is pending afterwards.
 */
export function run(m: Machine): 'stopped' | 'finished' {
  if (m.frame === 0) return 'finished';
  m.nesting = 1;
  try {
    const end = loop(m, Region.kept);
    if (end === LoopEnd.stopped) return 'stopped';
    if (end === LoopEnd.returned) m.release(m.result);
    dropSyntaxTree(m);
    return 'finished';
  } finally {
    m.nesting = 0;
  }
}

/** What a paused program is, beside its memory. */
export interface Registers {
  readonly frame: Address;
  readonly pc: number;
  readonly sp: Address;
  readonly frameTop: Address;
  readonly kept: Address;
  readonly steps: number;
}

/** The registers of a machine that is stopped where no native runs. */
export function saveRegisters(m: Machine): Registers {
  const { frame, pc, sp, frameTop, kept, steps } = m;
  return { frame, pc, sp, frameTop, kept, steps };
}

/** Makes the registers what they were; `dropCaches` has to follow. */
export function restoreRegisters(m: Machine, saved: Registers): void {
  Object.assign(m, saved);
  m.nesting = 0;
  m.abandoned = false;
  m.argumentsTuple = 0;
  m.nativeDepth = 0;
  m.result = 0;
  m.raisedBefore = -1;
}

/** Forgets everything that was derived from memory. Call it when memory has been replaced. */
export function dropCaches(m: Machine): void {
  dropLookups(m);
  m.program.dropCaches();
}
