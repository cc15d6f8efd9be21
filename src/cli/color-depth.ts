/** How many colours a terminal can show, from its environment. */
import type { ColorDepth } from '../ui/theme.ts';

/** Asks the environment; terminals that say nothing get the sixteen that all have. */
export function colorDepth(environment: Readonly<Record<string, string | undefined>>): ColorDepth {
  const term = environment['TERM'] ?? '';
  const colorTerm = environment['COLORTERM'] ?? '';
  if (environment['FORCE_COLOR'] === '0' || term === 'dumb') return 'none';
  if (/^(truecolor|24bit)$/.test(colorTerm) || /-direct$/.test(term)) return 'true';
  if (environment['WT_SESSION'] !== undefined) return 'true';
  return /-256(color)?$/.test(term) ? '256' : '16';
}
