#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep compiled code between starts; Node 20 has no such thing.
module.enableCompileCache?.();
const { main } = await import('../dist/cli.js');
process.exitCode = await main(process.argv.slice(2));
