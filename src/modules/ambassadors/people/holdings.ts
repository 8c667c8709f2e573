import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import { systemClock, type Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { defineJob } from '#platform/jobs'
import type { Holding, Purpose } from '#platform/module'
import { bump } from '#platform/web'
import { forgetOutsider } from '#modules/identity'
import { retentionOn } from '#modules/office'
import { reportsBy } from '../reports/queries.js'
import { volunteers } from '../support/volunteers.js'
import { own, ownTx } from '../tables.js'
import { AMBASSADOR, TOPIC } from './ambassador.js'
import { ambassadors } from './queries.js'

/** Forgets who an ambassador was and who helped them. What they reported stays without their name. */
async function forget(tx: Tx, id: number, at: Temporal.Instant): Promise<void> {
  const one = await ambassadors(tx).where('id', '=', id).executeTakeFirst()
  if (!one) return
  if (one.person !== null) await forgetOutsider(tx, systemClock, one.person, SYSTEM)
  await ownTx(tx)
    .updateTable('ambassadors.ambassador')
    .set({
      name: '(forgotten)',
      email: '',
      phone: '',
      person: null,
      public_name: '',
      public_reach: '',
      public_on: null,
      note: '',
      left_why: '',
      state: 'left',
      left_on: sql`coalesce(left_on, ${at}::date)`,
      adult: '',
      adult_reach: '',
      adult_on: null,
      forgotten_at: at,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()
  await ownTx(tx).deleteFrom('ambassadors.volunteer').where('ambassador', '=', id).execute()
  await record(tx, { by: SYSTEM, did: 'ambassadors:forget', kind: AMBASSADOR, id })
  await bump(tx, TOPIC)
}

/** Ambassadors, young ones and their named adults among them, and the volunteers who help them. */
export const ambassadorHolding: Holding = {
  what: 'That you are a Community Ambassador, the named adult of a young one, or help one, and what you reported',
  restricted: true,
  keepBecause: 'What was reported stays without your name: the office reports what its ambassadors found',
  async find(db, { email, name }) {
    const [address, whole] = [email?.trim().toLowerCase() ?? '', name?.trim().toLowerCase() ?? '']
    if (address === '' && whole.length < 3) return []
    const people = await ambassadors(db)
      .where((is) =>
        is.or([
          ...(address === '' ? [] : [is(sql<string>`lower(email)`, '=', address), is(sql<string>`lower(adult_reach)`, '=', address)]),
          ...(whole.length < 3 ? [] : [is(sql<string>`lower(name)`, '=', whole), is(sql<string>`lower(adult)`, '=', whole)]),
        ]),
      )
      .orderBy('id')
      .limit(100)
      .execute()
    const helpers = await volunteers(db)
      .where((is) =>
        is.or([
          ...(address === '' ? [] : [is(sql<string>`lower(volunteer.reach)`, '=', address)]),
          ...(whole.length < 3 ? [] : [is(sql<string>`lower(volunteer.name)`, '=', whole)]),
        ]),
      )
      .orderBy('volunteer.id')
      .limit(100)
      .execute()
    return [
      ...people.map(({ id }) => ({ kind: 'ambassador', id: String(id), summary: `Ambassador ${id}` })),
      ...helpers.map(({ id }) => ({ kind: 'volunteer', id: String(id), summary: `Contact volunteer ${id}` })),
    ]
  },
  async export(db, kind, id) {
    if (kind === 'volunteer') {
      const one = await volunteers(db).where('volunteer.id', '=', Number(id)).executeTakeFirst()
      return one ? { name: one.name, reach: one.reach, consent: one.consent, agreed: one.agreedOn.toString() } : {}
    }
    const one = await ambassadors(db).where('id', '=', Number(id)).executeTakeFirst()
    if (!one) return {}
    const { name, email, phone, publicName, publicReach, adult, adultReach, note } = one
    const reports = (await reportsBy(db, one.id)).map(({ quarter, concerns, tensions, good, policeWell, partnersWell, contacts }) => ({
      quarter: quarter.toString(),
      concerns,
      tensions,
      good,
      policeWell,
      partnersWell,
      contacts,
    }))
    return { name, email, phone, publicName, publicReach, adult, adultReach, note, reports }
  },
  async erase(tx, kind, id) {
    if (kind === 'volunteer') {
      await ownTx(tx).deleteFrom('ambassadors.volunteer').where('id', '=', Number(id)).execute()
      return 'What was kept of you as a contact volunteer is erased.'
    }
    await forget(tx, Number(id), systemClock.now())
    return 'Your name, how to reach you, your account and whoever helped you are erased; what was reported stays without your name.'
  },
}

/** What ambassadors' details are used for, for the privacy notice. */
export const ambassadorPurpose: Purpose = {
  why: 'To work with Community Ambassadors and those who help them',
  what: 'Your name, how to reach you, your reports; of somebody young also a named adult',
  basis:
    'Our public task (UK GDPR article 6(1)(e)): obtaining the views of people in the area; what is published rests on your consent (article 6(1)(a))',
  keptAs: 'ambassador',
}

/** Each night: forgets ambassadors who left, when the office's time for knowing them is over. */
export const forgetAmbassadors = defineJob<null>({
  name: 'ambassadors.forget',
  what: 'Forgets Community Ambassadors who left, when the office’s time for keeping them is over',
  every: { dailyAt: '04:15' },
  async handle({ db, clock }) {
    const months = (await retentionOn(db, clock.today())).find(({ kind }) => kind === 'ambassador')?.months
    if (months === undefined || months === null) return
    const old = await own(db)
      .selectFrom('ambassadors.ambassador')
      .select('id')
      .where('state', '=', 'left')
      .where('forgotten_at', 'is', null)
      .where('left_on', '<', clock.today().subtract({ months }))
      .orderBy('id')
      .limit(200)
      .execute()
    for (const { id } of old) await inTransaction(db, (tx) => forget(tx, id, clock.now()))
  },
})
