import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { staffed } from '#test/staffed'
import { SYSTEM } from '#platform/access'
import { accountability } from '../module.js'
import { draftDecision } from './draft-decision.js'
import { agreementTo } from './missing.js'
import { publicSearch } from './public-search.js'
import { answersOf, decisionById } from './queries.js'

test('CON-12 ACC-08 a decision is written in Welsh beside its English, all of it or nothing, before it is public or after, and no agreement is lost by it', async () => {
  const office = await staffed([accountability])
  const { db } = office
  await sql`update office.language set welsh = true, name = 'Swyddfa', short_name = 'Swyddfa'`.execute(db)
  const about = { kind: 'consultations.exercise', id: '12' }
  const items = [{ kind: 'consultations.influence', id: '1', text: 'When patrols start' }]
  const id = await office.do((tx) =>
    draftDecision(tx, { about, href: '/consultations/safer-streets', title: 'Evening patrols', items }, SYSTEM, office.clock),
  )
  const officer = await office.joins('Priya Holt', ['accountability:write-decisions', 'accountability:publish-decisions'])
  const writer = await office.joins('Ben Okafor', ['accountability:write-decisions'])
  const commissioner = await office.joins('Morgan Vale', ['accountability:decide'])
  const answer = (await answersOf(db, id))[0]?.id ?? 0
  const record = `/staff/accountability/decisions/${id}`
  await (
    await officer.get(`${record}/text`)
  ).send({
    said: 'Most wanted earlier patrols.',
    decided: 'Patrols start at six.',
    next: 'They begin by 1 March.',
    [`influence-${answer}`]: 'changed',
    [`answer-${answer}`]: 'They start two hours earlier.',
    'decidedOn-day': '20',
    'decidedOn-month': '11',
    'decidedOn-year': '2026',
  })
  await (
    await officer.get(`${record}/agreement`)
  ).send({
    who: String(commissioner.id),
    how: 'by e-mail',
    evidence: 'E-mail of 20 November',
    'agreed-day': '23',
    'agreed-month': '11',
    'agreed-year': '2026',
  })

  const form = await (await writer.get(record)).click('Write it in Welsh too')
  const other = await writer.get(`${record}/welsh`)
  const WELSH = {
    welshTitle: 'Patrolau gyda’r nos',
    welshSaid: 'Roedd y mwyafrif am batrolau cynharach.',
    welshDecided: 'Mae patrolau’n dechrau am chwech.',
    welshNext: 'Maen nhw’n dechrau erbyn 1 Mawrth.',
    [`welsh-${answer}`]: 'Maen nhw’n dechrau ddwy awr yn gynharach.',
  }
  const half = await form.send({ ...WELSH, [`welsh-${answer}`]: '' })
  assert.match(half.text, /Enter this in Welsh too, or leave everything empty/)
  assert.match((await half.send(WELSH)).text, /The Welsh is saved.*In Welsh ?Yes/)
  const conflict = await other.send({ ...WELSH, welshTitle: 'Patrolau' })
  assert.equal(conflict.status, 409)
  assert.match(conflict.text, /Title in Welsh/)
  const decision = await decisionById(db, id)
  assert.ok(decision && (await agreementTo(db, decision)), 'the agreement to the English stands')
  await (await officer.get(`${record}/publication`)).send({}, 'Publish the decision')

  const visitor = office.public()
  const welsh = await visitor.get(`/cy/decisions/${id}`)
  for (const text of Object.values(WELSH)) assert.ok(welsh.text.includes(text), `${text} in ${welsh.status} ${welsh.text}`)
  assert.doesNotMatch(welsh.text, /Patrols start at six/)
  assert.equal(welsh.dom.querySelector('h1')?.getAttribute('lang'), undefined)
  assert.match((await visitor.get('/cy/decisions')).text, /Patrolau gyda’r nos/)
  assert.match((await visitor.get(`/decisions/${id}`)).text, /Patrols start at six/)
  const [found] = (await publicSearch[0]?.pages?.read(db, office.clock.today())) ?? []
  assert.match(found?.words ?? '', /batrolau cynharach/)

  // Once it is public, whoever publishes decisions looks after its Welsh; taken away, the English is read, and said to be English.
  assert.match(
    (await (await writer.get(`${record}/welsh`)).send({ welshTitle: 'X' })).text,
    /It is published: ask somebody who publishes decisions/,
  )
  const empty = Object.fromEntries(Object.keys(WELSH).map((field) => [field, '']))
  await (await (await officer.get(record)).click('Change the Welsh')).send(empty)
  const english = await visitor.get(`/cy/decisions/${id}`)
  assert.match(english.text, /Patrols start at six/)
  assert.equal(english.dom.querySelector('h1')?.getAttribute('lang'), 'en')
})
