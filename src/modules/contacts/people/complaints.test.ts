import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { PUBLIC } from '#platform/access'
import { entries } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { emit } from '#platform/events'
import { mailComplained, queueMail } from '#platform/mail'
import { officeWithStaff } from '../story.js'
import { join } from '../twins/join.js'
import { urls } from '../urls.js'
import type { NewContact } from './contact.js'
import { keepContact } from './keep-contact.js'

test('INF-11 STK-07 whoever calls our mail unwanted gets no newsletter and no alerts any more, and nothing else changes', async () => {
  const { house, staff, clock } = await officeWithStaff()
  const { db } = house
  const officer = staff('contacts:see')
  const keep = async (more: Pick<NewContact, 'name' | 'email' | 'agrees'>) => {
    const details = { ...more, source: { form: 'Survey', cameWith: 'answers' }, basis: 'Consent', how: 'web' as const }
    return (await inTransaction(db, (tx) => keepContact(tx, details, PUBLIC, clock.now()))) ?? 0
  }
  const agrees = (['newsletter', 'alerts', 'future'] as const).map((purpose) => ({ purpose, wording: 'Yes', wordingVersion: '1' }))
  const mila = await keep({ name: 'Mila Brandt', email: 'mila@home.example', agrees })
  const other = await keep({ name: 'Jon Brandt', email: 'jon@home.example', agrees })
  const id = await inTransaction(db, (tx) =>
    queueMail(tx, { key: 'edition', to: 'Mila@home.example', subject: 'News', text: 'Hello', purpose: 'newsletter' }),
  )
  const told = { deliveryId: id, key: 'edition', at: '2026-11-23T10:00:00Z' }
  await inTransaction(db, (tx) => emit(tx, mailComplained, told))
  await inTransaction(db, (tx) => emit(tx, mailComplained, told))
  const running = async (contact: number) =>
    (
      await sql<{
        purpose: string
      }>`select purpose from contacts.agreement where contact = ${contact} and ended_at is null order by 1`.execute(db)
    ).rows.map(({ purpose }) => purpose)
  assert.deepEqual([await running(mila), await running(other)], [['future'], ['alerts', 'future', 'newsletter']])
  const nina = await keep({ name: 'Nina Brandt', email: 'nina@home.example', agrees })
  const old = await keep({ name: 'Nina Brandt', email: 'nina.old@home.example', agrees: [] })
  await inTransaction(db, (tx) => join(tx, nina, old, { actor: 'person:1', person: 1 }, clock.now()))
  const late = await inTransaction(db, (tx) =>
    queueMail(tx, { key: 'edition', to: 'nina.old@home.example', subject: 'News', text: 'Hello', purpose: 'newsletter' }),
  )
  await inTransaction(db, (tx) => emit(tx, mailComplained, { ...told, deliveryId: late }))
  assert.deepEqual(await running(nina), ['future'], 'also whoever was joined with another')
  const ended = (await entries(db, { did: 'contacts:withdraw', subject: String(mila) })).map(({ detail }) => detail)
  assert.deepEqual(ended.length, 2)
  assert.deepEqual(ended[0], { what: 'newsletter', how: 'email' })
  assert.match((await officer.get(urls.contact(mila))).text, /Get the newsletter.*Withdrawn, Monday 23 November 2026 at 10am/)
})
