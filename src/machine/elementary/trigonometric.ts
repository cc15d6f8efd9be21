/** Sine and its kin of doubles. Pure. */

export function sin(x: number): number {
  return Math.sin(x);
}

export function cos(x: number): number {
  return Math.cos(x);
}

export function tan(x: number): number {
  return Math.tan(x);
}

export function atan2(y: number, x: number): number {
  return Math.atan2(y, x);
}
