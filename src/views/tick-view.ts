/** What the tick shown has evaluated. */
import type { Fact, Snapshot } from '../session/snapshot.ts';

export type Evaluated = Extract<Fact, { readonly kind: 'evaluated' }>;

/** The last sub-expression that the tick evaluated; null where it stored something, or none is shown. */
export function evaluatedBy({ facts, range }: Snapshot): Evaluated | null {
  if (range === null) return null;
  const last = facts.findLast((fact) => fact.kind === 'evaluated');
  return last?.kind === 'evaluated' && sameRange(last, range) ? last : null;
}

function sameRange({ range }: Evaluated, other: Evaluated['range']): boolean {
  return (
    range.line === other.line &&
    range.column === other.column &&
    range.endLine === other.endLine &&
    range.endColumn === other.endColumn
  );
}
