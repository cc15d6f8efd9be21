/** Values in the namespace of sys: what the interpreter is and how it counts. CPython: Python/sysmodule.c. */
import { type ModuleMember, moduleAlias, moduleSpecs, moduleValue } from '../define.ts';
import { dictSetName, newDict } from '../dict-object.ts';
import { newFloat } from '../float-object.ts';
import { newBigInt, newInt } from '../int-object.ts';
import { internText } from '../interned.ts';
import { listOf } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Static } from '../places.ts';
import { STANDARD_MODULES } from '../standard-modules.ts';
import { Stream } from '../standard-stream.ts';
import { newStr } from '../str-object.ts';
import { newStructSequence, structSequence } from '../struct-sequence.ts';
import { tupleOf } from '../tuple-object.ts';
import { frozensetOf } from '../types/frozenset.ts';
import { namespaceDict, newNamespace } from '../types/simple-namespace.ts';
import { newStandardStream } from '../types/standard-stream.ts';

/** The version of Python that is spoken. */
const VERSION = [3, 13, 0] as const;
const VERSION_TEXT = '3.13.0 (Namesake)';
const HEX_VERSION = 0x030d00f0;

const text = (value: string) => (m: Machine) => internText(m, value);
const number = (value: number) => (m: Machine) => newInt(m, value);
const words = (value: string): string[] => value.split(' ');

const versionInfo = structSequence(
  'version_info',
  'sys',
  words('major minor micro releaselevel serial'),
  'sys.version_info\n\nVersion information as a named tuple.',
);

function makeVersionInfo(m: Machine): Address {
  const [major, minor, micro] = VERSION;
  const level = internText(m, 'final');
  return newStructSequence(m, versionInfo, [
    newInt(m, major),
    newInt(m, minor),
    newInt(m, micro),
    level,
    newInt(m, 0),
  ]);
}

/** sys.implementation. */
function makeImplementation(m: Machine): Address {
  const namespace = newNamespace(m);
  const set = (key: string, value: Address): void => {
    dictSetName(m, namespaceDict(m, namespace), internText(m, key), value);
  };
  set('name', internText(m, 'cpython'));
  set('cache_tag', internText(m, 'cpython-313'));
  set('version', makeVersionInfo(m));
  set('hexversion', newInt(m, HEX_VERSION));
  set('_multiarch', internText(m, 'x86_64-linux-gnu'));
  return namespace;
}

const floatInfo = structSequence(
  'float_info',
  'sys',
  words('max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds'),
  'sys.float_info\n\nA named tuple holding information about the float type.',
);

function makeFloatInfo(m: Machine): Address {
  const doubles = new Map([
    [0, Number.MAX_VALUE],
    [3, 2 ** -1022],
    [8, Number.EPSILON],
  ]);
  const items = [0, 1024, 308, 0, -1021, -307, 15, 53, 0, 2, 1];
  return newStructSequence(
    m,
    floatInfo,
    items.map((item, i) => (doubles.has(i) ? newFloat(m, doubles.get(i)!) : newInt(m, item))),
  );
}

const intInfo = structSequence(
  'int_info',
  'sys',
  words('bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold'),
  "sys.int_info\n\nA named tuple that holds information about Python's\ninternal representation of integers.  The attributes are read only.",
);

function makeIntInfo(m: Machine): Address {
  return newStructSequence(
    m,
    intInfo,
    [30, 4, 4300, 640].map((item) => newInt(m, item)),
  );
}

const hashInfo = structSequence(
  'hash_info',
  'sys',
  words('width modulus inf nan imag algorithm hash_bits seed_bits cutoff'),
  'hash_info\n\nA named tuple providing parameters used for computing hashes.\nThe attributes are read only.',
);

function makeHashInfo(m: Machine): Address {
  return newStructSequence(m, hashInfo, [
    newInt(m, 64),
    newBigInt(m, (1n << 61n) - 1n),
    newInt(m, 314159),
    newInt(m, 0),
    newInt(m, 1000003),
    internText(m, 'siphash13'),
    newInt(m, 64),
    newInt(m, 128),
    newInt(m, 0),
  ]);
}

