import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { ImapFlow } from 'imapflow'
import { sql } from 'kysely'
import { fixedClock } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { listenTo, within } from '#platform/events'
import { testDatabase } from '#test/database'
import { type Dovecot, dovecotHere, startDovecot } from '#test/dovecot'
import { testHouse } from '#test/house'
import { answer, complaint, fromPostfix, outOfOffice } from '#test/notices'
import { mailComplained, mailReturned, queueMail } from '../index.js'
import { openMailbox } from './imap.js'
import { lookThrough } from './read-mailbox.js'

const program = dovecotHere()

describe(
  'notices in a mailbox of Dovecot',
  { skip: program === undefined && 'Dovecot is not here: Debian has it as dovecot-imapd' },
  () => {
    let dovecot: Dovecot
    before(async () => {
      dovecot = await startDovecot(program ?? '')
    })
    after(() => dovecot.close())

    /** Somebody at the mailbox with a mail program. */
    async function byHand<Result>(work: (client: ImapFlow) => Promise<Result>): Promise<Result> {
      const { hostname, port, username, password } = new URL(dovecot.url)
      const auth = { user: username, pass: decodeURIComponent(password) }
      const client = new ImapFlow({ host: hostname, port: Number(port), secure: false, auth, logger: false })
      await client.connect()
      try {
        return await work(client)
      } finally {
        await client.logout()
      }
    }
    const deliver = (...mails: readonly string[]) =>
      byHand(async (client) => {
        for (const raw of mails) await client.append('INBOX', Buffer.from(raw.replaceAll(/\r?\n/g, '\r\n')))
      })
    const lyingIn = (folder: string) =>
      byHand(async (client) => {
        await client.mailboxOpen(folder, { readOnly: true })
        const found = await client.fetchAll('1:*', { envelope: true, flags: true })
        return found.map(({ envelope, flags }) => [envelope?.subject ?? '', [...(flags ?? [])].filter((flag) => flag === '\\Seen')])
      })

    test('STK-07 INF-11 a bounce and a complaint are read, acted on and put aside; an answer and an out-of-office note stay unread where they are', async () => {
      const { db } = await testDatabase()
      const clock = fixedClock('2026-03-02T10:00:00Z')
      const house = testHouse(db, { clock })
      const heard: string[] = []
      listenTo([
        within(mailReturned, async (_tx, { key }) => void heard.push(`returned ${key}`)),
        within(mailComplained, async (_tx, { key }) => void heard.push(`complained ${key}`)),
      ])
      const sent = async (key: string, to: string) => {
        const id = await inTransaction(db, (tx) => queueMail(tx, { key, to, subject: 'News', text: 'Words', purpose: 'newsletter' }))
        const hourAgo = clock.now().subtract({ hours: 1 })
        const { rows } = await sql<{ message_id: string }>`
        update mail.delivery set state = 'accepted', handed_at = ${hourAgo}, settled_at = ${hourAgo} where id = ${id} returning message_id`.execute(
          db,
        )
        return { id, to, messageId: rows[0]?.message_id ?? '' }
      }
      const look = async () => {
        const mailbox = await openMailbox(dovecot.url)
        try {
          return await lookThrough(house, mailbox)
        } finally {
          await mailbox.close()
        }
      }

      assert.equal(await look(), 0, 'an empty mailbox')
      const [ada, bo, cy] = [await sent('a', 'ada@home.example'), await sent('b', 'bo@home.example'), await sent('c', 'cy@home.example')]
      await deliver(answer(ada), fromPostfix(ada), outOfOffice(cy), complaint(bo))
      assert.equal(await look(), 2)
      assert.deepEqual(heard, ['returned a', 'complained b'])
      const left = await lyingIn('INBOX')
      assert.deepEqual(left, [
        ['Re: What came of your view', []],
        ['Automatic reply: What came of your view', []],
      ])
      assert.equal((await lyingIn('Regard')).length, 2, 'a folder that was not there before')

      // Looked through again, and from its beginning, nothing happens twice; what comes later is found.
      assert.equal(await look(), 0)
      await sql`update mail.mailbox set last_uid = 0`.execute(db)
      assert.equal(await look(), 0)
      await deliver(fromPostfix({ ...cy, status: '5.2.2' }))
      assert.equal(await look(), 1)
      assert.deepEqual(heard, ['returned a', 'complained b', 'returned c'])
      assert.equal((await lyingIn('Regard')).length, 3)
    })

    test('a wrong password is refused in words that do not hold it', async () => {
      const wrong = dovecot.url.replace(/:[^:@]+@/, ':not-the-one@')
      await assert.rejects(openMailbox(wrong), (error: unknown) => {
        const said = JSON.stringify(error) + String(error)
        assert.doesNotMatch(said, /not-the-one/)
        return true
      })
    })
  },
)
