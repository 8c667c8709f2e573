import { sql } from 'kysely'
import type { ConsultationsDb } from '../tables.js'

/** How far the invitations of an exercise have come: numbers, never names. */
export interface InvitationCounts {
  readonly invited: number
  /** Not used yet. */
  readonly open: number
  /** Of those, whose mail could not be delivered. */
  readonly undelivered: number
  /** Mails that are still to go. */
  readonly toSend: number
  /** Answers that wait to be entered with others. */
  readonly waiting: number
}

/** Reads them. */
export async function invitationCounts(db: ConsultationsDb, exerciseId: number): Promise<InvitationCounts> {
  const { rows } = await sql<InvitationCounts>`
    select (select count(*)::int from consultations.invited where exercise_id = ${exerciseId}) as invited,
      count(*)::int as open, (count(*) filter (where undelivered))::int as undelivered,
      (count(*) filter (where mails_sent < mails_wanted))::int as "toSend",
      (select count(*)::int from consultations.waiting_answer where exercise_id = ${exerciseId}) as waiting
    from consultations.invitation where exercise_id = ${exerciseId}`.execute(db)
  return rows[0] ?? { invited: 0, open: 0, undelivered: 0, toSend: 0, waiting: 0 }
}
