import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const PLACES = ['dovecot', '/usr/sbin/dovecot']

/** Where Dovecot is on this machine; undefined where it is not. */
export const dovecotHere = (): string | undefined => PLACES.find((place) => spawnSync(place, ['--version']).status === 0)

const PASSWORD = 'a secret/with signs'

/** A real mailbox of `regard` on this machine, thrown away when it is closed. */
export interface Dovecot {
  readonly url: string
  close(): Promise<void>
}

/** Who runs it: this person, or, where that is root, somebody who may do nothing. */
function whoRuns(): { readonly name: string; readonly group: string; readonly ids: { uid: number; gid: number } | undefined } {
  const { uid, username } = userInfo()
  const groupOf = (name: string) => spawnSync('id', ['-gn', name], { encoding: 'utf8' }).stdout.trim()
  if (uid !== 0) return { name: username, group: groupOf(username), ids: undefined }
  const numbers = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout.trim())
  return { name: 'nobody', group: groupOf('nobody'), ids: { uid: numbers('-u'), gid: numbers('-g') } }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

async function greets(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'data')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

/** Starts Dovecot with a configuration of its own in a new folder, at a port of this machine that nobody uses. */
export async function startDovecot(program: string): Promise<Dovecot> {
  const folder = mkdtempSync(path.join(tmpdir(), 'regard-imap-'))
  const { name, group, ids } = whoRuns()
  const port = await freePort()
  mkdirSync(path.join(folder, 'mail'))
  const config = path.join(folder, 'dovecot.conf')
  writeFileSync(
    config,
    `base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
protocols = imap
listen = 127.0.0.1
default_internal_user = ${name}
default_internal_group = ${group}
default_login_user = ${name}
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
auth_mechanisms = plain login
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${folder}/users
}
userdb {
  driver = static
  args = uid=${name} gid=${group} home=${folder}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service auth {
  user = ${name}
}
service auth-worker {
  user = ${name}
}
`,
  )
  writeFileSync(path.join(folder, 'users'), `regard:${PASSWORD}:::::\n`)
  if (ids) for (const one of ['', 'mail', 'users', 'dovecot.conf']) chownSync(path.join(folder, one), ids.uid, ids.gid)
  const running = spawn(program, ['-F', '-c', config], { ...ids, cwd: folder, stdio: 'ignore' })
  const ended = once(running, 'exit')
  const close = async (): Promise<void> => {
    running.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; !(await greets(port)); tries += 1) {
    if (tries > 100 || running.exitCode !== null) {
      const said = readFileSync(path.join(folder, 'log'), 'utf8')
      await close()
      throw new Error(`Dovecot does not answer: ${said.slice(-1000)}`)
    }
    await wait(100)
  }
  return { url: `imap://regard:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/INBOX`, close }
}
