/** Which line of a text stands where in a later version of it. */

/** Texts whose differing parts are longer than this, multiplied, are only compared at their ends. */
const MOST_COMPARED = 4_000_000;

/**
 * For each line of the old text (from 1, at its index less one) its line in the new one, or null where it is
 * gone. Lines are the same by their text; as many as can are kept in their order.
 */
export function movedLines(old: readonly string[], now: readonly string[]): readonly (number | null)[] {
  const same = Math.min(old.length, now.length);
  let start = 0;
  while (start < same && old[start] === now[start]) start++;
  let end = 0;
  while (end < same - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const moved: (number | null)[] = old.map((_, i) => {
    if (i < start) return i + 1;
    return i >= old.length - end ? i + 1 + now.length - old.length : null;
  });
  const pairs = common(old.slice(start, old.length - end), now.slice(start, now.length - end));
  for (const [one, other] of pairs) moved[start + one] = start + other + 1;
  return moved;
}

/** The longest common subsequence, as pairs of indices. */
function common(old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] {
  const width = now.length + 1;
  if (old.length * now.length > MOST_COMPARED) return [];
  const length = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      length[i * width + j] =
        old[i] === now[j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) pairs.push([i++, j++]);
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
