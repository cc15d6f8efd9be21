/** The thread that `start` gives a command to. */
import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2));
