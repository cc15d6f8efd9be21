/** The program's front door: arguments in, exit status out. */

/** Runs one command line. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.write(`${argv.join(' ')}\n`);
  return 0;
}
