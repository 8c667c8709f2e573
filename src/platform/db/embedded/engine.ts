import { Worker } from 'node:worker_threads'
import type { Engine, Session } from '../engine.js'
import { DatabaseError, DatabaseUnavailable } from '../errors.js'
import type { Ask, Start, Told } from './messages.js'

/** The embedded database, running in a thread of its own. */
export interface EmbeddedEngine extends Engine {
  /** The whole database as bytes from which another can begin. */
  dump(): Promise<Uint8Array<SharedArrayBuffer>>
  /** Ends the thread at once, as a crash would: for tests. */
  kill(): Promise<void>
}

type Answer = Extract<Told, { id: number }>
type Pending = { answer(told: Answer): void; fail(error: Error): void }

/** Starts PGlite in a worker thread and waits until it answers. */
export async function startEmbedded(start: Start): Promise<EmbeddedEngine> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: start })
  const pending = new Map<number, Pending>()
  const died = Promise.withResolvers<Error>()
  const ready = Promise.withResolvers<void>()
  let ended: DatabaseUnavailable | undefined
  let closing = false
  let lastId = 0
  let lastSession = 0

  const end = (cause?: Error): void => {
    if (ended) return
    ended = new DatabaseUnavailable('The embedded database has ended.', { cause })
    for (const { fail } of pending.values()) fail(ended)
    pending.clear()
    ready.reject(ended)
    if (!closing) died.resolve(ended)
  }
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end())
  worker.on('message', (told: Told) => {
    if ('ready' in told) ready.resolve()
    else if ('failed' in told) ready.reject(new Error(`The embedded database did not start: ${told.failed}`))
    else {
      pending.get(told.id)?.answer(told)
      pending.delete(told.id)
      if (pending.size === 0) worker.unref() // a process with nothing else to do may end
    }
  })

  const post = (message: Ask): void => {
    if (!ended) worker.postMessage(message)
  }
  const ask = (message: (id: number) => Ask): Promise<Answer> =>
    new Promise((answer, fail) => {
      if (ended) return fail(ended)
      const id = ++lastId
      if (pending.size === 0) worker.ref()
      pending.set(id, { answer, fail })
      post(message(id))
    })

  const newSession = (): Session => {
    const session = ++lastSession
    return {
      async query(sql, parameters) {
        const { outcome } = await ask((id) => ({ kind: 'query', id, session, sql, parameters }))
        if (outcome?.reply) return outcome.reply
        throw new DatabaseError(outcome?.refusal ?? { message: 'The database gave no answer.' })
      },
      release: () => post({ kind: 'end', session }),
      abandon: () => post({ kind: 'end', session }),
    }
  }

  try {
    await ready.promise
  } catch (error) {
    closing = true
    await worker.terminate()
    throw error
  }
  worker.unref()
  return {
    name: 'embedded',
    died: died.promise,
    async session() {
      if (ended) throw ended
      return newSession()
    },
    async dump() {
      return (await ask((id) => ({ kind: 'dump', id }))).dump!
    },
    async close() {
      if (closing || ended) return
      closing = true
      await ask((id) => ({ kind: 'close', id })).catch(() => {})
      await worker.terminate()
    },
    async kill() {
      await worker.terminate()
    },
  }
}
