import type { ColumnType, Generated } from 'kysely'
import type { Temporal } from '#platform/clock'
import type { Language } from '#platform/web'
import type { Dictionary } from './translations/dictionary.js'
import type { Db, PlatformTables, Tx } from '#platform/db'
import type { PlanningTables } from './exercises/planning-tables.js'
import type { TextTables } from './coding/tables.js'
import type { ComparisonTables } from './comparisons/tables.js'
import type { CrosstabTables } from './crosstabs/tables.js'
import type { Kind, Sheet, State, Subject } from './exercises/exercise.js'
import type { PostcodeTables } from './postcodes/tables.js'
import type { QuotaTables } from './quotas/tables.js'
import type { Answers } from './questionnaires/answer.js'
import type { Question } from './questionnaires/question.js'
import type { ImportTables } from './imports/tables.js'
import type { BatchTables, CameWith } from './batches/tables.js'
import type { BodyTables } from './bodies/tables.js'
import type { PanelTables } from './panels/tables.js'
import type { InvitationTables } from './invitations/tables.js'
import type { Channel, ResponseState } from './responses/response.js'
import type { ResidentTables } from './residents/tables.js'
import type { ResultsTables } from './results/tables.js'
import type { TypedValues } from './saving/as-typed.js'

/** A jsonb column: read as the value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>
/** A jsonb column with a default. */
type DefaultJson<Value> = ColumnType<Value, string | undefined, string>

/** The tables the consultations module owns. To every other module they do not exist. */
export type ConsultationsTables = InvitationTables &
  BodyTables &
  PanelTables &
  TextTables & {
    'consultations.exercise': {
      id: Generated<number>
      slug: string
      kind: Kind
      subject: Generated<Subject>
      title: string
      sheet: DefaultJson<Sheet>
      opens_on: Temporal.PlainDate | null
      planned_for: ColumnType<Temporal.PlainDate | null, Temporal.PlainDate | null | undefined, Temporal.PlainDate | null>
      closes_on: Temporal.PlainDate | null
      reply_by: Temporal.PlainDate | null
      sensitive: Generated<boolean>
      standing: Generated<boolean>
      state: Generated<State>
      decision_id: number | null
      copied_from: number | null
      topic: string | null
      place: string | null
      bilingual: Generated<boolean>
      welsh: DefaultJson<Dictionary>
      version: Generated<number>
      created_at: Temporal.Instant
      published_at: Temporal.Instant | null
      answered_at: Temporal.Instant | null
    }
    'consultations.influence': {
      id: Generated<number>
      exercise_id: number
      position: number
      can: boolean
      what: string
      reason: Generated<string>
    }
    'consultations.questionnaire': {
      id: Generated<number>
      exercise_id: number
      number: number
      questions: DefaultJson<Question[]>
      welsh: DefaultJson<Dictionary>
      frozen_at: Temporal.Instant | null
      version: Generated<number>
      last_number: Generated<number>
    }
    'consultations.collection_point': {
      id: Generated<number>
      exercise_id: number
      what: string
      held_on: Temporal.PlainDate
      place: string
      collector: string
      tick: Generated<boolean>
      /** The event of the module engagement at which cards were collected. */
      event: ColumnType<number | null, number | null | undefined, number | null>
    }
    'consultations.response': {
      id: Generated<number>
      exercise_id: number
      questionnaire_id: number
      submission: string
      channel: Channel
      collection_point_id: number | null
      place: string | null
      answers: Json<Answers>
      set_aside: DefaultJson<Answers>
      state: ResponseState
      held_because: string | null
      trial: Generated<boolean>
      language: ColumnType<Language | null, Language | null | undefined, Language | null>
      received_at: Temporal.Instant
      /** When it was keyed, where it came in on an earlier day. */
      keyed_at: ColumnType<Temporal.Instant | null, Temporal.Instant | null | undefined, Temporal.Instant | null>
      entered_by: number | null
    } & CameWith
    /** Kept by the database: how many answers each exercise has, in several rows that add up. */
    'consultations.answer_count': { exercise_id: number; slot: number; counted: number; held: number }
    'consultations.draft': {
      token: string
      exercise_id: number
      questionnaire_id: number
      answers: DefaultJson<Answers>
      /** What was typed and is no answer yet, by question. */
      typed: DefaultJson<Readonly<Record<string, TypedValues>>>
      response_id: number | null
      code_hash: ColumnType<string | null, string | undefined, string | null>
      saved_until: ColumnType<Temporal.Instant | null, Temporal.Instant | undefined, Temporal.Instant | null>
      changed_at: Temporal.Instant
    }
    'consultations.coding': { response_id: number; question: string; theme: string; by_person: number; at: Temporal.Instant }
    'consultations.coded': { response_id: number; question: string; by_person: number; at: Temporal.Instant; version: Generated<number> }
  } & ResultsTables &
  BatchTables &
  ImportTables &
  PlanningTables &
  PostcodeTables &
  CrosstabTables &
  QuotaTables &
  ComparisonTables &
  ResidentTables

/** Reads of this module. */
export type ConsultationsDb = Db<PlatformTables & ConsultationsTables>

/** Writes of this module. */
export type ConsultationsTx = Tx<PlatformTables & ConsultationsTables>

/** This module's view of the house's database. */
export const own = (db: Db): ConsultationsDb => db.withTables<ConsultationsTables>()
