import { receiptOf } from '#modules/thread'
import { type Body, type SetCookie, sign, unsign, type Visit } from '#platform/web'
import type { ConsultationsDb } from '../tables.js'
import { codeOfWaiting } from '../waiting/code-of.js'
import { hashOf, type CheckToken } from './check-token.js'
import { RESPONSE } from './response.js'
import { VERSION } from './version-of-form.js'

const PURPOSE = 'same-answers'
/** How long a device is taken to be sending the same answers again, in seconds. */
const AN_HOUR = 3600

const nameOf = (exerciseId: number): string => `regard-check-${exerciseId}`

/** Lets this device be told apart for an hour when it checks the same answers again. Holds no answers: only their hash. */
export function rememberCheck(secret: string, { exerciseId, submission, hash }: CheckToken): SetCookie {
  return { name: nameOf(exerciseId), value: sign(secret, PURPOSE, JSON.stringify({ submission, hash })), maxAge: AN_HOUR }
}

/** The attempt in which this device checked these very answers before: after going back, or when the connection was lost. */
export function earlierAttempt(secret: string, visit: Pick<Visit, 'cookies' | 'body'>, exerciseId: number): string | undefined {
  const payload = unsign(secret, PURPOSE, visit.cookies[nameOf(exerciseId)] ?? '')
  if (payload === undefined) return undefined
  const { submission, hash } = JSON.parse(payload) as { submission: string; hash: string }
  return hash === hashOf(visit.body) ? submission : undefined
}

/** The code that was given for this attempt, when it arrived. */
export async function codeOfAttempt(db: ConsultationsDb, submission: string): Promise<string | undefined> {
  const waiting = await codeOfWaiting(db, submission)
  if (waiting) return waiting
  const response = await db.selectFrom('consultations.response').select('id').where('submission', '=', submission).executeTakeFirst()
  return response && (await receiptOf(db, { kind: RESPONSE, id: String(response.id) }))?.code
}

/** The fields of a form that carry answers, the version that was asked, and the field that only programs fill in. */
export const answersOnly = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name.startsWith('q-') || name === 'website' || name === VERSION))
