import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { House } from '#platform/module'
import { ALGORITHMS, type MadePasskey, relyingParty } from './passkey.js'

const bytes = z
  .string()
  .max(8000)
  .regex(/^[\w-]+$/)

const Envelope = { id: bytes, rawId: bytes, type: z.literal('public-key') }
const Made = z.object({
  ...Envelope,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: z
      .string()
      .max(60_000)
      .regex(/^[\w-]+$/),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})
const Signed = z.object({
  ...Envelope,
  response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes, userHandle: z.string().max(200).nullish() }),
})

function fromJson<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Checks the passkey that a device has made for this challenge: on our own address, with its user verified. Undefined when anything is not right. */
export async function checkMade(house: House, challenge: string, text: string): Promise<MadePasskey | undefined> {
  const answer = fromJson(Made, text)
  if (!answer) return undefined
  const party = relyingParty(house)
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} } as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...ALGORITHMS],
    })
    if (!verified) return undefined
    const { id, publicKey, counter } = registrationInfo.credential
    return {
      credential: id,
      public_key: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: answer.response.transports ?? [],
    }
  } catch {
    return undefined // the package throws a sentence for each thing that is wrong; to whoever sent it they are all one
  }
}

/** What a device answered: which passkey, and whose it says it is. Undefined when it is no such answer. */
export const readSigned = (text: string): z.output<typeof Signed> | undefined => fromJson(Signed, text)

/** Checks the signature of an answer to this challenge: on our own address, with its user verified. Returns the passkey's counter, or undefined when anything is not right. */
export async function checkSigned(
  house: House,
  challenge: string,
  answer: z.output<typeof Signed>,
  publicKey: string,
): Promise<number | undefined> {
  const party = relyingParty(house)
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} } as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      // Its counter is judged by us where the row is held, so that two answers at once cannot both pass.
      credential: { id: answer.id, publicKey: Buffer.from(publicKey, 'base64url'), counter: -1 },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}
