import type { Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Subject } from '../exercises/exercise.js'
import type { AskedHow, BodyKind } from './body.js'

/** Bodies that are asked by name, and whom the office always asks about a subject. */
export type BodyTables = {
  'consultations.body': {
    id: Generated<number>
    exercise_id: number
    kind: BodyKind
    name: string
    email: string
    asked_on: Temporal.PlainDate | null
    asked_how: AskedHow | null
    reminders: Generated<number>
    reminded_on: Temporal.PlainDate | null
    replied_on: Temporal.PlainDate | null
    reply_how: string | null
  }
  'consultations.standing_body': { id: Generated<number>; subject: Subject; kind: BodyKind; name: string; email: string }
}
