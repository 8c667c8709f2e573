import { z } from 'zod'
import { actorOf } from '#platform/access'
import { Temporal } from '#platform/clock'
import { day, DayField, formRoute, ListField, optional, required, TextField, version, whole } from '#platform/forms'
import type { House } from '#platform/module'
import type { Route } from '#platform/web'
import { urls } from '../urls.js'
import { addPlace, closePlace, recordPopulation, renamePlace } from './change-places.js'
import { findPlace, somePlace } from './one-place.js'
import { LEVELS } from './place.js'
import { levels, placeByCode, places } from './places.js'

const may = 'office:manage-geography'

const newSchema = z.object({
  code: required(20, 'Enter a code')
    .transform((code) => code.toUpperCase())
    .refine((code) => /^[A-Z0-9][A-Z0-9-]*$/.test(code), 'A code has letters, digits and hyphens only'),
  name: required(120, 'Enter the name'),
  level: z.enum(LEVELS, 'Choose the level'),
  parent: z.string().default(''),
  from: day('Enter the first day on which the place exists'),
})

function addingAPlace(house: House): Route {
  return formRoute(house, urls.newPlace, {
    may,
    title: 'Add a place',
    back: urls.places,
    schema: newSchema,
    days: ['from'],
    fields: async (form) => {
      const [named, open] = await Promise.all([levels(house.db), places(house.db, { on: house.clock.today() })])
      return (
        <>
          <TextField form={form} name="name" label="Name" />
          <TextField form={form} name="code" label="Code" hint="Short and for ever: renaming the place does not change it" width="10" />
          <ListField
            form={form}
            name="level"
            label="Level"
            none="Choose a level"
            choices={named.map(({ code, singular }) => ({ value: code, text: singular }))}
          />
          <ListField
            form={form}
            name="parent"
            label="Which place does it lie in?"
            none="Nothing wider"
            choices={open.map(({ code, name }) => ({ value: code, text: `${name} (${code})` }))}
          />
          <DayField form={form} name="from" label="First day" />
        </>
      )
    },
    check: async (data) => {
      const errors: Record<string, string> = {}
      if (await placeByCode(house.db, data.code)) errors['code'] = `There is already a place with the code ${data.code}`
      const parent = data.parent === '' ? undefined : await placeByCode(house.db, data.parent)
      if (!parent && (data.parent !== '' || data.level !== 'force-area')) errors['parent'] = 'Choose the place it lies in'
      if (parent && LEVELS.indexOf(parent.level) >= LEVELS.indexOf(data.level)) errors['parent'] = 'Choose a place of a wider level'
      return errors
    },
    save: async (tx, data, visit) => {
      await addPlace(tx, { ...data, parent: data.parent === '' ? null : data.parent }, actorOf(visit.person))
      return urls.place(data.code)
    },
  })
}

/** The forms that add, rename, count and close places. */
export function placeForms(house: House): readonly Route[] {
  const common = { may, example: somePlace, back: ({ code }: { code: string }) => urls.place(code), days: ['from'] } as const
  const start = async (visit: { params: { code: string } }) => {
    const place = await findPlace(house.db, visit.params.code)
    return { name: place.name, welsh: place.welsh === place.name ? '' : place.welsh, version: String(place.version) }
  }
  return [
    addingAPlace(house),
    formRoute(house, '/staff/office/places/:code/name', {
      ...common,
      title: async (visit) => `Rename ${(await findPlace(house.db, visit.params.code)).name}`,
      schema: z.object({
        name: required(120, 'Enter the new name'),
        welsh: optional(120),
        from: day('Enter the first day of the new name'),
        version: version(),
      }),
      labels: { name: 'Name', welsh: 'Name in Welsh' },
      start,
      fields: (form) => (
        <>
          <TextField form={form} name="name" label="New name" />
          <TextField
            form={form}
            name="welsh"
            label="Name in Welsh"
            hint="Leave empty where it is the same. To give a name in Welsh alone, keep the name above"
            lang="cy"
          />
          <DayField form={form} name="from" label="From which day?" hint="Pages about earlier days keep the earlier name" />
        </>
      ),
      save: async (tx, data, visit) => {
        const place = await findPlace(tx, visit.params.code)
        await renamePlace(tx, place, data, data.from, data.version, actorOf(visit.person))
        return urls.place(place.code)
      },
    }),
    formRoute(house, '/staff/office/places/:code/closure', {
      ...common,
      title: async (visit) => `Close ${(await findPlace(house.db, visit.params.code)).name}`,
      schema: z.object({ from: day('Enter the first day on which the place no longer exists'), version: version() }),
      start,
      button: 'Close this place',
      warning: true,
      fields: (form) => (
        <>
          <p class="govuk-body">
            Nothing new can be tagged to it from that day. What was tagged before stays, and its code is never used again.
          </p>
          <DayField form={form} name="from" label="Closed from which day?" />
        </>
      ),
      check: async (data, visit) => {
        const place = await findPlace(house.db, visit.params.code)
        return Temporal.PlainDate.compare(data.from, place.from) > 0
          ? {}
          : ({ from: 'Enter a day after its first day' } as Record<string, string>)
      },
      save: async (tx, data, visit) => {
        const place = await findPlace(tx, visit.params.code)
        await closePlace(tx, place, data.from, data.version, actorOf(visit.person))
        return urls.place(place.code)
      },
    }),
    formRoute(house, '/staff/office/places/:code/population', {
      ...common,
      title: async (visit) => `How many people live in ${(await findPlace(house.db, visit.params.code)).name}?`,
      schema: z.object({
        people: whole(0, 100_000_000, 'Enter a whole number of people'),
        from: day('Enter the day of the count'),
        source: required(200, 'Enter where the figure comes from'),
      }),
      start: async (visit) => {
        await findPlace(house.db, visit.params.code)
        return {}
      },
      fields: (form) => (
        <>
          <TextField form={form} name="people" label="People" width="10" numeric />
          <DayField form={form} name="from" label="Counted on which day?" />
          <TextField form={form} name="source" label="Source" hint="Such as Census 2021" />
        </>
      ),
      save: async (tx, data, visit) => {
        const place = await findPlace(tx, visit.params.code)
        await recordPopulation(tx, place, { people: data.people, asAt: data.from, source: data.source }, actorOf(visit.person))
        return urls.place(place.code)
      },
    }),
  ]
}
