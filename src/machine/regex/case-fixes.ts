/**
 * Lower-case characters that stand for each other where case is ignored, since they have the same upper
 * case. CPython: Lib/re/_casefix.py. Tabular.
 */
const CASES =
  '69:131;73:17f;b5:3bc;131:69;17f:73;345:3b9,1fbe;390:1fd3;3b0:1fe3;3b2:3d0;3b5:3f5;3b8:3d1;3b9:345,1f' +
  'be;3ba:3f0;3bc:b5;3c0:3d6;3c1:3f1;3c2:3c3;3c3:3c2;3c6:3d5;3d0:3b2;3d1:3b8;3d5:3c6;3d6:3c0;3f0:3ba;3f' +
  '1:3c1;3f5:3b5;432:1c80;434:1c81;43e:1c82;441:1c83;442:1c84,1c85;44a:1c86;463:1c87;1c80:432;1c81:434;' +
  '1c82:43e;1c83:441;1c84:442,1c85;1c85:442,1c84;1c86:44a;1c87:463;1c88:a64b;1e61:1e9b;1e9b:1e61;1fbe:3' +
  '45,3b9;1fd3:390;1fe3:3b0;a64b:1c88;fb05:fb06;fb06:fb05';

let unfolded: Map<number, readonly number[]> | null = null;

/** The other lower-case characters that a lower-case character stands for. */
export function caseFixes(lower: number): readonly number[] {
  if (unfolded === null) {
    unfolded = new Map();
    for (const entry of CASES.split(';')) {
      const [from, to] = entry.split(':');
      unfolded.set(
        Number.parseInt(from!, 16),
        to!.split(',').map((hex) => Number.parseInt(hex, 16)),
      );
    }
  }
  return unfolded.get(lower) ?? NONE;
}

const NONE: readonly number[] = [];
