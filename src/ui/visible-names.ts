/** Which entries of the namespaces can be walked through in the names pane, in the order they are shown. */
import type { Binding, Snapshot } from '../session/snapshot.ts';
import type { NameCursor } from './step-state.ts';

export interface VisibleName extends NameCursor {
  readonly binding: Binding;
}

/** The entries, innermost frame first. */
export function visibleNames(snapshot: Snapshot, showLibrary: boolean): readonly VisibleName[] {
  return snapshot.frames
    .map((frame, index) => ({ frame, index }))
    .reverse()
    .filter(({ frame }) => showLibrary || !frame.library)
    .flatMap(({ frame, index }) =>
      frame.bindings
        .filter((binding) => showLibrary || binding.role === 'data')
        .map((binding) => ({ frame: index, name: binding.name, binding })),
    );
}
