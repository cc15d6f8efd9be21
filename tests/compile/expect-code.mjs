/**
 * Stores what CPython's compiler makes of the programs in tests/compile/code: NAME.json (everything, as
 * dump_code.py prints it) and NAME.dis (what `dis` prints, addresses left out). Run by hand. CPython is
 * $NAMESAKE_CPYTHON, or else python3.13.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PYTHON = process.env.NAMESAKE_CPYTHON ?? 'python3.13';
const FOLDER = path.join(import.meta.dirname, 'code');
const DUMPER = path.join(import.meta.dirname, 'dump_code.py');

/** What CPython prints; anything on standard error but warnings is a failure. */
function python(args, input) {
  const env = { ...process.env, PYTHONHASHSEED: '0' };
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-W', 'ignore', ...args], {
    cwd: FOLDER,
    env,
    input,
  });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout.toString();
}

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.py'))) {
  const stem = path.join(FOLDER, name.slice(0, -'.py'.length));
  writeFileSync(`${stem}.json`, python([DUMPER], `${name}\n`));
  writeFileSync(`${stem}.dis`, python(['-m', 'dis', name], '').replace(/ at 0x[0-9a-f]+/g, ''));
}
