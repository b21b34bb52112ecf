#!/usr/bin/env node
import { goOn, install } from './bootstrap.mjs'

await install({ dev: true })
goOn('test/runner.ts', process.argv.slice(2))
