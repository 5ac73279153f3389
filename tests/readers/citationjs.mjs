// Prints what citation-js reads from a file, as CSL-JSON: node citationjs.mjs NODE_MODULES FILE TYPE
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [modules, file, forceType] = process.argv.slice(2)
const require = createRequire(`${modules}/`)
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-ris')
process.stdout.write(JSON.stringify(new Cite(readFileSync(file, 'utf8'), { forceType }).data))
