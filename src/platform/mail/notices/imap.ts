import { ImapFlow } from 'imapflow'

/** A mail in the mailbox, by what its head says. */
export interface Seen {
  readonly uid: number
  /** Whether it may be a notice, so that it is read; people's answers are not. */
  readonly maybe: boolean
}

/** The office's mailbox, open. */
export interface Mailbox {
  readonly uidValidity: string
  /** The heads of mails with a number above this one, in their order, a few hundred at most. */
  after(uid: number): Promise<readonly Seen[]>
  /** One mail as it lies there; undefined when somebody removed it meanwhile. */
  read(uid: number): Promise<Buffer | undefined>
  /** Puts it aside into the folder, which is made when it is not there. */
  putAside(uid: number): Promise<void>
  close(): Promise<void>
}

/** The folder for what was dealt with. */
const FOLDER = 'Regard'
const AT_A_TIME = 300
/** A notice can carry the whole mail it is about; what matters stands at its beginning. */
const MOST_BYTES = 512 * 1024
const HEADERS = ['from', 'subject', 'content-type', 'x-failed-recipients', 'return-path']
const MAYBE =
  /^content-type:\s*multipart\/report|^x-failed-recipients:|^return-path:\s*<>|^from:.*(mailer-daemon|mail-daemon|postmaster|microsoftexchange|mdaemon)/im

/** Opens the mailbox at `imaps://user:password@host/INBOX`. What it throws never holds the password. */
export async function openMailbox(url: string, silence = 60_000): Promise<Mailbox> {
  const { protocol, hostname, port, username, password, pathname } = new URL(url)
  const secure = protocol === 'imaps:'
  const client = new ImapFlow({
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: silence,
  })
  // A connection that breaks is heard of by whoever waits for an answer; without a listener it would end the process.
  client.on('error', () => {})
  const close = async (): Promise<void> => {
    await client.logout().catch(() => {})
    client.close()
  }
  try {
    await client.connect()
    const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX'
    const opened = await client.mailboxOpen(folder)
    return {
      uidValidity: String(opened.uidValidity),
      async after(uid) {
        const found = (await client.search({ uid: `${uid + 1}:*` }, { uid: true })) || []
        // The last mail of all is always found, whatever its number.
        const next = found
          .filter((one) => one > uid)
          .toSorted((a, b) => a - b)
          .slice(0, AT_A_TIME)
        if (next.length === 0) return []
        const heads = await client.fetchAll(next.join(','), { uid: true, headers: HEADERS }, { uid: true })
        return heads
          .map((head) => ({ uid: head.uid, maybe: MAYBE.test((head.headers?.toString('latin1') ?? '').replace(/\r?\n[ \t]+/g, ' ')) }))
          .toSorted((a, b) => a.uid - b.uid)
      },
      async read(uid) {
        const mail = await client.fetchOne(String(uid), { source: { start: 0, maxLength: MOST_BYTES } }, { uid: true })
        return mail ? mail.source : undefined
      },
      async putAside(uid) {
        await client.mailboxCreate(FOLDER).catch(() => {})
        // Where there may be no folder, it is marked as read and stays.
        const moved = await client.messageMove(String(uid), FOLDER, { uid: true }).catch(() => false)
        if (moved === false) await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
