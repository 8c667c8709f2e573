import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { inOneSentence } from '../database/in-one-sentence.js'
import type { Deed, Office } from './deed.js'
import { DEEDS } from './deeds.js'
import { type Answered, type Asked, line, LONGEST_ADDRESS, socketIn } from './protocol.js'

/** An open ear for commands. */
export interface Listening {
  /** Takes no further command and resolves when those under way are done. */
  stop(): Promise<void>
}

const DEAF: Listening = { stop: async () => undefined }

/**
 * Lets commands work beside the running office, through a socket that only the office's own user can open.
 * The data folder is locked for this process, so a socket that is there already was left behind by one that was killed.
 */
export async function listenForCommands(dataDir: string, office: Office, say: (line: string) => void): Promise<Listening> {
  if (process.platform === 'win32') return DEAF
  const address = socketIn(dataDir)
  if (Buffer.byteLength(address) > LONGEST_ADDRESS) {
    say(`The address of DATA_DIR is too long for commands to work beside the office: stop it before a backup, or choose a shorter one.`)
    return DEAF
  }
  const doing = new Set<Promise<void>>()
  const server = createServer((socket) => {
    const done = converse(socket, office).finally(() => doing.delete(done))
    doing.add(done)
  })
  try {
    rmSync(address, { force: true })
    const before = process.umask(0o177)
    try {
      server.listen(address) // makes the file at once, so that nobody else can open it for a moment
    } finally {
      process.umask(before)
    }
    await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
    chmodSync(address, 0o600)
  } catch (error) {
    server.close()
    say(`Commands cannot work beside the office (${(error as Error).message}): stop it before a backup.`)
    return DEAF
  }
  server.on('error', () => undefined)
  return {
    async stop() {
      server.close()
      await Promise.all(doing)
    },
  }
}

async function converse(socket: Socket, office: Office): Promise<void> {
  socket.on('error', () => undefined) // whoever asked has gone away: the deed is finished all the same
  socket.setTimeout(10_000, () => socket.destroy())
  const answer = (what: Answered): unknown => socket.writable && socket.write(line(what))
  for await (const text of createInterface({ input: socket })) {
    socket.setTimeout(0)
    answer({ exit: await perform(text, office, answer) })
    break
  }
  socket.end()
}

async function perform(text: string, office: Office, answer: (what: Answered) => unknown): Promise<number> {
  try {
    const { deed, args } = JSON.parse(text) as Asked
    const known: Deed | undefined = Object.hasOwn(DEEDS, deed) ? DEEDS[deed] : undefined
    if (!known) throw new Error(`The running office does not know "${deed}": it is another version.`)
    return await known(office, args, (said) => void answer({ say: said }))
  } catch (error) {
    answer({ wrong: inOneSentence(error) })
    return -1
  }
}
