/**
 * exit and quit, copyright, credits and license, help: what the module site adds to the built-ins.
 * CPython: Lib/_sitebuiltins.py.
 */
import { defineType, type ModuleMember, moduleValue } from '../define.ts';
import { freeByLayout } from '../free-object.ts';
import { track } from '../gc-list.ts';
import { layout, reference } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { bindKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { callMethod } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { caught, raise, throwException } from '../raise.ts';
import { parseSignature } from '../signature.ts';
import { newStr, textOf } from '../str-object.ts';
import { printText, STDIN, systemStream } from './output.ts';

const NAMED = layout('object of site', { name: reference('what it is called') });

const CLOSE = name('close');
const CODE = parseSignature('(code=None)');
const NOTHING = parseSignature('()');

const nameOf = (m: Machine, self: Address): string => textOf(m, m.load(self + NAMED.name));

const common = {
  layout: NAMED,
  collected: true,
  abstract: true,
  module: '_sitebuiltins',
  dealloc: freeByLayout,
};

/** Closes stdin, so that no more is read, and raises SystemExit. */
function leave(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  if (count > 1) {
    const given = `takes from 1 to 2 positional arguments but ${count + 1} were given`;
    raise(m, Type.TypeError, `Quitter.__call__() ${given}`);
  }
  const code = bindKeywords(m, nameOf(m, self), CODE, argv, count, names)[0] || Static.None;
  const mark = m.kept;
  try {
    const stdin = m.keep(m.hold(systemStream(m, STDIN)));
    m.release(callMethod(m, stdin, CLOSE));
    m.release(m.unkeep());
  } catch (error) {
    caught(m, error, mark, Type.BaseException);
  }
  throwException(m, call(m, Type.SystemExit, code));
}

const quitter = defineType(
  'Quitter',
  {
    ...common,
    repr: (m, self) => newStr(m, `Use ${nameOf(m, self)}() or Ctrl-D (i.e. EOF) to exit`),
    call: leave,
  },
  [],
);

const PSF = 'Python Software Foundation';
const TEXTS: Readonly<Record<string, string>> = {
  copyright: `Copyright (c) 2001-2024 ${PSF}.\nAll Rights Reserved.`,
  credits:
    '    Python is made by the people named at www.python.org.\n    This is Namesake, which runs it step by step.',
  license: 'See https://www.python.org/psf/license/',
};

function showText(m: Machine, self: Address): Address {
  const called = nameOf(m, self);
  return newStr(m, called === 'license' ? 'Type license() to see the full license text' : TEXTS[called]!);
}

const printer = defineType(
  '_Printer',
  {
    ...common,
    doc: 'interactive prompt objects for printing the license text, a list of\n    contributors and the copyright notice.',
    repr: showText,
    call: (m, self, argv, count, names) => {
      bindKeywords(m, nameOf(m, self), NOTHING, argv, count, names);
      printText(m, `${TEXTS[nameOf(m, self)]}\n`);
      return Static.None;
    },
  },
  [],
);

const helper = defineType(
  '_Helper',
  {
    ...common,
    doc: "Define the builtin 'help'.",
    repr: (m) => newStr(m, 'Type help() for interactive help, or help(object) for help about object.'),
    call: (m) => raise(m, Type.NotImplementedError, 'help() is not supported: there is no module pydoc'),
  },
  [],
);

/** A value of the built-ins that is an instance of one of the three types, named as they name it. */
function siteValue(called: string, type: { readonly address: Address }): ModuleMember {
  return moduleValue(called, (m) => {
    const made = m.newCollected(type.address, NAMED.end);
    m.store(made + NAMED.name, newStr(m, called));
    track(m, made);
    return made;
  });
}

export const siteBuiltins: readonly ModuleMember[] = [
  siteValue('quit', quitter),
  siteValue('exit', quitter),
  siteValue('copyright', printer),
  siteValue('credits', printer),
  siteValue('license', printer),
  siteValue('help', helper),
];
