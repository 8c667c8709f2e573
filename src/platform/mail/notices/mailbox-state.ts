import { sql } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'

/** How looking through the office's mailbox goes. */
export interface MailboxState {
  /** When it was last looked through; undefined: never, so none is set. */
  readonly lookedAt: Temporal.Instant | undefined
  /** Since when it cannot be reached, and what was said. */
  readonly troubleSince: Temporal.Instant | undefined
  readonly trouble: string | undefined
}

/** Reads how looking through the office's mailbox goes. */
export async function mailboxState(db: Db): Promise<MailboxState> {
  const { rows } = await sql<{ looked_at: Temporal.Instant | null; trouble_since: Temporal.Instant | null; trouble: string | null }>`
    select looked_at, trouble_since, trouble from mail.mailbox`.execute(db)
  const row = rows[0]
  return { lookedAt: row?.looked_at ?? undefined, troubleSince: row?.trouble_since ?? undefined, trouble: row?.trouble ?? undefined }
}
