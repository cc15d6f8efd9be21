/**
 * The samples that come with the program: `samples/<group>/<name>.py`. The first docstring or comment
 * block of each says what it shows; its first line is the description in lists.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sample } from '../ui/sample.ts';

/** From the bundle in dist/ and from src/cli alike: the nearest samples folder upward. */
function samplesFolder(): string {
  const near = new URL('../samples/', import.meta.url);
  return fileURLToPath(
    import.meta.url.includes('/src/cli/') ? new URL('../../samples/', import.meta.url) : near,
  );
}

/** All samples, groups in the order of their folders' names (a leading number orders them). */
export function readSamples(): readonly Sample[] {
  const folder = samplesFolder();
  const samples: Sample[] = [];
  for (const group of foldersIn(folder))
    for (const file of readdirSync(folder + group).sort()) {
      if (!file.endsWith('.py')) continue;
      const path = `${folder}${group}/${file}`;
      const text = readFileSync(path, 'utf8');
      samples.push({
        name: withoutNumber(file.slice(0, -'.py'.length)),
        group: withoutNumber(group).replaceAll('-', ' ').replaceAll('_', ' '),
        path,
        description: describe(text),
        text,
      });
    }
  return samples;
}

/** Whether a sample is to be typed at the prompt, line by line: its name says so. */
export function isForPrompt(path: string): boolean {
  return path.endsWith('-at-the-prompt.py');
}

/** Names of the folders in a folder, sorted. */
function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/** '01-names' as 'names'. */
function withoutNumber(name: string): string {
  return name.replace(/^[0-9]+[-_]/, '');
}

/** First sentence of the header comment or docstring; '' when there is none. */
export function describe(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const header = /^\s*(?:#+|[rR]?"""|[rR]?''')\s*(.*?)\s*(?:"""|''')?\s*$/.exec(first);
  return header?.[1] ?? '';
}