const flags = structSequence(
  'flags',
  'sys',
  words(
    'debug inspect interactive optimize dont_write_bytecode no_user_site no_site ignore_environment verbose bytes_warning quiet hash_randomization isolated dev_mode utf8_mode warn_default_encoding safe_path int_max_str_digits',
  ),
  'sys.flags\n\nFlags provided through command line arguments or environment vars.',
);

function makeFlags(m: Machine): Address {
  const items = Array.from({ length: 18 }, () => newInt(m, 0));
  items[4] = newInt(m, 1);
  items[13] = Static.False;
  items[16] = Static.False;
  items[17] = newInt(m, 4300);
  return newStructSequence(m, flags, items);
}

const threadInfo = structSequence(
  'thread_info',
  'sys',
  words('name lock version'),
  'sys.thread_info\n\nA named tuple holding information about the thread implementation.',
);

/** There are no threads; what CPython says on Linux. */
function makeThreadInfo(m: Machine): Address {
  return newStructSequence(
    m,
    threadInfo,
    ['pthread', 'semaphore', 'NPTL 2.36'].map((part) => internText(m, part)),
  );
}

/** The modules that need no file. */
function builtinNames(m: Machine): Address {
  return tupleOf(
    m,
    [...moduleSpecs.keys()].sort().map((name) => internText(m, name)),
  );
}

function standardNames(m: Machine): Address {
  return frozensetOf(
    m,
    [...STANDARD_MODULES].map((name) => internText(m, name)),
  );
}

const STREAMS = [Stream.stdin, Stream.stdout, Stream.stderr] as const;
const STREAM_NAMES = ['stdin', 'stdout', 'stderr'];

/** Each stream stands in the module twice: as it is now and as it was at the start. */
function streamMembers(): ModuleMember[] {
  return [
    ...STREAM_NAMES.map((name, i) => moduleValue(name, (m) => newStandardStream(m, STREAMS[i]!))),
    ...STREAM_NAMES.map((name) => moduleAlias(`__${name}__`, name)),
  ];
}

/** The values of the module, in order. */
export const SYS_VALUES: readonly ModuleMember[] = [
  moduleValue('modules', (m) => m.load(Own.modules)),
  ...streamMembers(),
  moduleValue('version', text(VERSION_TEXT)),
  moduleValue('hexversion', number(HEX_VERSION)),
  moduleValue('api_version', number(1013)),
  moduleValue('copyright', text('Copyright (c) 2001-2024 Python Software Foundation.')),
  moduleValue('platform', text('linux')),
  moduleValue('maxsize', (m) => newBigInt(m, (1n << 63n) - 1n)),
  moduleValue('float_info', makeFloatInfo),
  moduleValue('int_info', makeIntInfo),
  moduleValue('hash_info', makeHashInfo),
  moduleValue('maxunicode', number(0x10ffff)),
  moduleValue('builtin_module_names', builtinNames),
  moduleValue('stdlib_module_names', standardNames),
  moduleValue('byteorder', text('little')),
  moduleValue('abiflags', text('')),
  moduleValue('version_info', makeVersionInfo),
  moduleValue('implementation', makeImplementation),
  moduleValue('flags', makeFlags),
  moduleValue('float_repr_style', text('short')),
  moduleValue('thread_info', makeThreadInfo),
  moduleValue('warnoptions', (m) => listOf(m, [])),
  moduleValue('dont_write_bytecode', () => Static.True),
  moduleValue('executable', text('')),
  moduleValue('prefix', text('')),
  moduleValue('exec_prefix', text('')),
  moduleValue('base_prefix', text('')),
  moduleValue('base_exec_prefix', text('')),
  moduleValue('platlibdir', text('lib')),
  moduleValue('pycache_prefix', () => Static.None),
  moduleValue('argv', (m) => listOf(m, [newStr(m, '')])),
  moduleValue('orig_argv', (m) => listOf(m, [])),
  moduleValue('path', (m) => listOf(m, [])),
  moduleValue('meta_path', (m) => listOf(m, [])),
  moduleValue('path_hooks', (m) => listOf(m, [])),
  moduleValue('path_importer_cache', (m) => newDict(m)),
];
