/** The role of a line: each referent has one of a few, so that lines side by side can be told apart. */
import type { Label } from '../../session/snapshot.ts';

const ROLES = 4;

/**
 * The role of all lines that lead to an object. An object labelled by its address has the first
 * one: addresses are different from run to run where a path has another length, and colours that
 * change by themselves would say something.
 */
export function lineRole(to: Label, selected: Label | null): string {
  if (to === selected) return 'line selected';
  if (to.startsWith('@')) return 'line 0';
  let sum = 0;
  for (let i = 0; i < to.length; i++) sum = (sum * 31 + to.charCodeAt(i)) % 1009;
  return `line ${sum % ROLES}`;
}
