/** Roots and lengths. Pure. */

/** The length of the hypotenuse. */
export function hypot(x: number, y: number): number {
  return Math.hypot(x, y);
}
