/**
 * The README's table of keys is the keymap's. When it is stale, `npm run readme` writes it anew
 * (this test, with WRITE_README=1).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyHelp, keyHints, keyTableForReadme } from '../../src/ui/key-words.ts';
import { actionOf, KEYMAP } from '../../src/ui/keymap.ts';

const README = path.resolve(import.meta.dirname, '../../README.md');
const TABLE = /(<!-- keys: [^\n]*-->\n)[\s\S]*?(<!-- end of keys -->)/;

describe('the keymap', () => {
  it('is in the README as it is', () => {
    const text = readFileSync(README, 'utf8');
    const fresh = text.replace(TABLE, (_all, before, after) => `${before}\n${keyTableForReadme()}\n${after}`);
    if (process.env['WRITE_README']) writeFileSync(README, fresh);
    else expect(text, 'run npm run readme').toBe(fresh);
    expect(TABLE.test(text)).toBe(true);
  });

  it('gives each key one meaning', () => {
    const keys = KEYMAP.flatMap((binding) => binding.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    for (const binding of KEYMAP) for (const key of binding.keys) expect(actionOf(key)).toBe(binding.action);
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
      ...keyHints(true).map(({ key }) => key),
      ...keyHelp(true).flatMap(({ entries }) => entries.map(({ key }) => key)),
    ];
    expect(signs.filter((sign) => /[^\x20-\x7e]/.test(sign))).toEqual([]);
  });
});
