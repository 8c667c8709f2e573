import { z } from 'zod'
import { actorOf } from '#platform/access'
import { LONDON, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { formRoute, required, TextField } from '#platform/forms'
import type { House } from '#platform/module'
import { DataTable, dayInWords, doneAt, page, Pager, type Route, route } from '#platform/web'
import { lengthInWords } from '#modules/office'
import { eyesOf } from '../people/list-routes.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { A_PAGE, type Forgetting, forgettingAt, keepLonger, REVIEW_DAYS, toBeForgotten } from './forgetting.js'
import { monthsKept } from './idle.js'

const nameOf = ({ name, email }: Forgetting): string => name || email || 'No name'

function readAfter(text = ''): Pick<Forgetting, 'id' | 'forgetOn'> | undefined {
  const [, day, id] = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d))~(\d{1,9})$/.exec(text) ?? []
  return day === undefined ? undefined : { forgetOn: Temporal.PlainDate.from(day), id: Number(id) }
}

async function someForgetting(db: Db): Promise<Record<string, string>> {
  const row = await own(db)
    .selectFrom('contacts.forgetting')
    .innerJoin('contacts.contact', 'contacts.contact.id', 'contacts.forgetting.contact')
    .select('contact')
    .where('kept_until', 'is', null)
    .where('closed', '=', false)
    .orderBy('contact')
    .executeTakeFirst()
  return { id: String(row?.contact ?? 0) }
}

/** Staff see whom Regard is about to forget, and say who should stay and why. */
export function forgettingRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.forgetting, {
      may: 'contacts:change',
      get: async ({ query, person }) => {
        const [found, months] = await Promise.all([
          toBeForgotten(db, eyesOf(person), readAfter(query['after'])),
          monthsKept(db, clock.today()),
        ])
        const rows = found.slice(0, A_PAGE)
        const last = rows.at(-1)
        return page({
          title: 'Time nearly over',
          back: urls.list,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Contacts whose time is nearly over</h1>
              <p class="govuk-body">
                {months === undefined
                  ? 'The office keeps contacts for good, so nobody is forgotten.'
                  : `The office keeps contacts for ${lengthInWords(months)} after it last had to do with them. Those below have not said yes to anything that still holds, have no post and stand on no list. Each is forgotten on the day beside it; a coded mark stays, so that an old list cannot bring them back.`}
              </p>
              <DataTable
                caption="Who will be forgotten, the soonest first"
                captionSize="m"
                columns={[{ text: 'Contact' }, { text: 'Known since' }, { text: 'Forgotten on' }, { text: '' }]}
                rows={rows.map((one) => [
                  <a class="govuk-link" href={urls.contact(one.id)}>
                    {nameOf(one)}
                  </a>,
                  dayInWords(one.createdAt.toZonedDateTimeISO(LONDON).toPlainDate()),
                  dayInWords(one.forgetOn),
                  <a class="govuk-link" href={urls.keepLonger(one.id)}>
                    Keep<span class="govuk-visually-hidden"> {nameOf(one)}</span>
                  </a>,
                ])}
                empty={`Nobody. Contacts stand here ${REVIEW_DAYS} days before they are forgotten.`}
              />
              <Pager
                onward={found.length > A_PAGE && last ? `${urls.forgetting}?after=${last.forgetOn.toString()}~${last.id}` : undefined}
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/contacts/:id/keeping', {
      may: 'contacts:change',
      example: someForgetting,
      title: async ({ params, person }) => `Keep ${nameOf(await forgettingAt(db, params.id, eyesOf(person)))}?`,
      back: urls.forgetting,
      schema: z.object({ why: required(300, 'Enter why they should stay') }),
      start: async ({ params, person }) => {
        await forgettingAt(db, params.id, eyesOf(person))
        return {}
      },
      fields: async (form) => (
        <>
          <p class="govuk-body">
            They stay for {lengthInWords((await monthsKept(db, clock.today())) ?? 24)} more, and then stand on the list again. The reason is
            shown to them if they ask what is held about them.
          </p>
          <TextField form={form} name="why" label="Why should they stay?" hint="Such as: We meet them again in May" />
        </>
      ),
      button: 'Keep them',
      save: async (tx, { why }, { params, person }) => {
        const { id } = await forgettingAt(tx, params.id, eyesOf(person))
        const months = (await monthsKept(tx, clock.today())) ?? 24
        await keepLonger(tx, id, clock.today().add({ months }), why, eyesOf(person), actorOf(person))
        return doneAt(urls.forgetting, 'They stay')
      },
    }),
  ]
}
