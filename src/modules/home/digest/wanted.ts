import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { own, txOwn } from '../tables.js'

/** Whether somebody has asked for their desk by e-mail. */
export async function wantsDigest(db: Db, person: number): Promise<boolean> {
  const row = await own(db).selectFrom('home.digest').select('person_id').where('person_id', '=', person).executeTakeFirst()
  return row !== undefined
}

/** Everybody who has asked for their desk by e-mail. */
export async function whoWantsDigest(db: Db): Promise<readonly number[]> {
  const rows = await own(db).selectFrom('home.digest').select('person_id').orderBy('person_id').execute()
  return rows.map((row) => row.person_id)
}

/** Switches somebody's desk by e-mail on or off; asking for what is so already changes nothing. */
export async function chooseDigest(tx: Tx, clock: Clock, person: number, wanted: boolean, by: Actor): Promise<void> {
  const mine = txOwn(tx)
  const changed = wanted
    ? await mine
        .insertInto('home.digest')
        .values({ person_id: person, since: clock.now() })
        .onConflict((twice) => twice.doNothing())
        .returning('person_id')
        .execute()
    : await mine.deleteFrom('home.digest').where('person_id', '=', person).returning('person_id').execute()
  if (changed.length > 0) await record(tx, { by, did: 'home:choose-digest', kind: 'identity:person', id: person, detail: { wanted } })
}
