import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staffed } from '#test/staffed'
import { entries } from '#platform/audit'
import { defineModule, type Holding } from '#platform/module'
import { administration } from '../module.js'

/** A holding in memory: one row about Rosa. */
function holding(what: string, restricted: boolean, rows = new Map([['7', 'Rosa Lind']])): Holding & { rows: Map<string, string> } {
  return {
    rows,
    what,
    restricted,
    ...(restricted ? {} : { keepBecause: 'the number of letters is kept for the count.' }),
    find: async (_db, { email, name }) =>
      email === 'rosa@example.example' || name === 'Rosa Lind'
        ? [...rows].map(([id, who]) => ({ kind: 'letters.letter', id, summary: `${what} from ${who}` }))
        : [],
    export: async (_db, _kind, id) => ({ from: rows.get(id) }),
    erase: async (_tx, kind, id) => {
      rows.delete(id)
      return `${kind} ${id} was erased; the count stays.`
    },
  }
}

async function story() {
  const letters = holding('Letters', false)
  const secrets = holding('Disclosures', true)
  const office = await staffed([administration, defineModule({ name: 'letters', title: 'Correspondence', holds: [letters, secrets] })])
  const sam = await office.joins('Sam Underhill', ['administration:personal-data'])
  const find = async (who: typeof sam) =>
    (await who.get('/staff/administration/personal-data')).send({ email: 'rosa@example.example', why: 'subject-access' }, 'Search')
  return { office, letters, secrets, sam, find }
}

test('what is held about a person is found, and who looked and why is recorded without the name (DPA-13)', async () => {
  const { office, sam } = await story()
  const page = await sam.get('/staff/administration/personal-data')
  assert.match(page.text, /LettersCorrespondenceWhoever may use this pagethe number of letters is kept/)
  const empty = await page.send({}, 'Search')
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Enter an e-mail address or a name.*Say why you are looking/)
  const found = await empty.send({ name: 'Rosa Lind', why: 'subject-access' }, 'Search')
  assert.match(found.text, /Letters from Rosa Lind/)
  assert.match(String(found.headers['x-robots-tag']), /noindex/)
  const [look] = await entries(office.db, { did: 'viewed' })
  assert.deepEqual([look?.actor, look?.kind, look?.subject, look?.detail], [sam.by, 'letters.letter', '7', { why: 'subject-access' }])
  assert.doesNotMatch(JSON.stringify(await entries(office.db)), /Rosa/)
})

test('restricted records are found only by those who hold the further permission, and cannot be had by naming them', async () => {
  const { office, sam, find, secrets } = await story()
  assert.doesNotMatch((await find(sam)).text, /Disclosures from/)
  const dana = await office.joins('Dana Whitlock', ['administration:personal-data', 'administration:restricted-data'])
  assert.match((await find(dana)).text, /Disclosures from Rosa Lind/)
  const forged = await sam.post('/staff/administration/personal-data/erasures', {
    _once: 'forged-by-hand',
    item: 'letters.1/letters.letter/7',
    why: 'erasure-request',
    sure: 'yes',
  })
  assert.equal(forged.status, 422)
  assert.equal(secrets.rows.size, 1)
})

test('a copy is handed out as a file, and an erasure says what went and what stays, once; the copy is in the log (DPA-13)', async () => {
  const { office, sam, find, letters } = await story()
  const copy = await (await find(sam)).send({}, 'Download a copy')
  assert.match(String(copy.headers['content-disposition']), /personal-data-2026-11-23\.json/)
  assert.deepEqual(JSON.parse(copy.html).records, [{ what: 'Letters', kind: 'letters.letter', id: '7', data: { from: 'Rosa Lind' } }])
  const lead = await office.joins('Lena Marsh', ['administration:see-audit'])
  const copies = await (await lead.get('/staff/administration/audit-log')).click('copies of it that were taken')
  assert.match(copies.text, /Sam UnderhillExportedletters\.letter 7why: subject-access; count: 1/)

  const sure = await (await find(sam)).send({}, 'Erase')
  assert.equal(sure.heading, 'Erase this record?')
  assert.match(sure.text, /Letters: the number of letters is kept/)
  assert.equal(letters.rows.size, 1, 'nothing is erased before it is confirmed')
  const erased = await sure.send({ why: 'erasure-request' }, 'Erase it')
  assert.match(erased.text, /letters\.letter 7 was erased; the count stays/)
  assert.match((await sure.again()).text, /These records were erased/)
  const done = await entries(office.db, { did: 'administration:erase' })
  assert.deepEqual(
    done.map(({ subject, detail }) => [subject, detail]),
    [['7', { why: 'erasure-request' }]],
  )
})
