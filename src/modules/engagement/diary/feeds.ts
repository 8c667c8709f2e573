import { sql } from 'kysely'
import type { Person } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { sign, unsign } from '#platform/web'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { WHOSE, type Whose } from './whose.js'

const PURPOSE = 'engagement-diary-feed'

/** A secret address that somebody made for themselves. */
export interface DiaryFeed {
  readonly person: number
  readonly whose: Whose
  /** Earlier addresses have lower numbers and open nothing. */
  readonly number: number
  readonly madeAt: Temporal.Instant
}

const feeds = (db: Db) => own(db).selectFrom('engagement.diary_feed').select(['person', 'whose', 'number', 'made_at as madeAt'])

/** The addresses that a person made. */
export const feedsOf = async (db: Db, person: number): Promise<readonly DiaryFeed[]> =>
  await feeds(db).where('person', '=', person).execute()

/** A feed that somebody made, to show the role matrix. */
export const someFeed = async (db: Db): Promise<DiaryFeed | undefined> => await feeds(db).orderBy('person').limit(1).executeTakeFirst()

/** What stands in the secret address of a feed. */
export const feedToken = (house: { readonly secret: string }, { person, whose, number }: DiaryFeed): string =>
  sign(house.secret, PURPOSE, `${person}-${whose}-${number}`)

/** The address under which a calendar follows a diary. Whoever has it reads that diary. */
export const feedUrl = (house: { readonly origin: string; readonly secret: string }, feed: DiaryFeed): string =>
  house.origin + urls.diaryFeed(feedToken(house, feed))

/** The feed that a secret address opens, or undefined: it was not made here, or a newer one took its place. */
export async function feedAt(db: Db, secret: string, token: string): Promise<DiaryFeed | undefined> {
  const [person = '', whose = '', number = ''] = unsign(secret, PURPOSE, token)?.split('-') ?? []
  if (!/^\d{1,9}$/.test(person) || !Object.hasOwn(WHOSE, whose) || !/^\d{1,9}$/.test(number)) return undefined
  return await feeds(db)
    .where('person', '=', Number(person))
    .where('whose', '=', whose as Whose)
    .where('number', '=', Number(number))
    .executeTakeFirst()
}

/** Makes an address for a person, or a new one in place of the former, which opens nothing from then on. */
export async function makeFeed(tx: Tx, person: Pick<Person, 'id'>, whose: Whose, at: Temporal.Instant): Promise<void> {
  await ownTx(tx)
    .insertInto('engagement.diary_feed')
    .values({ person: person.id, whose, number: 1, made_at: at })
    .onConflict((conflict) => conflict.columns(['person', 'whose']).doUpdateSet({ number: sql`diary_feed.number + 1`, made_at: at }))
    .execute()
  await record(tx, {
    by: `person:${person.id}`,
    did: 'engagement:make-diary-feed',
    kind: 'engagement.diary-feed',
    id: `${person.id}-${whose}`,
  })
}
