/**
 * What is looked at: while the cursor is on an object, it and what it is joined to stand out, and all else
 * is dim. Otherwise each referent's lines have one of a few colours, so that lines side by side can be told
 * apart.
 */
import type { Label, ObjectView } from '../../session/snapshot.ts';
import { objectsOf } from '../naming.ts';
import type { ViewState } from '../view-state.ts';

export interface Attention {
  readonly selected: Label | null;
  /** The selected object, what it refers to and what refers to it; null where nothing is dim. */
  readonly near: ReadonlySet<Label> | null;
}

const ROLES = 4;

/** What is looked at on the screen. */
export function attentionOf({ object: selected, focus, session }: ViewState): Attention {
  const objects = objectsOf(session.snapshot);
  const object = selected === null ? undefined : objects.get(selected);
  if (!object || (focus !== 2 && focus !== 3)) return { selected, near: null };
  const near = new Set([object.label, ...targetsOf(object)]);
  for (const other of objects.values()) if (targetsOf(other).includes(object.label)) near.add(other.label);
  return { selected, near };
}

const targetsOf = ({ references, weak }: ObjectView): Label[] => [...references.map(({ to }) => to), ...weak];

/** Whether an object is to be dim. */
export const isDim = (label: Label, { near }: Attention): boolean => near !== null && !near.has(label);

/**
 * The role of a line that leads to an object, from a slot `of` another one or (null) from a name. An object
 * labelled by its address has the first colour: addresses are different from run to run where a path has
 * another length, and colours that change by themselves would say something.
 */
export function lineRole(to: Label, of: Label | null, { selected, near }: Attention): string {
  if (to === selected || (of !== null && of === selected)) return 'line selected';
  if (near !== null) return 'line dim';
  if (to.startsWith('@')) return 'line 0';
  let sum = 0;
  for (let i = 0; i < to.length; i++) sum = (sum * 31 + to.charCodeAt(i)) % 1009;
  return `line ${sum % ROLES}`;
}
