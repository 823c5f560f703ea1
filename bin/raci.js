#!/usr/bin/env node
'use strict';
// CommonJS, since Node.js starts it faster than a module. See ARCHITECTURE.md, "Starting".
const { pathToFileURL } = require('node:url');
const { start } = require('../dist/start.cjs');

start(pathToFileURL(`${__dirname}/../`));
