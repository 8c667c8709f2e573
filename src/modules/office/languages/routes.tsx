import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, formRoute, optional, RadioField, TextField, version } from '#platform/forms'
import { govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import type { Route } from '#platform/web'
import { asLines } from '../card/card.js'
import { urls } from '../urls.js'
import { changeLanguages } from './change-languages.js'
import { officeLanguages } from './languages.js'

const schema = z.object({
  languages: z.enum(['en', 'both'], 'Choose the languages of the public pages'),
  name: optional(200),
  shortName: optional(80),
  address: optional(500).transform(asLines),
  hours: optional(1000).transform(asLines),
  version: version(),
})

/** Staff choose the languages of the public pages. */
export function languageRoutes(house: House): readonly Route[] {
  return [
    formRoute(house, urls.languages, {
      may: 'office:manage-identity',
      title: 'Languages of the public pages',
      back: urls.office,
      schema,
      labels: {
        languages: 'Languages',
        name: 'Name in Welsh',
        shortName: 'Short name in Welsh',
        address: 'Postal address in Welsh',
        hours: 'Opening hours in Welsh',
      },
      start: async () => {
        const { welsh, name, shortName, address, hours, version } = await officeLanguages(house.db)
        const lines = { address: address.join('\n'), hours: hours.join('\n') }
        return { languages: welsh ? 'both' : 'en', name, shortName, ...lines, version: String(version) }
      },
      fields: (form) => (
        <>
          {govukInsetText({
            text: 'Ask a Welsh speaker in your office to read the Welsh pages before you switch them on: the sentences come with the product, and the names are yours.',
          })}
          <RadioField
            form={form}
            name="languages"
            label="In which languages are your public pages?"
            choices={[
              { value: 'en', text: 'English only' },
              {
                value: 'both',
                text: 'English and Welsh',
                hint: 'Every public page can then also be had in Welsh, at an address that begins with /cy. Consultations are in Welsh where you have typed their Welsh texts.',
              },
            ]}
          />
          <TextField form={form} name="name" label="Name of the office in Welsh" hint="Needed for Welsh pages" lang="cy" />
          <TextField form={form} name="shortName" label="Short name in Welsh" hint="Needed for Welsh pages" width="20" lang="cy" />
          <AreaField form={form} name="address" label="Postal address in Welsh" hint="Leave empty where it is the same" lang="cy" />
          <AreaField form={form} name="hours" label="Opening hours in Welsh" hint="Leave empty where there are none" lang="cy" />
        </>
      ),
      check: async ({ languages, name, shortName }) => ({
        ...(languages === 'both' && name === '' && { name: 'Enter the name of the office in Welsh' }),
        ...(languages === 'both' && shortName === '' && { shortName: 'Enter the short name in Welsh' }),
      }),
      save: async (tx, { languages, version: seen, ...facts }, visit) => {
        await changeLanguages(tx, { ...facts, welsh: languages === 'both' }, seen, actorOf(visit.person), house.clock.now())
        return urls.office
      },
    }),
  ]
}
