/** Powers of doubles. Pure. */

/** x ** y for finite x other than 0 and finite y; x may be negative when y is whole. */
export function power(x: number, y: number): number {
  return x ** y;
}
