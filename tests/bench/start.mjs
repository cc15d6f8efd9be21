/**
 * From the command to the first frame, beside an empty `node -e 0` in the same run:
 *
 *   node tests/bench/start.mjs [FILE]
 *
 * In a pseudo-terminal of 120 by 40; the best of several runs of each, taken in turn.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import pty from '@lydell/node-pty';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FILE = process.argv[2] ?? path.join(ROOT, 'samples/08-classics/05-a-linked-list.py');
const RUNS = 12;

/** Milliseconds until the status line is there. */
function firstFrame() {
  return new Promise((resolve) => {
    const started = performance.now();
    const terminal = pty.spawn(process.execPath, [path.join(ROOT, 'bin/namesake.js'), FILE], {
      cols: 120,
      rows: 40,
      env: { ...process.env, CI: undefined },
    });
    let seen = '';
    terminal.onData((data) => {
      seen += data;
      if (!seen.includes('step')) return;
      seen = '';
      resolve(performance.now() - started);
      setTimeout(() => terminal.kill(), 0);
    });
  });
}

function emptyNode() {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - started;
}

let frame = Number.POSITIVE_INFINITY;
let node = Number.POSITIVE_INFINITY;
for (let i = 0; i < RUNS; i++) {
  node = Math.min(node, emptyNode());
  frame = Math.min(frame, await firstFrame());
}
console.log(
  `node -e 0: ${node.toFixed(0)} ms; first frame: ${frame.toFixed(0)} ms, ${(frame / node).toFixed(1)} times as long`,
);
process.exit(0);
