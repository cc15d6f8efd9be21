/**
 * DESIGN's rules about the source tree, held against the code: which layer may import which, which
 * packages belong to which layer, no cycles, no barrels, and how long a file may be.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

const ORDER = ['base', 'syntax', 'compile', 'machine', 'library', 'history', 'session', 'views', 'ui', 'cli'];

/** What a layer may import besides itself, where it is not simply everything to its left. */
const NARROWER: Readonly<Record<string, readonly string[]>> = {
  library: ['base', 'syntax', 'compile', 'machine'],
  views: ['base', 'session'],
  ui: ['base', 'session', 'views'],
};

/** What views and ui may see of the session. */
const BORDER = ['src/session/snapshot.ts', 'src/session/commands.ts'];

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  base: ['get-east-asian-width'],
  syntax: ['ohm-js'],
  ui: ['react', 'ink', 'ink-select-input'],
  cli: ['react', 'ink'],
};

/** Files longer than 400 lines, each with its reason. A file that got shorter must leave the list. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'src/syntax/ast.ts': "a table: one interface for each of CPython's node types",
  'src/compile/instructions.ts': 'a table: every instruction with its stack picture',
  'src/machine/interpreter/loop.ts': 'one function, whose variables are the registers: a case an instruction',
};

const FORBIDDEN_NAMES = /(^|\/)(index|utils?|helpers?|types)\.tsx?$/;

/** All source files, as paths from the root. */
function sourceFiles(folder = 'src'): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(name);
    return /\.tsx?$/.test(name) ? [name] : [];
  });
}

const text = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** What a file imports, types included: packages by name, files as paths from the root. */
function importsOf(file: string, source = text(file)): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = [
    ...code.matchAll(/^\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g),
  ].map((match) => match[1]!);
  return found.map((name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name));
}

/** What a file loads at once: no types, and nothing that is imported when it is asked for. */
function valuesOf(file: string): string[] {
  const code = text(file)
    .replace(/^(?:import|export) type [^;]*;/gm, '')
    .replace(/\bimport\(/g, '(');
  return importsOf(file, code);
}

const layerOf = (file: string) => file.split('/')[1]!;
const FILES = sourceFiles();
const GRAPH = new Map(FILES.map((file) => [file, importsOf(file)]));

/** Why one import is not allowed, or null. */
function objection(file: string, imported: string): string | null {
  const layer = layerOf(file);
  if (imported.startsWith('src/')) {
    const other = layerOf(imported);
    if (other === layer) return null;
    const allowed = NARROWER[layer] ?? ORDER.slice(0, ORDER.indexOf(layer));
    if (!allowed.includes(other)) return `${layer} may not see ${other}`;
    if (other === 'session' && (layer === 'views' || layer === 'ui') && !BORDER.includes(imported))
      return `${layer} may see only the border of the session`;
    return null;
  }
  if (
    imported.startsWith('../') ||
    (/^[a-z]+\/.*\.[a-z]+$/.test(imported) && existsSync(path.join(ROOT, imported)))
  )
    return 'outside src/';
  const name = imported.startsWith('node:') ? imported : imported.split('/')[0]!;
  if (name.startsWith('node:') || builtinModules.includes(name))
    return layer === 'cli' ? null : "Node's modules belong in cli";
  return (PACKAGES[layer] ?? []).includes(name) ? null : `${layer} may not import the package ${name}`;
}

/** A cycle of imports through `file`, as the list of files, or null. */
function findCycle(): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): string[] | null => {
    const at = trail.indexOf(file);
    if (at >= 0) return [...trail.slice(at), file];
    if (done.has(file)) return null;
    for (const next of GRAPH.get(file) ?? []) {
      const cycle = GRAPH.has(next) ? walk(next, [...trail, file]) : null;
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of FILES) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return null;
}

describe('the reader of imports', () => {
  it('sees values, types, re-exports, side effects and dynamic imports, and not comments', () => {
    const source = [
      "import { a } from './a.ts';",
      "import type { B } from '../base/b.ts';",
      "export type { C } from './c.ts';",
      "import './d.ts';",
      "// import './no.ts'",
      "const e = await import('ink');",
      'import {',
      '  f,',
      "} from 'node:fs';",
    ].join('\n');
    expect(importsOf('src/ui/x.ts', source).sort()).toEqual([
      'ink',
      'node:fs',
      'src/base/b.ts',
      'src/ui/a.ts',
      'src/ui/c.ts',
      'src/ui/d.ts',
    ]);
  });

  it('objects to each kind of forbidden import', () => {
    expect(objection('src/views/a.ts', 'src/machine/b.ts')).toBe('views may not see machine');
    expect(objection('src/machine/a.ts', 'src/history/b.ts')).toBe('machine may not see history');
    expect(objection('src/ui/a.ts', 'src/session/session.ts')).toBe(
      'ui may see only the border of the session',
    );
    expect(objection('src/views/a.ts', 'ink')).toBe('views may not import the package ink');
    expect(objection('src/history/a.ts', 'node:fs')).toBe("Node's modules belong in cli");
    expect(objection('src/cli/a.ts', 'node:fs')).toBeNull();
    expect(objection('src/ui/a.ts', 'src/session/snapshot.ts')).toBeNull();
  });
});

describe('the source tree', () => {
  it('has only the layers of the table', () => {
    expect([...new Set(FILES.map(layerOf))].filter((layer) => !ORDER.includes(layer))).toEqual([]);
  });

  it('imports only to the left', () => {
    const objections = FILES.flatMap((file) =>
      GRAPH.get(file)!.flatMap((imported) => {
        const words = objection(file, imported);
        return words ? [`${file} imports ${imported}: ${words}`] : [];
      }),
    );
    expect(objections).toEqual([]);
  });

  it('shows the screen without loading the engine, which has a thread of its own', () => {
    const loaded = new Set<string>();
    const load = (file: string) => {
      if (loaded.has(file)) return;
      loaded.add(file);
      for (const next of valuesOf(file)) if (GRAPH.has(next)) load(next);
    };
    load('src/cli/main.ts');
    load('src/cli/mount.tsx');
    const engine = ['syntax', 'compile', 'machine', 'library', 'history'];
    expect([...loaded].filter((file) => engine.includes(layerOf(file)))).toEqual([]);
  });

  it('has no cycles', () => {
    expect(findCycle()).toBeNull();
  });

  it('has no barrels and no drawers for odds and ends', () => {
    expect(FILES.filter((file) => FORBIDDEN_NAMES.test(file))).toEqual([]);
  });

  it('keeps files within 400 lines, except those that say why', () => {
    const long = FILES.filter((file) => text(file).split('\n').length > 401);
    expect(long.filter((file) => !file.includes('.generated.')).sort()).toEqual(
      Object.keys(LONG_FILES).sort(),
    );
  });

  it('opens every file with what it is for', () => {
    expect(FILES.filter((file) => !text(file).startsWith('/**'))).toEqual([]);
  });
});
