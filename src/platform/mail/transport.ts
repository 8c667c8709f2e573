import type { Prepared } from './runs/prepared.js'

/** One mail as it is handed to the next server. */
export interface Outgoing {
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly replyTo: string | null
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly unsubscribe: string | null
  /** For a mail of a run: what mail programs tell its kind by (`List-Id`). */
  readonly list: string | null
  /** The same words as they go over the line, encoded once for a whole run. */
  readonly prepared?: Prepared
}

/** What came of a hand-over. `later`: this mail, for now; `down`: the server, for every mail; `not-known`: it broke off when the server may have had it all. */
export interface Outcome {
  readonly kind: 'accepted' | 'refused' | 'later' | 'down' | 'not-known'
  /** The server's three-digit reply, where it gave one. */
  readonly code?: number
  readonly reply: string
  /** The other side asks for less mail: of all, or to this person's domain, or it did not say of which. */
  readonly slow?: 'all' | 'domain' | 'either'
}

/** Hands mail to the next server. `send` never throws. */
export interface Transport {
  /** Whether the outbox is the only place where the mail can be read, so that even sensitive words stay. */
  readonly keeps: boolean
  send(mail: Outgoing): Promise<Outcome>
  close(): void
}

/** The demo's post: accepts everything and sends nothing; the mail stays in the outbox, where the mailbox page shows it. */
export const keepingTransport: Transport = {
  keeps: true,
  send: async () => ({ kind: 'accepted', reply: 'Kept here: this is the demo.' }),
  close() {},
}
