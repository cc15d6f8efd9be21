/** What `bundle.mjs` gives to tests. */
export function bundle(
  entryPoints: Readonly<Record<string, string>>,
  outdir: string,
): Promise<readonly string[]>;
