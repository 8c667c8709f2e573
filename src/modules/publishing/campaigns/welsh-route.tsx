import { z } from 'zod'
import { may } from '#platform/access'
import { AreaField, formRoute, optional, TextField, version } from '#platform/forms'
import { govukDetails, govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { Written } from '#platform/written'
import { writerOf } from '#modules/identity'
import { offersWelsh } from '#modules/office'
import { urls } from '../urls.js'
import { changeCampaignWelsh } from './keep.js'
import { campaignAt, someCampaign } from './queries.js'

const oneLine = (most: number) => optional(most).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line')

const LABELS = {
  welshName: 'Name in Welsh',
  welshPurpose: 'What it is for, in Welsh',
  welshBody: 'Text in Welsh',
  welshObjective: 'In the plan, in Welsh',
}
const FIELDS = [
  ['welshName', 'name'],
  ['welshPurpose', 'purpose'],
  ['welshBody', 'body'],
  ['welshObjective', 'objective'],
] as const

/** Staff write a campaign in Welsh too, beside its English: all of it or nothing. */
export function campaignWelshRoute(house: House): Route {
  const { db, origin } = house
  return formRoute(house, '/staff/campaigns/:id/welsh', {
    may: 'publishing:write',
    example: someCampaign('draft'),
    title: async ({ params }) => `“${(await campaignAt(db, params.id)).name}” in Welsh`,
    back: ({ id }) => urls.staffCampaign(Number(id)),
    schema: z.object({
      welshName: oneLine(100),
      welshPurpose: oneLine(300),
      welshBody: optional(10_000),
      welshObjective: oneLine(160),
      version: version(),
    }),
    labels: LABELS,
    start: async ({ params }) => {
      const { welshName, welshPurpose, welshBody, welshObjective, version: seen } = await campaignAt(db, params.id)
      return { welshName, welshPurpose, welshBody, welshObjective, version: String(seen) }
    },
    fields: async (form, { params }) => {
      const { name, purpose, body, objective } = await campaignAt(db, params.id)
      return (
        <>
          {!(await offersWelsh(db)) &&
            govukInsetText({
              text: 'Your public pages are in English only: nobody reads this until that is changed under The office, Languages of the public pages.',
            })}
          <TextField form={form} name="welshName" label={LABELS.welshName} hint={name} lang="cy" />
          <TextField form={form} name="welshPurpose" label={LABELS.welshPurpose} hint={purpose} lang="cy" />
          {body && govukDetails({ summaryText: 'The English text', html: <Written text={body} origin={origin} /> })}
          {body && (
            <AreaField form={form} name="welshBody" label={LABELS.welshBody} hint="With the same marks as the English" rows={8} lang="cy" />
          )}
          {objective && <TextField form={form} name="welshObjective" label={LABELS.welshObjective} hint={objective} lang="cy" />}
          <p class="govuk-body">Leave everything empty to take the Welsh away.</p>
        </>
      )
    },
    button: 'Save the Welsh',
    check: async (data, { params, person }): Promise<Record<string, string>> => {
      const campaign = await campaignAt(db, params.id)
      // What residents read, or will read by itself, is changed by those who may correct it.
      if (campaign.state !== 'draft' && !may(person, 'publishing:issue'))
        return { welshName: 'It is public or about to be: ask somebody who may correct it' }
      if (FIELDS.every(([field]) => data[field] === '')) return {}
      const missing = FIELDS.filter(([field, english]) => data[field] === '' && campaign[english] !== '')
      return Object.fromEntries(missing.map(([field]) => [field, 'Enter this in Welsh too, or leave everything empty']))
    },
    save: async (tx, { version: seen, ...welsh }, { params, person }) => {
      const campaign = await campaignAt(tx, params.id)
      await changeCampaignWelsh(tx, campaign, welsh, seen, writerOf(person))
      return doneAt(urls.staffCampaign(campaign.id), 'The Welsh is saved')
    },
  })
}
