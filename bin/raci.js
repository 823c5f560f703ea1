#!/usr/bin/env node
'use strict';
// CommonJS, since Node.js starts it faster than a module. See ARCHITECTURE.md, "Starting".
const { dirname } = require('node:path');
const { start } = require('../dist/start.cjs');

start(dirname(__dirname));
