import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { bump } from '#platform/web'
import { OFFICE_TOPIC } from '../card/change-card.js'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'

/** The questions of the first set-up, in their order. */
export const STEPS = {
  identity: 'Who you are and how to reach you',
  vocabulary: 'What things are called',
  geography: 'Your places',
  standards: 'Your standards',
  mail: 'A test of the mail',
} as const
export type Step = keyof typeof STEPS
export const STEP_LIST = Object.keys(STEPS) as readonly Step[]

/** Where the office is set up: the first page of its first administrator. */
export const SET_UP = urls.setUp

/** The questions that are answered. */
export async function stepsDone(db: Db): Promise<ReadonlySet<Step>> {
  const rows = await own(db).selectFrom('office.set_up').select('step').execute()
  return new Set(rows.map((row) => row.step as Step))
}

/** Whether the office is set up: until then the front page says that it is not. */
export async function isSetUp(db: Db): Promise<boolean> {
  return (await stepsDone(db)).size === STEP_LIST.length
}

/** Marks a question as answered. Answering it again changes nothing here. */
export async function finishStep(tx: Tx, step: Step, by: Actor, at: Temporal.Instant): Promise<void> {
  const { numInsertedOrUpdatedRows } = await ownTx(tx)
    .insertInto('office.set_up')
    .values({ step, done_at: at, done_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return
  await record(tx, { by, did: 'office:finish-set-up-step', kind: 'set-up', id: step })
  await bump(tx, OFFICE_TOPIC)
}
