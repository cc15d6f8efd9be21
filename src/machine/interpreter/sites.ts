/** Which instructions have been executed before: see program.ts, SITE_SHIFT. CPython: Python/specialize.c. */
import type { Machine } from '../machine.ts';
import { Own } from '../own-words.ts';
import { SITE_SHIFT } from '../program.ts';

/** The bits of an argument below the number of the site. */
export const SITE_MASK = (1 << SITE_SHIFT) - 1;

/** Whether a site has been executed before; it has from now on. 0 stands for none. */
export function isWarm(m: Machine, site: number): boolean {
  if (site === 0) return false;
  const at = Own.warmSites + (site >> 3);
  const bit = 1 << (site & 7);
  const before = m.bytes[at]!;
  m.bytes[at] = before | bit;
  return (before & bit) !== 0;
}
