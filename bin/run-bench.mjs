#!/usr/bin/env node
import { goOn, install } from './bootstrap.mjs'

await install({ dev: true })
goOn('bench/main.ts', process.argv.slice(2))
