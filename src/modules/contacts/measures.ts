import { sql } from 'kysely'
import { LONDON, type Temporal } from '#platform/clock'
import type { Measure } from '#platform/module'
import { within } from '#modules/office'
import { own } from './tables.js'

const endOf = (day: Temporal.PlainDate) => day.add({ days: 1 }).toZonedDateTime(LONDON).toInstant()

/** The numbers contacts report, with their definitions. */
export const measures: readonly Measure[] = [
  {
    id: 'M-04',
    unit: 'groups and individuals',
    definition:
      'People and organisations to whom press releases could be sent on the last day of the period, because they agreed or the office writes to them as part of its duties.',
    async count(db, { to }, place) {
      const codes = place === undefined ? undefined : await within(db, place)
      const row = await own(db)
        .selectFrom('contacts.contact as c')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('c.erased_at', 'is', null)
        .where('c.same_as', 'is', null)
        .where('c.closed', '=', false)
        .where(
          sql<boolean>`exists (select 1 from contacts.agreement a where a.contact = c.id and a.purpose = 'press'
            and a.agreed_at < ${endOf(to)} and (a.ended_at is null or a.ended_at >= ${endOf(to)}))`,
        )
        .$if(codes !== undefined, (query) => query.where('c.place', 'in', codes?.length ? codes : ['']))
        .executeTakeFirstOrThrow()
      return row.count
    },
  },
  {
    id: 'M-12',
    unit: 'partners',
    definition: 'Partners who passed on something the office had asked them to, on a day within the period, with the proof on record.',
    async count(db, { from, to }, place) {
      const codes = place === undefined ? undefined : await within(db, place)
      const row = await own(db)
        .selectFrom('contacts.passing_on as item')
        .innerJoin('contacts.cascade as c', 'c.id', 'item.cascade')
        .select(sql<number>`count(distinct c.partner)::int`.as('count'))
        .where('item.forwarded_on', '>=', from)
        .where('item.forwarded_on', '<=', to)
        .$if(codes !== undefined, (query) => query.where('c.place', 'in', codes?.length ? codes : ['']))
        .executeTakeFirstOrThrow()
      return row.count
    },
  },
  {
    id: 'M-66',
    unit: 'lists',
    definition:
      'Lists of contacts in use at the end of the period that somebody had looked through in the 12 months before. Closed lists are not counted.',
    async count(db, { to }) {
      const row = await own(db)
        .selectFrom('contacts.list as list')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('list.closed', '=', false)
        .where('list.created_at', '<', endOf(to))
        .where((is) => is.or([is('list.ended_at', 'is', null), is('list.ended_at', '>=', endOf(to))]))
        .where(
          sql<boolean>`exists (select 1 from contacts.list_check k where k.list = list.id and k.at < ${endOf(to)}
            and k.at >= ${endOf(to.subtract({ months: 12 }))})`,
        )
        .executeTakeFirstOrThrow()
      return row.count
    },
  },
]
