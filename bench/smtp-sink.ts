import { createServer, type Socket } from 'node:net'

// A mail server for the bench, in a process of its own: it takes everything at once and counts who got it. Prints its port to whoever started it.
const taken = new Map<string, number>()

function converse(socket: Socket): void {
  let rest = ''
  let inMail = false
  let to = ''
  const answer = (line: string): void => void socket.write(`${line}\r\n`)
  const heard = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'RCPT') {
      to = /<([^>]*)>/.exec(line)?.[1] ?? ''
      answer('250 OK')
    } else if (verb === 'DATA') {
      inMail = true
      answer('354 Go on')
    } else if (verb === 'QUIT') {
      answer('221 Bye')
      socket.end()
    } else if (verb === 'EHLO') socket.write('250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n')
    else answer('250 OK')
  }
  socket.setEncoding('latin1')
  socket.setNoDelay(true)
  socket.on('error', () => {})
  socket.on('data', (part: string) => {
    rest += part
    for (;;) {
      const end = rest.indexOf(inMail ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const line = rest.slice(0, end)
      rest = rest.slice(end + (inMail ? 5 : 2))
      if (inMail) {
        inMail = false
        taken.set(to, (taken.get(to) ?? 0) + 1)
        answer('250 Taken')
      } else heard(line)
    }
  })
  answer('220 sink')
}

const server = createServer(converse).listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }))
process.on('message', (asked) => {
  process.send?.({ people: taken.size, mails: [...taken.values()].reduce((sum, n) => sum + n, 0) })
  if (asked === 'forget') taken.clear()
})
process.on('disconnect', () => process.exit(0))
