import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute, optional, TextField } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { RETURNED_WHY, type ReturnedWhy } from '#platform/mail'
import type { House } from '#platform/module'
import { DataTable, doneAt, type Form, momentInWords, type Params, type Route, ticked, type Visit } from '#platform/web'
import { eyesOf } from '../people/list-routes.js'
import { urls } from '../urls.js'
import { checkList, NAME_BY_NAME, type ToCheck, toCheck } from './check-list.js'
import { type ContactList, LEFT } from './list.js'
import { listAt } from './queries.js'
import { someList } from './routes.js'

const whyBack = (why: string | null): string =>
  why === null ? '' : why in RETURNED_WHY ? `Mail came back: ${RETURNED_WHY[why as ReturnedWhy].toLowerCase()}` : 'Mail came back'

function CheckFields({ form, list, found }: { form: Form; list: ContactList; found: ToCheck }): Html {
  const goes = new Set(ticked(form, 'goes'))
  const mayGo = list.kind === 'chosen'
  return (
    <>
      {govukInsetText({
        text: found.everybody
          ? 'Tick whoever should come off; everybody else stays.'
          : mayGo
            ? `The list is longer than ${NAME_BY_NAME}: here are only those whose mail came back or whose agreement has ended. Tick whoever should come off.`
            : 'Here are those whose mail came back or whom the office may not write to. Nobody is taken off a list that goes by what we know: correct their record, or change the list.',
      })}
      <DataTable
        caption={found.everybody ? 'Everybody on the list' : 'Those to look at'}
        captionSize="m"
        columns={[
          ...(mayGo ? [{ text: 'Comes off' }] : []),
          { text: 'Name' },
          { text: 'E-mail' },
          { text: 'Phone' },
          { text: 'Look at this' },
        ]}
        rows={found.rows.map((one) => {
          const name = one.name || one.email || 'No name'
          const id = `goes-${one.id}`
          const cells = [
            <a class="govuk-link" href={urls.contact(one.id)}>
              {name}
            </a>,
            one.email,
            one.phone,
            [whyBack(one.bouncedWhy), one.allowed ? '' : 'Nothing on record allows us to write'].filter(Boolean).join('. '),
          ]
          return mayGo
            ? [
                <div class="govuk-checkboxes govuk-checkboxes--small">
                  <div class="govuk-checkboxes__item">
                    <input
                      class="govuk-checkboxes__input"
                      type="checkbox"
                      id={id}
                      name="goes"
                      value={String(one.id)}
                      checked={goes.has(String(one.id))}
                    />
                    <label class="govuk-label govuk-checkboxes__label" for={id}>
                      <span class="govuk-visually-hidden">{name} comes off</span>
                    </label>
                  </div>
                </div>,
                ...cells,
              ]
            : cells
        })}
        empty={found.everybody ? 'Nobody is on it.' : 'Nothing looks wrong.'}
      />
      <DataTable
        caption={list.checkedOn ? 'Who left since the last check' : 'Who left'}
        captionSize="m"
        columns={[{ text: 'Name' }, { text: 'Why' }, { text: 'When' }]}
        rows={found.leavers.map((one) => [one.name, LEFT[one.why], momentInWords(one.at)])}
        empty="Nobody."
      />
      <TextField form={form} name="note" label="Anything to remember (optional)" />
    </>
  )
}

/** The yearly check of a list, on one screen. */
export function checkRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const find = (visit: Visit<Params<'/staff/contacts/lists/:id'>>) => listAt(db, visit.params.id, eyesOf(visit.person))
  return [
    formRoute(house, '/staff/contacts/lists/:id/check', {
      may: 'contacts:keep-lists',
      example: someList,
      back: ({ id }) => urls.contactList(Number(id)),
      title: async (visit) => `Is “${(await find(visit)).name}” still right?`,
      schema: z.object({
        goes: z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.string().regex(/^\d{1,9}$/))),
        note: optional(500),
      }),
      start: async (visit) => {
        await find(visit)
        return {}
      },
      fields: async (form, visit) => {
        const list = await find(visit)
        return <CheckFields form={form} list={list} found={await toCheck(db, list)} />
      },
      button: 'It is right now',
      save: async (tx, { goes, note }, visit) => {
        const person = eyesOf(visit.person)
        const list = await listAt(tx, visit.params.id, person)
        const found = { goes: goes.map(Number), note }
        await checkList(tx, list, found, { actor: actorOf(visit.person), person }, clock.now(), clock.today())
        return doneAt(urls.contactList(list.id), 'The list is checked: the next check is in 12 months')
      },
    }),
  ]
}
