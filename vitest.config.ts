import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Files of Python are modules that export their text, as in the build. */
const pythonFiles = {
  name: 'python files',
  load(id: string): string | undefined {
    return id.endsWith('.py') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))};` : undefined;
  },
};

export default defineConfig({
  plugins: [pythonFiles],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // Python code called by built-ins hundreds of levels deep (tests/run-audited.ts).
    execArgv: ['--stack-size=6000'],
    maxWorkers: 2,
  },
});
