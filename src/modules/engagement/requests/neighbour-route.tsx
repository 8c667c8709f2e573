import { z } from 'zod'
import { actorOf } from '#platform/access'
import { record } from '#platform/audit'
import type { Db } from '#platform/db'
import { AreaField, formRoute, required, TickField } from '#platform/forms'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { bodiesIn, type BodyIn } from '#modules/contacts'
import { everyPlace, officeCard } from '#modules/office'
import { ticks } from '../events/form.js'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { neighboursOf } from './neighbours.js'
import { requestAt, someRequest } from './queries.js'
import { ENOUGH, REQUEST, type Request } from './request.js'

/** The bodies that were written to because of a request. */
export const askedBecauseOf = async (db: Db, request: number): Promise<ReadonlySet<number>> =>
  new Set(
    (await own(db).selectFrom('engagement.neighbour_asked').select('contact').where('request', '=', request).execute()).map(
      ({ contact }) => contact,
    ),
  )

/** Bodies of the parishes around that were not written to yet. */
async function toAsk(db: Db, one: Request): Promise<readonly BodyIn[]> {
  const near = await neighboursOf(db, one, await everyPlace(db))
  // Whoever has asked themselves is combined, not written to.
  const asking = new Set(near.requests.map(({ place }) => place))
  const asked = await askedBecauseOf(db, one.id)
  const codes = near.places.map(({ code }) => code).filter((code) => !asking.has(code))
  return (await bodiesIn(db, codes)).filter(({ id }) => !asked.has(id))
}

/** Staff write to parishes around one that asked, so that they meet together. */
export function neighbourRoute(house: House): Route {
  const { db, clock } = house
  return formRoute(house, '/staff/invitations/:id/neighbours', {
    may: 'engagement:keep',
    example: someRequest(true),
    title: async ({ params }) => `Write to the neighbours of ${(await requestAt(db, params.id)).body}`,
    back: ({ id }) => urls.request(Number(id)),
    schema: z.object({ bodies: ticks, text: required(2000, 'Write what they read') }),
    start: async ({ params }) => {
      const one = await requestAt(db, params.id)
      return {
        text: `A council near you has asked the Commissioner to come. So that our time reaches ${ENOUGH} or more residents, we would like to meet several councils together. If you would like that too, tell us which days suit you:`,
        bodies: (await toAsk(db, one)).map(({ id }) => String(id)),
      }
    },
    fields: async (form, { params }) => {
      const bodies = await toAsk(db, await requestAt(db, params.id))
      return bodies.length === 0 ? (
        <p class="govuk-body">
          No e-mail address of a council around it is known, or all were written to. Keep their councils as contacts with their place, or
          ring them.
        </p>
      ) : (
        <>
          <TickField
            form={form}
            name="bodies"
            label="Whom?"
            choices={bodies.map(({ id, name, email }) => ({ value: String(id), text: name, hint: email }))}
          />
          <AreaField
            form={form}
            name="text"
            label="What they read"
            hint="The link to the page on which they ask follows it. Who asked is not said unless you write it"
            rows={6}
          />
        </>
      )
    },
    button: 'Write to them',
    check: async ({ bodies }, { params }) => {
      const one = await requestAt(db, params.id)
      const known = new Set((await toAsk(db, one)).map(({ id }) => String(id)))
      const problems: Record<string, string> = {}
      if (one.state !== 'open') problems['bodies'] = 'It was decided already'
      else if (bodies.length === 0) problems['bodies'] = 'Choose at least one'
      else if (!bodies.every((id) => known.has(id))) problems['bodies'] = 'One of them was written to meanwhile. Choose again'
      return problems
    },
    save: async (tx, { bodies, text }, { params, person }) => {
      const one = await requestAt(tx, params.id)
      const { name: office } = await officeCard(tx)
      const chosen = (await toAsk(tx, one)).filter(({ id }) => bodies.includes(String(id)))
      for (const body of chosen) {
        const { numInsertedOrUpdatedRows } = await ownTx(tx)
          .insertInto('engagement.neighbour_asked')
          .values({ request: one.id, contact: body.id, at: clock.now(), by: person?.id ?? 0 })
          .onConflict((is) => is.doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows === 0n) continue
        await queueMail(tx, {
          key: `engagement.neighbour:${one.id}`,
          to: body.email,
          purpose: 'engagement:neighbour',
          subject: 'Would you like to meet the Commissioner together with your neighbours?',
          text: [`Hello ${body.name},`, text, house.origin + urls.invite, office].join('\n\n'),
        })
      }
      await record(tx, {
        by: actorOf(person),
        did: 'engagement:write-to-neighbours',
        kind: REQUEST,
        id: one.id,
        detail: { written: chosen.length },
      })
      return doneAt(urls.request(one.id), chosen.length === 1 ? '1 council is written to' : `${chosen.length} councils are written to`)
    },
  })
}
