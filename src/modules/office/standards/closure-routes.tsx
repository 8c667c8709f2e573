import { z } from 'zod'
import { actorOf } from '#platform/access'
import { day, DayField, formRoute, RadioField, required, TextField } from '#platform/forms'
import { govukButton, govukWarningText } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, dayInWords, NotFound, page, route, type Route } from '#platform/web'
import { warnBefore } from '../calendars/index.js'
import { crumbs } from '../screens/crumbs.js'
import { urls } from '../urls.js'
import { addDay, addedDays, officeCalendars, removeDay } from './closures.js'

const KINDS = {
  closure: 'The office is closed',
  'england-and-wales': 'Bank holiday in England and Wales',
  scotland: 'Bank holiday in Scotland',
  'northern-ireland': 'Bank holiday in Northern Ireland',
} as const
type Kind = keyof typeof KINDS

/** Staff keep the days on which the office is closed, and bank holidays that were proclaimed late. */
export function closureRoutes(house: House): readonly Route[] {
  const may = 'office:manage-standards'
  const find = async (id: string) => {
    const found = (await addedDays(house.db)).find((added) => String(added.id) === id)
    if (!found) throw new NotFound(`closure ${id}`)
    return found
  }
  return [
    route(urls.closures, {
      may,
      get: async () => {
        const { office } = await officeCalendars(house.db)
        const warning = warnBefore(house.clock.today(), office)
        const body = (
          <>
            <h1 class="govuk-heading-l">Closures and bank holidays</h1>
            {warning && govukWarningText({ text: warning, iconFallbackText: 'Warning' })}
            <p class="govuk-body">{`Bank holidays are known up to ${dayInWords(office.completeTo)}. Add days on which the office is closed, and bank holidays proclaimed since.`}</p>
            {govukButton({ text: 'Add a day', href: urls.newClosure })}
            <DataTable
              caption="Days the office has added"
              captionSize="m"
              columns={[{ text: 'Name' }, { text: 'Day' }, { text: 'Kind' }, { text: 'Take back' }]}
              rows={(await addedDays(house.db)).map((added) => [
                added.name,
                dayInWords(added.day),
                KINDS[added.kind === 'closure' ? 'closure' : added.division],
                <a class="govuk-link" href={urls.closureRemoval(added.id)}>
                  Take back<span class="govuk-visually-hidden"> {added.name}</span>
                </a>,
              ])}
              empty="No day has been added."
            />
          </>
        )
        return page({ title: 'Closures and bank holidays', body, crumbs: crumbs() })
      },
    }),
    formRoute(house, urls.newClosure, {
      may,
      title: 'Add a closure or bank holiday',
      back: urls.closures,
      days: ['day'],
      schema: z.object({
        kind: z.enum(Object.keys(KINDS) as [Kind, ...Kind[]], 'Choose what kind of day it is'),
        day: day('Enter the day'),
        name: required(120, 'Enter what the day is called'),
      }),
      fields: (form) => (
        <>
          <RadioField
            form={form}
            name="kind"
            label="What kind of day is it?"
            choices={Object.entries(KINDS).map(([value, text]) => ({ value, text }))}
          />
          <DayField form={form} name="day" label="Which day?" />
          <TextField form={form} name="name" label="Name" hint="Such as Christmas closure" />
        </>
      ),
      save: async (tx, { kind, ...rest }, visit) => {
        const added = kind === 'closure' ? ({ kind, ...rest } as const) : ({ kind: 'bank-holiday', division: kind, ...rest } as const)
        await addDay(tx, added, actorOf(visit.person), house.clock.now())
        return urls.closures
      },
    }),
    formRoute(house, '/staff/office/closures/:id/removal', {
      may,
      example: async (db) => ({ id: String((await addedDays(db))[0]?.id ?? 0) }),
      title: async (visit) => `Take back ${(await find(visit.params.id)).name}`,
      back: urls.closures,
      schema: z.object({}),
      start: async (visit) => {
        await find(visit.params.id)
        return {}
      },
      button: 'Take it back',
      warning: true,
      fields: async (_form, visit) => (
        <p class="govuk-body">{`${dayInWords((await find(visit.params.id)).day)} will count as a working day again.`}</p>
      ),
      save: async (tx, _data, visit) => {
        await removeDay(tx, Number(visit.params.id), actorOf(visit.person), house.clock.now())
        return urls.closures
      },
    }),
  ]
}
