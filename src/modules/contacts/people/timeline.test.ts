import assert from 'node:assert/strict'
import { test } from 'node:test'
import { served } from '#test/served'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { queueMail } from '#platform/mail'
import { defineModule } from '#platform/module'
import { contacts } from '../module.js'
import { keepNote } from '../notes/note.js'
import { urls } from '../urls.js'
import { keepContact } from './keep-contact.js'

const DAY = Temporal.PlainDate.from('2026-11-20')

test('STK-15 a long timeline goes on page by page, newest first, each line once, also where many stand at one moment', async () => {
  const events = defineModule({
    name: 'story-events',
    title: 'Events of the story',
    dealings: [
      {
        kind: 'story-events.came',
        may: 'contacts:see',
        before: async (_db, { contacts: who }, mark, most) =>
          Array.from({ length: 40 }, (_, n) => ({
            id: 40 - n,
            at: Temporal.Instant.from('2026-11-20T12:00:00Z'),
            what: `Came to event ${40 - n} of ${who}`,
          }))
            .filter(
              ({ at, id }) => Temporal.Instant.compare(at, mark.at) < 0 || (Temporal.Instant.compare(at, mark.at) === 0 && id < mark.id),
            )
            .slice(0, most),
      },
    ],
  })
  const { house, staff, clock } = await served(contacts, events)
  const { db } = house
  const id = await inTransaction(db, (tx) =>
    keepContact(
      tx,
      {
        name: 'Rosa',
        email: 'rosa@home.example',
        source: { form: 'Added by staff', cameWith: 'conversation' },
        basis: 'Public task',
        how: 'office',
        agrees: [],
      },
      'person:1',
      clock.now(),
    ),
  )
  assert.ok(id)
  for (let n = 1; n <= 40; n += 1)
    await inTransaction(db, (tx) =>
      keepNote(tx, { contact: id, day: DAY, how: 'met', text: `Note ${n}.`, by: 1, at: clock.now() }, 'person:1'),
    )
  for (let n = 1; n <= 30; n += 1)
    await inTransaction(db, (tx) =>
      queueMail(tx, { key: `story:${n}`, purpose: 'story', to: 'rosa@home.example', subject: `Mail ${n}`, text: 'Hello' }),
    )
  const officer = staff('contacts:see')
  let page = await officer.get(urls.contact(id))
  let text = page.text
  for (let pages = 1; pages < 10 && page.dom.querySelector('a[rel="next"]'); pages += 1) {
    page = await officer.get(page.dom.querySelector('a[rel="next"]')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '')
    text += page.text
  }
  for (let n = 1; n <= 40; n += 1) {
    assert.equal(text.split(`Note ${n}.`).length, 2, `note ${n} stands once`)
    assert.equal(text.split(`Came to event ${n} of ${id}`).length, 2, `event ${n} stands once`)
  }
  for (let n = 1; n <= 30; n += 1) assert.equal(text.split(`“Mail ${n}”`).length, 2, `mail ${n} stands once`)
  assert.ok(text.indexOf('Note 40.') < text.indexOf('Note 39.'))
  assert.ok(text.includes('Details were left'))
  assert.equal((await officer.get(`${urls.timeline(id)}?after=nonsense`)).status, 200)
  assert.equal((await officer.get(`${urls.timeline(id)}?after=2026-99-99T00:00:00Z~a.b~1`)).status, 200)
  assert.equal((await officer.get(urls.timeline(1e9))).status, 404)
})
