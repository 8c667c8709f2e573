import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { conversationWith } from './conversation.js'
import type { Ask, Start, Told } from './messages.js'

// The database's own thread. It takes one message at a time; while a transaction is open, only those of the session that owns it.
const { folder, image, small, compiled } = workerData as Start
const port = parentPort!
const tell = (told: Told): void => port.postMessage(told)

const SETTINGS = "set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'; set bytea_output = 'hex'"

const SMALL: PGliteOptions = { initDbStartParams: ['--wal-segsize=1'], postgresqlconf: ['shared_buffers = 16MB'] }

async function start(): Promise<void> {
  const options: PGliteOptions = { ...(small && SMALL), ...(compiled && { pgliteWasmModule: compiled }) }
  const pg = await PGlite.create(folder, image ? { ...options, loadDataDir: new Blob([new Uint8Array(image)]) } : options)
  const ask = conversationWith(pg)
  await pg.exec(SETTINGS)
  const waiting: Ask[] = []
  let owner: number | undefined
  let busy = false

  const rollBack = async (): Promise<void> => {
    await ask('rollback', [])
    owner = undefined
  }

  const answer = async (message: Ask): Promise<void> => {
    switch (message.kind) {
      case 'query': {
        const outcome = await ask(message.sql, message.parameters)
        owner = outcome.status === 'I' ? undefined : message.session
        return tell({ id: message.id, outcome })
      }
      case 'end':
        if (owner === message.session) await rollBack()
        return
      case 'dump': {
        const bytes = new Uint8Array(await (await pg.dumpDataDir('none')).arrayBuffer())
        const dump = new Uint8Array(new SharedArrayBuffer(bytes.length))
        dump.set(bytes)
        return tell({ id: message.id, dump })
      }
      case 'close':
        if (owner !== undefined) await rollBack()
        await pg.close()
        return tell({ id: message.id })
    }
  }

  const mayRun = (message: Ask): boolean =>
    owner === undefined || message.kind === 'close' || (message.kind !== 'dump' && message.session === owner)

  const work = async (): Promise<void> => {
    if (busy) return
    busy = true
    for (let next = waiting.findIndex(mayRun); next >= 0; next = waiting.findIndex(mayRun)) {
      await answer(waiting.splice(next, 1)[0]!) // what PGlite throws here is a broken engine: the thread ends, and with it the process
    }
    busy = false
  }

  port.on('message', (message: Ask) => {
    if (
      message.kind === 'end' &&
      owner !== message.session &&
      !waiting.some((other) => 'session' in other && other.session === message.session)
    )
      return
    waiting.push(message)
    void work()
  })
  tell({ ready: true })
}

try {
  await start()
} catch (error) {
  tell({ failed: error instanceof Error ? error.message : String(error) })
}
