import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { type Answered, type Asked, line, LONGEST_ADDRESS, socketIn } from './protocol.js'

/** Where a command's lines go. */
export interface Screen {
  say(line: string): void
  wrong(line: string): void
}

/**
 * Asks the office that runs on this data folder to do it, and shows its lines as they come. Returns the exit code; undefined when it could
 * not be done; `nobody` when no office is running there.
 */
export async function askOffice(dataDir: string, asked: Asked, screen: Screen): Promise<number | undefined | 'nobody'> {
  const socket = await reach(socketIn(dataDir))
  if (!socket) return 'nobody'
  socket.on('error', () => undefined) // the lines end, and that is said below
  socket.write(line(asked))
  for await (const text of createInterface({ input: socket })) {
    const answer = JSON.parse(text) as Answered
    if ('say' in answer) screen.say(answer.say)
    else if ('wrong' in answer) screen.wrong(answer.wrong)
    else {
      socket.destroy()
      return answer.exit < 0 ? undefined : answer.exit
    }
  }
  screen.wrong('The office stopped before this was done.')
  return undefined
}

const reach = (address: string): Promise<Socket | undefined> =>
  new Promise((resolve, reject) => {
    if (process.platform === 'win32' || Buffer.byteLength(address) > LONGEST_ADDRESS) return resolve(undefined)
    const socket = connect(address)
    socket.once('connect', () => resolve(socket))
    socket.once('error', (error: NodeJS.ErrnoException) => {
      // Refused: it was left behind by an office that was killed.
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED' || error.code === 'ENOTDIR') resolve(undefined)
      else reject(error)
    })
  })
