#!/usr/bin/env node
// CommonJS, here and in what it starts: the host's loader of ECMAScript modules takes its time.
// Node 22 and later keep compiled code between starts; Node 20 has no such thing.
require('node:module').enableCompileCache?.();
require('../dist/start.cjs')
  .start(process.argv.slice(2))
  .then((status) => {
    process.exitCode = status;
  });
