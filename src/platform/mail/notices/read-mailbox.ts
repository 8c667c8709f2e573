import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { type Loop, newBell, startLoop } from '#platform/jobs'
import type { House } from '#platform/module'
import { keepNotice } from './keep-notice.js'
import { type Mailbox, openMailbox } from './imap.js'
import type { Notice } from './notice.js'
import { readNotice } from './read-notice.js'

/** Seconds between two looks; after one that failed twice as long, and so on up to half an hour. */
const EVERY = 60
const AT_MOST = 1800
/** Seconds for which one process has the mailbox for itself. */
const HELD = 600

/** How looking for returned mail is set up. */
export interface ReturnsOptions {
  /** `imaps://user:password@host/INBOX`. */
  readonly url: string
  /** Called with a sentence when the mailbox cannot be reached, and when it can again. */
  readonly alarm: (sentence: string) => void
}

const UNREADABLE: Notice = { kind: 'unclear', why: 'other', messageIds: [], recipients: [], subject: '', excerpt: 'It could not be read.' }

/** Reads a notice; one that no parser can read is left to a person, so that it holds up none after it. */
const readSafely = (source: Buffer): Promise<Notice | undefined> => readNotice(source).catch(() => UNREADABLE)

/**
 * Looks through the mailbox from where the last look ended. First a notice is kept and what follows from it is done, then it is put aside, then
 * the look goes on from there: whatever breaks in between, doing it again changes nothing.
 */
export async function lookThrough({ db, clock }: House, mailbox: Mailbox): Promise<number> {
  const { rows } = await sql<{ uid_validity: string | null; last_uid: number }>`select uid_validity, last_uid from mail.mailbox`.execute(db)
  // A mailbox that was set up anew has new numbers: it is looked through from its beginning, and what is known changes nothing.
  let last = rows[0]?.uid_validity === mailbox.uidValidity ? rows[0].last_uid : 0
  let kept = 0
  for (;;) {
    const heads = await mailbox.after(last)
    if (heads.length === 0) return kept
    for (const { uid, maybe } of heads) {
      const source = maybe ? await mailbox.read(uid) : undefined
      const notice = source && (await readSafely(source))
      if (source && notice) {
        const fingerprint = createHash('sha256').update(source).digest('hex')
        if ((await inTransaction(db, (tx) => keepNotice(tx, fingerprint, notice, clock.now()))) === 'new') kept += 1
        await mailbox.putAside(uid)
      }
      last = uid
      if (notice || uid === heads.at(-1)?.uid)
        await sql`update mail.mailbox set uid_validity = ${mailbox.uidValidity}, last_uid = ${last}`.execute(db)
    }
  }
}

/** What a mailbox said, without anything that could be a password. */
const saidBy = (error: unknown): string => {
  const { responseText, code, message } = error as { responseText?: string; code?: string; message?: string }
  return (responseText ?? code ?? message ?? 'no answer').slice(0, 200)
}

/** Starts looking for mail that came back, once a minute. A mailbox that cannot be reached raises an alarm once and is asked less and less often. */
export function startReturns(house: House, { url, alarm }: ReturnsOptions): Loop {
  const { db, clock } = house
  const me = randomUUID()
  let due = clock.now()
  let failed = 0

  const isMine = async (now: Temporal.Instant): Promise<boolean> => {
    const { rows } = await sql`
      update mail.mailbox set held_by = ${me}, held_until = ${now.add({ seconds: HELD })}
      where held_by is null or held_by = ${me} or held_until < ${now} returning one`.execute(db)
    return rows.length > 0
  }

  const look = async (): Promise<void> => {
    const mailbox = await openMailbox(url)
    try {
      await lookThrough(house, mailbox)
    } finally {
      await mailbox.close()
    }
  }

  const bell = newBell()
  const loop = startLoop(clock, bell, async () => {
    const now = clock.now()
    if (Temporal.Instant.compare(now, due) < 0 || !(await isMine(now))) return 'no more'
    try {
      await look()
      const { rows } = await sql`
        update mail.mailbox set looked_at = ${clock.now()}, trouble_since = null, trouble = null
        from (select trouble_since from mail.mailbox) before returning before.trouble_since is not null as was`.execute(db)
      if ((rows[0] as { was: boolean } | undefined)?.was) alarm('The mailbox for returned mail can be read again.')
      failed = 0
      due = clock.now().add({ seconds: EVERY })
    } catch (error) {
      const said = saidBy(error)
      failed += 1
      due = clock.now().add({ seconds: Math.min(EVERY * 2 ** failed, AT_MOST) })
      const { rows } = await sql`
        update mail.mailbox set trouble_since = coalesce(mailbox.trouble_since, ${clock.now()}), trouble = ${said}
        from (select trouble_since from mail.mailbox) before returning before.trouble_since is null as news`.execute(db)
      if ((rows[0] as { news: boolean } | undefined)?.news)
        alarm(
          `The mailbox for returned mail cannot be read (${said}). Mail goes out all the same; what came back is found when it can be read again.`,
        )
    }
    return 'no more'
  })
  return {
    health: () => loop.health(),
    async stop() {
      await loop.stop()
      await sql`update mail.mailbox set held_by = null, held_until = null where held_by = ${me}`.execute(db).catch(() => {})
    },
  }
}
