import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock, Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import type { GivenLink } from '#platform/module'
import { Conflict } from '#platform/web'
import type { Ref } from '../owners/ownership.js'
import { inIdentity, txInIdentity } from '../tables.js'
import { urls } from '../urls.js'
import { hashOf, newSecret } from './token.js'

/** What a link is to let somebody without an account do. */
export interface NewLink {
  /** The one job it opens: `module:job`, as in `accountability:answer-issue`. */
  readonly job: string
  readonly subject: Ref
  readonly to: string
  readonly expiresAt: Temporal.Instant
  /** `one use` unless said: a partner who reports progress again and again needs `until it expires`. */
  readonly lasts?: 'one use' | 'until it expires'
  readonly by: Actor
}

/** A link that opens its job now. */
export type OpenLink = GivenLink

/** Why a link opens nothing; `unknown` also stands for a link of another job. */
export type DeadLink = 'unknown' | 'expired' | 'used' | 'withdrawn'

/** Makes a link that does one job for one person and then stops. Returns its path; only a hash is kept, so it cannot be shown again. */
export async function issueLink(tx: Tx, clock: Clock, link: NewLink): Promise<string> {
  const secret = newSecret()
  const { id } = await txInIdentity(tx)
    .insertInto('identity.link')
    .values({
      token_hash: hashOf(secret),
      job: link.job,
      kind: link.subject.kind,
      subject: String(link.subject.id),
      email: link.to.trim().toLowerCase(),
      lasts: link.lasts ?? 'one use',
      expires_at: link.expiresAt,
      issued_at: clock.now(),
      issued_by: link.by,
      used_at: null,
      withdrawn_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(tx, {
    by: link.by,
    did: 'identity:issue-link',
    kind: link.subject.kind,
    id: link.subject.id,
    detail: { link: id, job: link.job },
  })
  return urls.job(secret)
}

/** Looks what a link opens, without using it up. With `job`, only a link of that job opens. */
export async function openLink(db: Db, clock: Clock, secret: string, job?: string): Promise<OpenLink | DeadLink> {
  const row = await inIdentity(db).selectFrom('identity.link').selectAll().where('token_hash', '=', hashOf(secret)).executeTakeFirst()
  if (!row || (job !== undefined && row.job !== job)) return 'unknown'
  if (row.withdrawn_at) return 'withdrawn'
  if (row.used_at && row.lasts === 'one use') return 'used'
  if (row.expires_at.epochMilliseconds <= clock.now().epochMilliseconds) return 'expired'
  const { id, email, expires_at: expiresAt } = row
  return { id, job: row.job, subject: { kind: row.kind, id: row.subject }, email, expiresAt, actor: `link:${id}` }
}

/** Uses a link up in the transaction of what it was for. Throws `Conflict` when it was used, withdrawn or ran out in the meantime. */
export async function useLink(tx: Tx, clock: Clock, link: OpenLink): Promise<void> {
  const used = await txInIdentity(tx)
    .updateTable('identity.link')
    .set({ used_at: clock.now() })
    .where('id', '=', link.id)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .where((where) => where.or([where('used_at', 'is', null), where('lasts', '=', 'until it expires')]))
    .executeTakeFirst()
  if (used.numUpdatedRows === 0n) throw new Conflict('This link was used already, so nothing was changed.')
  await record(tx, {
    by: link.actor,
    did: 'identity:use-link',
    kind: link.subject.kind,
    id: link.subject.id,
    detail: { link: link.id, job: link.job },
  })
}

/** Withdraws the open links about a record, of one job or of all. Returns how many. */
export async function withdrawLinks(tx: Tx, clock: Clock, subject: Ref, by: Actor, job?: string): Promise<number> {
  let open = txInIdentity(tx)
    .updateTable('identity.link')
    .set({ withdrawn_at: clock.now() })
    .where('kind', '=', subject.kind)
    .where('subject', '=', String(subject.id))
    .where('withdrawn_at', 'is', null)
  if (job !== undefined) open = open.where('job', '=', job)
  const { numUpdatedRows } = await open.executeTakeFirst()
  await record(tx, { by, did: 'identity:withdraw-links', kind: subject.kind, id: subject.id, detail: { count: Number(numUpdatedRows) } })
  return Number(numUpdatedRows)
}
