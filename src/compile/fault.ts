/** The compiler's own SyntaxErrors. */
import type { Location } from './sequence.ts';

/** Thrown inside this layer only, and caught by `compile`: the first error ends the work. */
export class Fault extends Error {
  readonly location: Location;

  constructor(message: string, location: Location) {
    super(message);
    this.location = location;
  }
}
