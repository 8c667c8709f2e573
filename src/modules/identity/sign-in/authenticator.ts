import { randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import QRCode from 'qrcode'
import type { Clock } from '#platform/clock'
import { hashOf } from '../links/token.js'
import type { IdentityTx } from '../tables.js'

/** A new key for an authenticator app (base32, 160 bits). */
export const newKey = (): string => generateSecret()

/** The key in groups of four, as somebody types it who cannot scan. */
export const keyInGroups = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1 ')

/** The picture an authenticator app scans, as SVG. */
export function picture(key: string, office: string, email: string): Promise<string> {
  return QRCode.toString(generateURI({ issuer: office, label: email, secret: key }), { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
}

/** The 30-second step of a right code, or undefined. The codes just before and just after are taken too, for clocks that differ. */
export function stepOf(key: string, code: string, clock: Clock, after: number | null): number | undefined {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const epoch = Math.floor(clock.now().epochMilliseconds / 1000)
  const found = verifySync({ secret: key, token, epoch, epochTolerance: 30 })
  if (!found.valid || !('timeStep' in found)) return undefined
  return after !== null && found.timeStep <= after ? undefined : found.timeStep
}

/** Uses a code up: the same code, or an earlier one, is refused afterwards, even when two arrive at once. */
export async function useCode(tx: IdentityTx, clock: Clock, person: number, code: string): Promise<boolean> {
  const row = await tx
    .selectFrom('identity.person')
    .select(['authenticator_key', 'authenticator_last_step'])
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.authenticator_key) return false
  const step = stepOf(row.authenticator_key, code, clock, row.authenticator_last_step)
  if (step === undefined) return false
  await tx.updateTable('identity.person').set({ authenticator_last_step: step }).where('id', '=', person).execute()
  return true
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
const hashOfBackup = (person: number, code: string): string => hashOf(`${person}:${plainCode(code)}`)

/** Ten backup codes for a phone that is lost; earlier ones stop working. They are shown once, as only hashes are kept. */
export async function makeBackupCodes(tx: IdentityTx, person: number): Promise<string[]> {
  const codes = Array.from({ length: 10 }, () =>
    [...randomBytes(12)]
      .map((byte) => LETTERS[byte % 32])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  )
  await tx.deleteFrom('identity.backup_code').where('person_id', '=', person).execute()
  await tx
    .insertInto('identity.backup_code')
    .values(codes.map((code) => ({ person_id: person, code_hash: hashOfBackup(person, code), used_at: null })))
    .execute()
  return codes
}

/** Uses up a backup code. Returns whether it was one, and unused. */
export async function useBackupCode(tx: IdentityTx, clock: Clock, person: number, code: string): Promise<boolean> {
  const used = await tx
    .updateTable('identity.backup_code')
    .set({ used_at: clock.now() })
    .where('person_id', '=', person)
    .where('code_hash', '=', hashOfBackup(person, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows > 0n
}
