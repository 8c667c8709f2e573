import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { WaitingWish } from '../waiting/wishes.js'
import type { Answers } from '../questionnaires/answer.js'

/** Whom an invitation stands for where the office knows who answers. */
export type ForKind = 'body' | 'member'

type Json<Value> = ColumnType<Value, string, string>

/** Invitations, and what waits behind them. */
export type InvitationTables = {
  'consultations.invitation': {
    ref: Generated<string>
    exercise_id: number
    email: string
    name: string
    for_kind: ForKind | null
    for_id: number | null
    mails_wanted: Generated<number>
    mails_sent: Generated<number>
    mailed_on: Temporal.PlainDate | null
    undelivered: Generated<boolean>
  }
  'consultations.invitation_link': { hash: string; invitation: string }
  'consultations.invited': { exercise_id: number; mark: string }
  'consultations.waiting_answer': {
    ref: string
    exercise_id: number
    questionnaire_id: number
    submission: string
    answers: Json<Answers>
  }
  'consultations.waiting_wish': { ref: string; exercise_id: number; wish: Json<WaitingWish>; settled: Generated<boolean> }
  'consultations.respondent': { response_id: number; for_kind: ForKind; for_id: number }
}
