/** The exponential function, logarithms and their kin. Pure. */

export function exp(x: number): number {
  return Math.exp(x);
}

export function log(x: number): number {
  return Math.log(x);
}
