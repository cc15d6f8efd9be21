#!/usr/bin/env node
import module from 'node:module';

// Node 22 and later keep compiled code between starts; Node 20 has no such thing.
module.enableCompileCache?.();
const { start } = await import('../dist/start.js');
process.exitCode = await start(process.argv.slice(2));
