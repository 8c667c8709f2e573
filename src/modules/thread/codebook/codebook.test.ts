import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { testDatabase } from '#test/database'
import { addTheme, cameFrom, changeTheme, inOrder, linkAll, mergeThemes, retireTheme, themeByCode, themeRef, themes } from '#modules/thread'

const { db } = await testDatabase()
const at = Temporal.Instant.from('2026-05-01T09:00:00Z')
const by = 'person:7' as const
const text = (name: string, parent: string | null = null) => ({ name, definition: '', include: '', exclude: '', example: '', parent })
const write = <Result>(work: (tx: Tx) => Promise<Result>) => inTransaction(db, work)

test('a theme is added once, read in its place, and retired without losing what it gathered', async () => {
  assert.deepEqual(await write((tx) => addTheme(tx, text('Roads & traffic'), at, by)), { code: 'roads-traffic' })
  assert.deepEqual(await write((tx) => addTheme(tx, text('Speeding', 'roads-traffic'), at, by)), { code: 'speeding' })
  assert.deepEqual(await write((tx) => addTheme(tx, text('Speeding'), at, by)), { taken: 'speeding' })
  assert.deepEqual(
    inOrder(await themes(db)).map(({ theme, depth }) => [theme.name, depth]),
    [
      ['Roads & traffic', 0],
      ['Speeding', 1],
    ],
  )

  await write((tx) => retireTheme(tx, 'speeding', at, by))
  assert.deepEqual(
    (await themes(db)).map((theme) => theme.code),
    ['roads-traffic'],
  )
  assert.equal((await themeByCode(db, 'speeding'))?.state, 'retired')
})

test('of two people who change the same theme, the second is shown the first one’s version and nothing is overwritten', async () => {
  await write((tx) => addTheme(tx, text('Lighting'), at, by))
  const read = { code: 'lighting', version: 1 }
  assert.deepEqual(await write((tx) => changeTheme(tx, read, { ...text('Lighting'), definition: 'Dark streets' }, at, by)), {
    changed: true,
  })
  const second = await write((tx) => changeTheme(tx, read, { ...text('Lighting'), definition: 'Broken lamps' }, at, 'person:8'))
  assert.equal('newer' in second && second.newer.definition, 'Dark streets')
  assert.equal((await themeByCode(db, 'lighting'))?.definition, 'Dark streets')
})

test('merging two themes moves everything to the one that stays', async () => {
  await write((tx) => addTheme(tx, text('Dark streets'), at, by))
  await write((tx) => addTheme(tx, text('Street lamps'), at, by))
  await write((tx) => addTheme(tx, text('Park lamps', 'dark-streets'), at, by))
  const answers = ['1', '2', '3'].map((id) => ({ kind: 'consultations.response', id }))
  await write((tx) => linkAll(tx, { from: answers, link: 'raises', to: themeRef('dark-streets'), at }, by))
  await write((tx) => linkAll(tx, { from: answers.slice(2), link: 'raises', to: themeRef('street-lamps'), at }, by))

  assert.deepEqual(await write((tx) => mergeThemes(tx, 'dark-streets', 'street-lamps', at, by)), { moved: 3 })
  assert.equal((await cameFrom(db, themeRef('street-lamps'))).length, 3)
  assert.equal((await cameFrom(db, themeRef('dark-streets'))).length, 0)
  assert.equal((await themeByCode(db, 'dark-streets'))?.mergedInto, 'street-lamps')
  assert.equal((await themeByCode(db, 'park-lamps'))?.parent, 'street-lamps')
  assert.deepEqual(await write((tx) => mergeThemes(tx, 'dark-streets', 'street-lamps', at, by)), {
    problem: 'Only themes in use can be merged',
  })
})
