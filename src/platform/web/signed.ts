import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Db } from '#platform/db'
import type { WebTables } from './tables.js'

/** A text that only this service could have made: `payload.signature`. */
export function sign(secret: string, purpose: string, payload: string): string {
  return `${Buffer.from(payload).toString('base64url')}.${mac(secret, purpose, payload)}`
}

/** The payload of a signed text, or undefined when it was not made by this service for this purpose. */
export function unsign(secret: string, purpose: string, signed: string): string | undefined {
  const [encoded, signature] = signed.split('.')
  if (encoded === undefined || signature === undefined) return undefined
  const payload = Buffer.from(encoded, 'base64url').toString()
  const given = Buffer.from(signature)
  const wanted = Buffer.from(mac(secret, purpose, payload))
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? payload : undefined
}

function mac(secret: string, purpose: string, payload: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${payload}`).digest('base64url')
}

/** The service's own secret, made once and kept in the database so that every process shares it. 64 hex characters. */
export async function serviceSecret(db: Db): Promise<string> {
  const web = db as unknown as Db<WebTables>
  await web
    .insertInto('web.secret')
    .values({ name: 'service', value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await web.selectFrom('web.secret').select('value').where('name', '=', 'service').executeTakeFirstOrThrow()
  return row.value
}
