import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { Db } from '#platform/db'
import { formRoute, ListField, optional, RadioField, required, TextField, version, whole } from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayInWords, doneAt, NotFound, page, type Route, route, Tag } from '#platform/web'
import { placeByCode, places } from '#modules/office'
import { findByName } from '../people/find-by-name.js'
import { eyesOf } from '../people/list-routes.js'
import { asEmail } from '../people/normalise.js'
import { findContact } from '../people/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordlist } from '../wordlists/wordlists.js'
import { addCascade, allCascades, cascadeAt, changeCascade, passedOn } from './cascade.js'

const orNull = (most: number) => optional(most).transform((code) => code || null)
const sheet = {
  whom: required(200, 'Enter whom it reaches'),
  way: required(120, 'Enter how it passes things on'),
  reach: z
    .union([z.literal('').transform(() => null), whole(1, 10_000_000, 'Enter how many people as a whole number, or leave it empty')])
    .default(null),
  interest: orNull(40),
  place: orNull(20),
}
const LABELS = { whom: 'Whom it reaches', way: 'How', reach: 'How many', interest: 'Group', place: 'Place', used: 'Still used' }

/** A partner who passes things on, to show the role matrix. */
export async function someCascade(db: Db): Promise<Record<string, string>> {
  const row = await own(db).selectFrom('contacts.cascade').select('id').where('ended_at', 'is', null).orderBy('id').executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}

