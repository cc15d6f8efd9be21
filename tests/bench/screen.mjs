/**
 * How long the screen takes: `npm run bench:screen`. Arranging a graph of 100 objects should take 1 ms and
 * one of 1,000 objects 8 ms; from a key to the finished frame at 120×40 with 100 objects, 16 ms.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../bundle.mjs';

const ROUNDS = 60;

const folder = mkdtempSync(path.join(tmpdir(), 'namesake-bench-'));
try {
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  await bundle({ times: path.join(import.meta.dirname, 'screen-times.ts') }, folder);
  const { arrangingTime, keyTime } = await import(pathToFileURL(path.join(folder, 'times.js')).href);
  const inMs = (time) => `${time.toFixed(2).padStart(7)} ms`;
  for (const [objects, most] of [
    [100, 1],
    [1000, 8],
  ]) {
    const { first, again } = await arrangingTime(objects, ROUNDS);
    console.log(
      `arranging ${String(objects).padStart(5)} objects: ${inMs(first)} at first, ${inMs(again)} again (wanted: ${most} ms)`,
    );
  }
  for (const objects of [10, 100, 1000]) {
    const { session, picture } = await keyTime(objects, ROUNDS);
    const wanted = objects === 100 ? ' (wanted: 16 ms)' : '';
    console.log(
      `key to frame, ${String(objects).padStart(5)} objects: ${inMs(session + picture)}: session ${inMs(session)}, picture ${inMs(picture)}${wanted}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
