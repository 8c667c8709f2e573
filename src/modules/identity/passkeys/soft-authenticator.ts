import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** What an answer says besides the truth, for tests of what is refused. */
export interface Lies {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  /** Whether the user proved to the device who they are; true unless said. */
  readonly verified?: boolean
  readonly counter?: number
  readonly userHandle?: string
}

/** A security key made of software, for tests: one passkey, on the office's own address. */
export function softAuthenticator(origin = 'https://views.westmarch.example') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let handle = ''
  let counter = 0

  const client = (type: string, challenge: string, lies: Lies): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? origin, crossOrigin: false }))

  const about = (lies: Lies, attested: Buffer = Buffer.alloc(0)): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(lies.counter ?? (counter += 1))
    const flags = 0x01 | (lies.verified === false ? 0 : 0x04) | (attested.length > 0 ? 0x40 : 0)
    return Buffer.concat([sha256(lies.rpId ?? new URL(origin).hostname), Buffer.from([flags]), count, attested])
  }

  return {
    id: base64(id),
    /** Makes the passkey, as the page's options ask. */
    make(options: { challenge: string; user: { id: string } }, lies: Lies = {}): string {
      handle = options.user.id
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]) as never,
      )
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, Buffer.from(key)])
      const object = isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(about(lies, attested))],
        ]) as never,
      )
      const response = {
        clientDataJSON: base64(client('webauthn.create', options.challenge, lies)),
        attestationObject: base64(object),
        transports: ['internal'],
      }
      return JSON.stringify({ id: base64(id), rawId: base64(id), type: 'public-key', response, clientExtensionResults: {} })
    },
    /** Signs a challenge, as the page's options ask. */
    sign(options: { challenge: string }, lies: Lies = {}): string {
      const clientData = client('webauthn.get', options.challenge, lies)
      const data = about(lies)
      const response = {
        clientDataJSON: base64(clientData),
        authenticatorData: base64(data),
        signature: base64(sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey)),
        userHandle: lies.userHandle ?? handle,
      }
      return JSON.stringify({ id: base64(id), rawId: base64(id), type: 'public-key', response, clientExtensionResults: {} })
    },
    /** What it calls its user. */
    handle: () => handle,
  }
}
