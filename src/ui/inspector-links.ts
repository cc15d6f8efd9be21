/** The objects one can go to from the inspector, in the order they are listed. */
import type { Inspection, Label } from '../session/snapshot.ts';

export interface InspectorLink {
  readonly label: Label;
  readonly kind: 'refers to' | 'held by';
}

/** First what the object refers to, then the objects that hold it. */
export function inspectorLinks(inspection: Inspection): readonly InspectorLink[] {
  return [
    ...inspection.object.references.map(({ to }) => ({ label: to, kind: 'refers to' as const })),
    ...inspection.ledger.flatMap(({ by }) => (by === null ? [] : [{ label: by, kind: 'held by' as const }])),
  ];
}
