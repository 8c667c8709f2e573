import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Answers } from '../questionnaires/answer.js'

/** The longest text in an address, in characters, that every browser and server takes. */
const LONGEST = 6000

/** How much of a long text goes along: as much as the address has room for. */
const CUTS = [2000, 300, 40, 0]

/**
 * The answers of a trial so far, to go along in the address, because nothing of a trial is kept. Sealed, so that whoever reads a list of
 * addresses reads no answers. Long texts are cut.
 */
export function sealAnswers(secret: string, exerciseId: number, answers: Answers): string {
  const sealed = CUTS.map((most) => seal(secret, exerciseId, shortened(answers, most)))
  return sealed.find(({ length }) => length <= LONGEST) ?? ''
}

/** The answers that an address carries; none where it is not ours. */
export function unsealAnswers(secret: string, exerciseId: number, sealed: string | undefined): Answers {
  const bytes = Buffer.from(sealed ?? '', 'base64url')
  if (bytes.length < 29) return {}
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12)).setAAD(about(exerciseId))
    cipher.setAuthTag(bytes.subarray(12, 28))
    const packed = Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()])
    return JSON.parse(inflateRawSync(packed, { maxOutputLength: 1_000_000 }).toString()) as Answers
  } catch {
    return {}
  }
}

function seal(secret: string, exerciseId: number, answers: Answers): string {
  const start = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), start).setAAD(about(exerciseId))
  const sealed = Buffer.concat([cipher.update(deflateRawSync(JSON.stringify(answers))), cipher.final()])
  return Buffer.concat([start, cipher.getAuthTag(), sealed]).toString('base64url')
}

function shortened(answers: Answers, most: number): Answers {
  const short = Object.entries(answers).map(([id, answer]) => [
    id,
    'text' in answer ? { ...answer, text: answer.text.slice(0, most) } : answer,
  ])
  return Object.fromEntries(short) as Answers
}

const keyOf = (secret: string) => createHash('sha256').update(`trial of questions\n${secret}`).digest()
const about = (exerciseId: number) => Buffer.from(`exercise ${exerciseId}`)
