import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { DEEDS } from './deeds.js'

const SOURCES = path.resolve(import.meta.dirname, '../../../../../src/modules/consultations')

/** The names of all deeds that a source writes into the audit log; a name that is put together is known by its beginning. */
function deedsIn(source: string): readonly string[] {
  return [...source.matchAll(/\bdid:\s*(.*?)(?:,\s*kind\b|,?$)/gm)].flatMap(([, written = '']) =>
    [...written.matchAll(/(['`])([a-z-]+:[a-z-]+)/g)].map(([, , name = '']) => name),
  )
}
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test|\.fixture)\.tsx?$/.test(file))
const deeds = new Map(sources.flatMap((file) => deedsIn(readFileSync(path.join(SOURCES, file), 'utf8')).map((deed) => [deed, file])))

test('each deed that consultations audit has a sentence for “who did what”', () => {
  assert.ok(deeds.size > 100, `${deeds.size} deeds found`)
  const known = Object.keys(DEEDS)
  const lacking = [...deeds].filter(([deed]) => !(deed.endsWith('-') ? known.some((one) => one.startsWith(deed)) : known.includes(deed)))
  assert.deepEqual(lacking, [], 'add a sentence to deeds.ts')
})

test('the check can fail: deeds are found however they are written', () => {
  const source = [
    "await record(tx, { by, did: 'consultations:brand-new', kind: RESPONSE, id })",
    "    did: rejects ? 'consultations:one' : 'consultations:other',",
    '  await record(tx, { by, did: `consultations:group-${state}`, kind: KIND, id })',
  ].join('\n')
  assert.deepEqual(deedsIn(source), ['consultations:brand-new', 'consultations:one', 'consultations:other', 'consultations:group-'])
})
