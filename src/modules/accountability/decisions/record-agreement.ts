import type { Actor } from '#platform/access'
import type { Clock } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { type Agreement, recordAgreement, staffWhoMay } from '#modules/identity'
import { agreedVersion, type Decision, decisionRef } from './decision.js'

/** Somebody who may decide for the office. */
export interface Decider {
  readonly id: number
  readonly name: string
  readonly job: string
}

/** Everybody who may decide for the office today. */
export const deciders = (db: Db, clock: Clock): Promise<readonly Decider[]> => staffWhoMay(db, clock, 'accountability:decide')

/** Everybody who may publish a decision today. */
export const publishers = (db: Db, clock: Clock): Promise<readonly Decider[]> => staffWhoMay(db, clock, 'accountability:publish-decisions')

/** Records that somebody who may decide agreed to the text as it is now. It counts until the text is changed. */
export async function recordDecisionAgreement(
  tx: Tx,
  clock: Clock,
  decision: Decision,
  decider: Decider,
  agreed: Pick<Agreement, 'agreedOn' | 'how' | 'evidence'>,
  by: Actor,
): Promise<number> {
  return recordAgreement(
    tx,
    clock,
    decisionRef(decision.id),
    { ...agreed, what: agreedVersion(decision), whoName: decider.name, person: decider.id },
    by,
  )
}
