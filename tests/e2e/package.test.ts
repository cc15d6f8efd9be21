/** The packed tarball installs without a network and runs outside the checkout as `namesake`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSamples } from '../../src/cli/samples-folder.ts';
import { ROOT } from './real-terminal.ts';

let folder: string;

const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const namesake = (...args: readonly string[]) =>
  execFileSync(path.join(folder, 'node_modules/.bin/namesake'), [...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'namesake-package-'));
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  npm(['install', '--offline', '--ignore-scripts', '--prefix', folder, path.join(folder, tarball)], folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('needs nothing beside itself', () => {
  expect(readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'namesake',
  ]);
});

it('says its version', () => {
  const version = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).version;
  expect(namesake('--version')).toBe(`namesake ${version}\n`);
});

it('brings the samples', () => {
  const listed = namesake('samples')
    .split('\n')
    .filter((line) => line.startsWith('  '));
  expect(listed).toHaveLength(readSamples().length);
});
