/**
 * The README's tables of keys and commands are the program's own. When they are stale, `npm run readme`
 * writes them anew (this test, with WRITE_README=1).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allCommands } from '../../src/cli/commands.ts';
import { commandList } from '../../src/cli/help-text.ts';
import '../../src/machine/boot.ts';
import { PYTHON_MODULES } from '../../src/library/sources.ts';
import { moduleSpecs } from '../../src/machine/define.ts';
import { actionOf } from '../../src/ui/key-actions.ts';
import { keyHelp, keyHints, keyTableForReadme } from '../../src/ui/key-words.ts';
import { KEYMAP } from '../../src/ui/keymap.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const README = path.join(ROOT, 'README.md');

/** The modules of the standard library that there are, packages for all that is in them, without those that only others import. */
function moduleNames(): string[] {
  const names = new Set([...moduleSpecs.keys(), ...PYTHON_MODULES.keys()]);
  return [...names].filter((name) => !/^_|\./.test(name) && name !== 'builtins').sort();
}

/** What differs from CPython on purpose, from the programs that show it. */
function differences(): string {
  const folder = path.join(ROOT, 'tests/differences');
  const whats = readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => /^What: (.*)$/m.exec(readFileSync(path.join(folder, name), 'utf8'))![1]!);
  return whats.map((what) => `- ${what}\n`).join('');
}

/** The generated parts: what stands between two marks. */
const PARTS = [
  { name: 'keys', text: keyTableForReadme() },
  { name: 'modules', text: `${moduleNames().join(', ')}\n` },
  { name: 'differences', text: differences() },
  {
    name: 'commands',
    text: commandList(await allCommands())
      .map((line) => `  ${line}\n`)
      .join(''),
  },
];

/** The README with its generated parts as they should be. */
function refreshed(readme: string): string {
  return PARTS.reduce((text, part) => {
    const marks = new RegExp(`(<!-- ${part.name}: [^\\n]*-->\\n)[\\s\\S]*?(<!-- end of ${part.name} -->)`);
    if (!marks.test(text)) throw new Error(`the README has no place for the ${part.name}`);
    return text.replace(marks, (_all, before, after) => `${before}\n${part.text}\n${after}`);
  }, readme);
}

it('tells keys and commands as they are', () => {
  const text = readFileSync(README, 'utf8');
  if (process.env['WRITE_README']) writeFileSync(README, refreshed(text));
  else expect(text, 'stale: npm run readme').toBe(refreshed(text));
});

describe('the keymap', () => {
  it('gives each key one meaning', () => {
    const keys = KEYMAP.flatMap(({ keys, where = '' }) => keys.map((key) => `${where} ${key}`));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    for (const { keys, where = null, action } of KEYMAP)
      for (const key of keys) expect(actionOf(key, where)).toBe(action);
  });

  it('has each movement by letter backward on the capital letter', () => {
    for (const binding of KEYMAP) {
      const letter = binding.keys.find((key) => /^[a-z]$/.test(key));
      if (binding.action.kind !== 'move' || !letter) continue;
      expect(actionOf(letter.toUpperCase())).toEqual({ ...binding.action, direction: -1 });
    }
  });

  it('is in the help as a whole', () => {
    const words = keyHelp(false).flatMap(({ entries }) => entries.map((entry) => entry.words));
    expect([...words].sort()).toEqual(KEYMAP.map((binding) => binding.words).sort());
  });

  it('needs no arrows where there are none', () => {
    const signs = [
      ...keyHints(true, 'graph').map(({ key }) => key),
      ...keyHelp(true).flatMap(({ entries }) => entries.map(({ key }) => key)),
    ];
    expect(signs.filter((sign) => /[^\x20-\x7e]/.test(sign))).toEqual([]);
  });
});
