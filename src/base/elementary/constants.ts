/** Constants in two doubles: the second is what the first leaves out. */

export const LN2: readonly [number, number] = [Math.LN2, 2.3190468138462996e-17];
export const INVERSE_LN2: readonly [number, number] = [Math.LOG2E, 2.0355273740931033e-17];
export const PI: readonly [number, number] = [Math.PI, 1.2246467991473532e-16];
export const HALF_PI: readonly [number, number] = [1.5707963267948966, 6.123233995736766e-17];
