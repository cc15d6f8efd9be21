/** How many colours a terminal is taken to have. */
import { expect, it } from 'vitest';
import { colorDepth } from '../../src/cli/color-depth.ts';

it.each([
  [{}, '16'],
  [{ TERM: 'xterm' }, '16'],
  [{ TERM: 'xterm-256color' }, '256'],
  [{ TERM: 'screen-256color', COLORTERM: 'truecolor' }, 'true'],
  [{ TERM: 'xterm-direct' }, 'true'],
  [{ WT_SESSION: 'x' }, 'true'],
  [{ TERM: 'dumb' }, 'none'],
  [{ TERM: 'xterm-256color', FORCE_COLOR: '0' }, 'none'],
])('%j: %s', (environment, depth) => {
  expect(colorDepth(environment)).toBe(depth);
});
