import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** A mail that lies in a folder of the mailbox. */
interface Lying {
  readonly uid: number
  readonly raw: Buffer
  readonly flags: Set<string>
}

/** A mailbox on this machine, which speaks as much IMAP as reading it needs. */
export interface TestImapServer {
  readonly url: string
  /** Puts a mail into the inbox. Returns its number. */
  deliver(raw: string): number
  /** The mails of a folder, as they were delivered. */
  in(folder: string): readonly { readonly raw: string; readonly flags: readonly string[] }[]
  /** Every command that was given, without its tag. */
  readonly said: string[]
  /** What it does before a command; a test makes it hang up, or refuse with a sentence. */
  before: (command: string) => 'hang-up' | { readonly no: string } | undefined
  /** Makes the mailbox as if set up anew: other numbers. */
  renumber(): void
  /** Goes away: nobody listens. */
  close(): Promise<void>
  /** Comes back at the same address. */
  open(): Promise<void>
}

const PASSWORD = 'a secret'

/** Starts a mailbox of `regard`, whose password is part of its address. */
export async function imapServer(): Promise<TestImapServer> {
  let server: Server | undefined
  let port = 0
  let validity = 7
  let nextUid = 1
  const sockets = new Set<Socket>()
  const folders = new Map<string, Lying[]>([['INBOX', []]])

  const inSet = (set: string, uid: number, uids: readonly number[]): boolean =>
    set.split(',').some((part) => {
      const [from = '', to = from] = part.split(':')
      const ends = [from, to].map((end) => (end === '*' ? Math.max(0, ...uids) : Number(end)))
      return uid >= Math.min(...ends) && uid <= Math.max(...ends)
    })

  function* answers(tag: string, command: string, socket: Socket): Generator<string | Buffer> {
    const inbox = folders.get('INBOX') ?? []
    const uids = inbox.map(({ uid }) => uid)
    const ok = (text = 'done'): string => `${tag} OK ${text}\r\n`
    const chosen = (set: string): Lying[] => inbox.filter(({ uid }) => inSet(set, uid, uids))
    const verb = command.toUpperCase()
    if (verb.startsWith('LOGIN')) return yield command.includes(PASSWORD) ? ok() : `${tag} NO [AUTHENTICATIONFAILED] Wrong password\r\n`
    if (verb === 'CAPABILITY') yield '* CAPABILITY IMAP4rev1 MOVE UIDPLUS\r\n'
    else if (/^(LIST|LSUB)/.test(verb)) {
      if (/"?INBOX"?$|[*%]"?$/.test(verb)) for (const name of folders.keys()) yield `* LIST () "/" "${name}"\r\n`
    } else if (/^(SELECT|EXAMINE)/.test(verb))
      yield `* FLAGS (\\Seen)\r\n* ${inbox.length} EXISTS\r\n* OK [UIDVALIDITY ${validity}] ok\r\n* OK [UIDNEXT ${nextUid}] ok\r\n`
    else if (verb.startsWith('UID SEARCH'))
      yield `* SEARCH ${chosen(/UID ([\d:*,]+)$/.exec(verb)?.[1] ?? '')
        .map(({ uid }) => uid)
        .join(' ')}\r\n`
    else if (verb.startsWith('UID FETCH')) {
      for (const mail of chosen(verb.split(' ')[2] ?? '')) {
        const at = `* ${inbox.indexOf(mail) + 1} FETCH (UID ${mail.uid}`
        const isHead = verb.includes('HEADER.FIELDS')
        const end = mail.raw.indexOf('\r\n\r\n') + 4
        const what = isHead ? mail.raw.subarray(0, end) : mail.raw
        if (!verb.includes('PEEK')) mail.flags.add('\\Seen')
        const name = isHead ? /BODY\.PEEK(\[.*?\])/i.exec(command)?.[1] : '[]<0>'
        yield `${at} BODY${name} {${what.length}}\r\n`
        yield what
        yield ')\r\n'
      }
    } else if (verb.startsWith('UID MOVE')) {
      const [, , set = '', folder = ''] = command.split(' ')
      const into = folders.get(folder.replaceAll('"', ''))
      if (!into) return yield `${tag} NO [TRYCREATE] No such folder\r\n`
      for (const mail of chosen(set)) {
        into.push(mail)
        yield `* ${inbox.indexOf(mail) + 1} EXPUNGE\r\n`
        inbox.splice(inbox.indexOf(mail), 1)
      }
    } else if (verb.startsWith('UID STORE')) {
      for (const mail of chosen(verb.split(' ')[2] ?? '')) mail.flags.add(/\((\S+)\)/.exec(command)?.[1] ?? '')
    } else if (verb.startsWith('CREATE')) {
      const name = command.slice(7).replaceAll('"', '')
      if (folders.has(name)) return yield `${tag} NO [ALREADYEXISTS] There is one\r\n`
      folders.set(name, [])
    } else if (verb === 'LOGOUT') {
      yield '* BYE\r\n'
      yield ok()
      socket.end()
      return
    }
    yield ok()
  }

  function converse(socket: Socket): void {
    let rest = ''
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    socket.on('data', (part) => {
      rest += part.toString('latin1')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        const [tag = ''] = line.split(' ')
        const command = line.slice(tag.length + 1)
        self.said.push(command.replace(PASSWORD, '…'))
        const instead = self.before(command)
        if (instead === 'hang-up') return void socket.destroy()
        if (instead) socket.write(`${tag} NO ${instead.no}\r\n`)
        else for (const answer of answers(tag, command, socket)) socket.write(answer)
      }
    })
    socket.write('* OK [CAPABILITY IMAP4rev1 MOVE UIDPLUS] ready\r\n')
  }

  const self: TestImapServer = {
    get url() {
      return `imap://regard:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/INBOX`
    },
    said: [],
    before: () => undefined,
    deliver(raw) {
      const uid = nextUid++
      folders.get('INBOX')?.push({ uid, raw: Buffer.from(raw.replace(/\r?\n/g, '\r\n')), flags: new Set() })
      return uid
    },
    in: (folder) => (folders.get(folder) ?? []).map(({ raw, flags }) => ({ raw: raw.toString(), flags: [...flags] })),
    renumber() {
      validity += 1
      nextUid = 1
      const inbox = folders.get('INBOX') ?? []
      folders.set(
        'INBOX',
        inbox.map((mail) => ({ ...mail, uid: nextUid++ })),
      )
    },
    async close() {
      const closing = server
      server = undefined
      for (const socket of sockets) socket.destroy()
      if (closing) await new Promise<void>((done) => closing.close(() => done()))
    },
    async open() {
      server = createServer(converse).listen(port, '127.0.0.1')
      await once(server, 'listening')
      port = (server.address() as AddressInfo).port
    },
  }
  await self.open()
  return self
}
