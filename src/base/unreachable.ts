/** For the end of a switch over a union: the compiler proves that no case is left out. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
