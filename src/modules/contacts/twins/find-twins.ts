import { sql } from 'kysely'
import { inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { House } from '#platform/module'
import { planAnew } from '../imports/plan-anew.js'
import { own, ownTx } from '../tables.js'

/** How many contacts one transaction compares with all others. */
const AT_A_TIME = 50

/**
 * Finds contacts that look like one of these: the same name with the same phone, place, organisation or nearly the same e-mail address,
 * or the same phone. Pairs that somebody has judged are not found again. Contacts of closed lists are never compared.
 */
export async function findTwins(tx: Tx, ids: readonly number[], at: ReturnType<House['clock']['now']>): Promise<void> {
  if (ids.length === 0) return
  await sql`
    insert into contacts.twin (one, other, why, found_at)
    select distinct on (least(a.id, b.id), greatest(a.id, b.id)) least(a.id, b.id), greatest(a.id, b.id), pair.why, ${at}
    from contacts.contact a
    -- Each by its own index: either of both, or a join, would read every contact for every one that is compared.
    cross join lateral (
      select same.* from contacts.contact same where a.name <> '' and lower(same.name) = lower(a.name) and same.erased_at is null
      union all
      select same.* from contacts.contact same where a.phone <> '' and same.phone = a.phone and same.phone <> '' and same.erased_at is null
    ) b
    cross join lateral (select case
      when lower(b.name) = lower(a.name) and a.phone <> '' and b.phone = a.phone then 'same-name-and-phone'
      when lower(b.name) = lower(a.name) and exists (select 1 from contacts.role x join contacts.role y on y.organisation = x.organisation
        where x.person = a.id and y.person = b.id) then 'same-name-and-body'
      when lower(b.name) = lower(a.name) and a.email <> '' and b.email <> ''
        and regexp_replace(split_part(a.email, '@', 1), '[^a-z0-9]', '', 'g') = regexp_replace(split_part(b.email, '@', 1), '[^a-z0-9]', '', 'g') then 'like-address'
      when lower(b.name) = lower(a.name) and a.place is not null and b.place = a.place then 'same-name-and-place'
      when a.phone <> '' and b.phone = a.phone then 'same-phone' end as why) pair
    where a.id = any(${[...ids]}::int[]) and a.erased_at is null and a.same_as is null and not a.closed and pair.why is not null
      and b.id <> a.id and b.kind = a.kind and b.same_as is null and not b.closed
    on conflict (one, other) do nothing`.execute(tx)
}

/** Compares contacts a few at a time; `next` gives those after a number, each with its own. */
async function compareAll(
  { db, clock }: Pick<House, 'db' | 'clock'>,
  next: (after: number) => Promise<readonly { readonly n: number; readonly contact: number | null }[]>,
): Promise<void> {
  for (let after = 0; ;) {
    const rows = await next(after)
    const last = rows.at(-1)
    if (!last) return
    const ids = rows.flatMap(({ contact }) => contact ?? [])
    await inTransaction(db, async (tx) => {
      await planAnew(tx)
      await findTwins(tx, ids, clock.now())
    })
    after = last.n
  }
}

/** Every night the contacts that came since the last one are compared with all others. */
export const seekTwins = defineJob({
  name: 'contacts.seek-twins',
  what: 'Finds contacts that look like one',
  every: { dailyAt: '02:45' },
  async handle(house) {
    const since = house.clock.now().subtract({ hours: 49 })
    await compareAll(house, (after) =>
      own(house.db)
        .selectFrom('contacts.contact')
        .select(['id as n', 'id as contact'])
        .where('id', '>', after)
        .where('created_at', '>=', since)
        .where('erased_at', 'is', null)
        .orderBy('id')
        .limit(AT_A_TIME)
        .execute(),
    )
  },
})

/** The contacts of one import are compared as soon as it has come in. */
export const seekTwinsOfImport = defineJob<{ import: number }>({
  name: 'contacts.seek-twins-of-import',
  what: 'Finds contacts of an import that look like one the office knows',
  handle: (house, { import: id }) =>
    compareAll(house, (after) =>
      own(house.db)
        .selectFrom('contacts.import_row')
        .select(['n', 'contact'])
        .where('import', '=', id)
        .where('outcome', '=', 'added')
        .where('contact', 'is not', null)
        .where('n', '>', after)
        .orderBy('n')
        .limit(AT_A_TIME)
        .execute(),
    ),
})

/** Sets apart two contacts that only look like one: they are not shown again. */
export async function setApart(tx: Tx, twin: number, by: number): Promise<void> {
  await ownTx(tx)
    .updateTable('contacts.twin')
    .set({ state: 'apart', decided_by: by })
    .where('id', '=', twin)
    .where('state', '=', 'open')
    .execute()
}
