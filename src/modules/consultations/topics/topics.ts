import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { ConsultationsDb, ConsultationsTx } from '../tables.js'

/** One thing that exercises can be about. */
export interface Topic {
  readonly key: string
  readonly name: string
  readonly about: string
}

/** The office's topics, by name. */
export async function topics(db: ConsultationsDb): Promise<readonly Topic[]> {
  return db.selectFrom('consultations.topic').select(['key', 'name', 'about']).orderBy('name').execute()
}

/** The short name by which a topic is kept: "Town centres" becomes "town-centres". */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)

/** Adds a topic to the office's list. The caller has checked that there is none of that name. */
export async function addTopic(tx: ConsultationsTx, { name, about }: Omit<Topic, 'key'>, by: Actor): Promise<string> {
  const key = keyOf(name)
  await tx.insertInto('consultations.topic').values({ key, name, about }).execute()
  await record(tx, { by, did: 'consultations:add-topic', kind: 'consultations.topic', id: key })
  return key
}