/** Staff keep the partners who pass things on. */
export function cascadeRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const keeping = { may: 'contacts:change', example: someCascade } as const
  const choices = async () => ({
    groups: (await wordlist(db, 'interest')).map(({ code, name }) => ({ value: code, text: name })),
    places: (await places(db, { on: clock.today() })).map(({ code, name }) => ({ value: code, text: name })),
  })
  const fields = async (form: Parameters<typeof TextField>[0]['form']) => {
    const { groups, places: open } = await choices()
    return (
      <>
        <TextField form={form} name="whom" label="Whom does it reach?" hint="Such as “Members of Farm Watch”. Never their names." />
        <TextField form={form} name="way" label="How does it pass things on?" hint="Such as “Monthly e-mail” or “Notice board”" />
        <TextField form={form} name="reach" label="About how many people? (optional)" hint="As the partner says" width="10" numeric />
        <ListField form={form} name="interest" label="Group (optional)" none="No one group" choices={groups} />
        <ListField form={form} name="place" label="Place (optional)" none="The whole area" choices={open} />
      </>
    )
  }
  const listed = async (data: { interest: string | null; place: string | null }): Promise<Record<string, string>> => {
    const known = await choices()
    return {
      ...(data.interest !== null &&
        !known.groups.some((one) => one.value === data.interest) && { interest: 'Select a group from the list' }),
      ...(data.place !== null && !known.places.some((one) => one.value === data.place) && { place: 'Select a place from the list' }),
    }
  }
  const partner = async (handle: Db, typed: string, eyes: number) => {
    const email = asEmail(typed)
    const found = email === undefined ? await findByName(handle, typed, 'organisation', eyes) : [await findContact(handle, { email }, eyes)]
    return found.flatMap((one) => (one && one.kind === 'organisation' && !one.closed ? [one] : []))
  }

  return [
    route(urls.cascades, {
      may: 'contacts:change',
      get: async () => {
        const all = await allCascades(db)
        return page({
          title: 'Partners who pass things on',
          back: urls.list,
          body: (
            <>
              <h1 class="govuk-heading-l">Partners who pass things on</h1>
              <p class="govuk-body">
                They reach people whose names the office never holds. Note what they were asked to pass on, and that they did.
              </p>
              {govukButton({ text: 'Add a partner who passes things on', href: urls.newCascade })}
              <DataTable
                caption="Partners, by name"
                captionSize="m"
                columns={[{ text: 'Partner' }, { text: 'Whom it reaches' }, { text: 'How' }, { text: 'People', numeric: true }]}
                rows={all.map((one) => [
                  <a class="govuk-link" href={urls.cascade(one.id)}>
                    {one.partnerName}
                  </a>,
                  one.whom,
                  one.way,
                  one.reach === null ? 'Not known' : one.reach.toLocaleString('en-GB'),
                ])}
                empty="None yet."
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newCascade, {
      may: 'contacts:change',
      title: 'Add a partner who passes things on',
      back: urls.cascades,
      schema: z.object({ partner: required(254, 'Enter the partner'), ...sheet }),
      fields: async (form) => (
        <>
          <TextField
            form={form}
            name="partner"
            label="Which partner?"
            hint="The exact name or the e-mail address, as it stands under Contacts"
          />
          {await fields(form)}
        </>
      ),
      check: async (data, { person }) => {
        const found = await partner(db, data.partner, eyesOf(person))
        return {
          ...(await listed(data)),
          ...(found.length === 0 && { partner: 'No organisation has this name: add it under Contacts first' }),
          ...(found.length > 1 && { partner: 'Several have this name: enter the e-mail address' }),
        }
      },
      save: async (tx, { partner: name, ...data }, { person }) => {
        const [found] = await partner(tx, name, eyesOf(person))
        if (!found) throw new NotFound('partner')
        return doneAt(urls.cascade(await addCascade(tx, { ...data, partner: found.id }, actorOf(person))), 'Added')
      },
    }),

    route('/staff/contacts/cascades/:id', {
      ...keeping,
      get: async ({ params }) => {
        const one = await cascadeAt(db, params.id)
        const [items, groups, place] = await Promise.all([
          passedOn(db, one.id),
          wordlist(db, 'interest', true),
          one.place === null ? undefined : placeByCode(db, one.place),
        ])
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
        return page({
          title: one.partnerName,
          back: urls.cascades,
          body: (
            <>
              <h1 class="govuk-heading-l">{one.partnerName}: passes things on</h1>
              {govukSummaryList({
                rows: [
                  row('Whom it reaches', one.whom),
                  row('How', one.way),
                  row('About how many people', one.reach === null ? 'Not known' : one.reach.toLocaleString('en-GB')),
                  row('Group', groups.find(({ code }) => code === one.interest)?.name ?? 'No one group'),
                  row('Place', place?.name ?? 'The whole area'),
                ],
              })}
              <div class="govuk-button-group">
                {govukButton({ text: 'Note what they were asked to pass on', href: urls.newPassing(one.id) })}
                {govukButton({ text: 'Change this', href: urls.cascadeDetails(one.id), classes: 'govuk-button--secondary' })}
                {govukButton({ text: 'Open the contact', href: urls.contact(one.partner), classes: 'govuk-button--secondary' })}
              </div>
              <DataTable
                caption="What they were asked to pass on"
                captionSize="m"
                columns={[{ text: 'What' }, { text: 'Asked on' }, { text: 'Passed on' }, { text: 'Proof' }]}
                rows={items.map((item) => [
                  item.what,
                  dayInWords(item.askedOn),
                  item.forwardedOn ? (
                    dayInWords(item.forwardedOn)
                  ) : (
                    <>
                      <Tag word="Not shown yet" tone="waiting" />{' '}
                      <a class="govuk-link" href={urls.passing(one.id, item.id)}>
                        Note that they did<span class="govuk-visually-hidden">: {item.what}</span>
                      </a>
                    </>
                  ),
                  item.proof,
                ])}
                empty="Nothing yet."
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/contacts/cascades/:id/details', {
      ...keeping,
      title: async ({ params }) => `Change how ${(await cascadeAt(db, params.id)).partnerName} passes things on`,
      back: ({ id }) => urls.cascade(Number(id)),
      schema: z.object({ ...sheet, used: z.enum(['yes', 'no'], 'Choose whether it is still used'), version: version() }),
      labels: LABELS,
      start: async ({ params }) => {
        const one = await cascadeAt(db, params.id)
        return {
          whom: one.whom,
          way: one.way,
          reach: one.reach === null ? '' : String(one.reach),
          interest: one.interest ?? '',
          place: one.place ?? '',
          used: 'yes',
          version: String(one.version),
        }
      },
      fields: async (form) => (
        <>
          {await fields(form)}
          <RadioField
            form={form}
            name="used"
            label="Does it still pass things on?"
            choices={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No: what was passed on stays on record' },
            ]}
          />
        </>
      ),
      check: listed,
      save: async (tx, { version: seen, used, ...data }, { params, person }) => {
        const one = await cascadeAt(tx, params.id)
        await changeCascade(tx, one.id, data, used === 'no' ? clock.now() : null, seen, actorOf(person))
        return used === 'no' ? urls.cascades : urls.cascade(one.id)
      },
    }),
  ]
}
