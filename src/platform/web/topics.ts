import { sql } from 'kysely'
import { afterCommit, type Db, isUnavailable, type Tx } from '#platform/db'
import type { WebTables } from './tables.js'

const FRESH_FOR_MS = 400

/** Knows which cached public pages are out of date: a version a topic, kept in the database so that every process sees it. */
export interface Topics {
  /** The versions of these topics as one text. At most 0.4 s behind another process, never behind this one; while the database is away, as they were last known. */
  stamp(topics: readonly string[]): Promise<string>
  /** The same without asking the database; undefined when what is known is too old. */
  known(topics: readonly string[]): string | undefined
}

/** Counts the changes made by this process, so that what was read before one of them is not trusted after it. */
let changes = 0

/** Watches the topics of this database. */
export function watchTopics(db: Db): Topics {
  let versions = new Map<string, number>()
  let seen = -1
  let readAt = 0
  let reading: Promise<void> | undefined

  const read = async () => {
    const before = changes
    const startedAt = performance.now()
    try {
      const rows = await (db as unknown as Db<WebTables>).selectFrom('web.topic').selectAll().execute()
      versions = new Map(rows.map((row) => [row.topic, row.version]))
      seen = before
    } catch (error) {
      // What is kept stays right: with the database away, nothing is published. What this process changed since is not known.
      if (!isUnavailable(error) || seen !== before) throw error
    }
    readAt = startedAt
  }

  const isOld = (): boolean => seen !== changes || performance.now() - readAt > FRESH_FOR_MS
  const inOneText = (topics: readonly string[]): string => topics.map((topic) => versions.get(topic) ?? 0).join('.')

  return {
    known: (topics) => (isOld() ? undefined : inOneText(topics)),
    async stamp(topics) {
      while (isOld()) {
        reading ??= read().finally(() => {
          reading = undefined
        })
        await reading
      }
      return inOneText(topics)
    },
  }
}

/** The versions of these topics as one text, for what is made anew in the background when one of them changes. */
export async function versionsOf(db: Db, topics: readonly string[]): Promise<string> {
  const rows = await (db as unknown as Db<WebTables>)
    .selectFrom('web.topic')
    .selectAll()
    .where('topic', 'in', topics)
    .orderBy('topic')
    .execute()
  return rows.map(({ topic, version }) => `${topic}:${version}`).join(' ')
}

/** Says, in the transaction that changes it, that cached pages on this topic are out of date. */
export async function bump(tx: Tx, topic: string): Promise<void> {
  await (tx as unknown as Tx<WebTables>)
    .insertInto('web.topic')
    .values({ topic, version: 1 })
    .onConflict((conflict) => conflict.column('topic').doUpdateSet({ version: sql`web.topic.version + 1` }))
    .execute()
  afterCommit(tx, () => {
    changes += 1
  })
}
