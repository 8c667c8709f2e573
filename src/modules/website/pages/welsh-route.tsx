import { z } from 'zod'
import { AreaField, formRoute, optional, TextField, version } from '#platform/forms'
import { govukDetails, govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { WrittenPage } from '#platform/written'
import { writerOf } from '#modules/identity'
import { offersWelsh } from '#modules/office'
import { urls } from '../urls.js'
import { saveVersion } from './keep.js'
import { pageAt, somePage } from './queries.js'

const oneLine = (most: number) => optional(most).refine((text) => !/\p{Cc}/u.test(text), 'Write this in one line')

const LABELS = { welshTitle: 'Title in Welsh', welshSummary: 'Summary in Welsh', welshBody: 'Text in Welsh' }

/** Staff write a page in Welsh too, beside its English: all of it or nothing. */
export function welshRoute(house: House): Route {
  const { db, clock } = house
  return formRoute(house, '/staff/website/pages/:id/welsh', {
    may: 'website:write',
    example: somePage(),
    title: async ({ params }) => `“${(await pageAt(db, params.id)).title}” in Welsh`,
    back: ({ id }) => urls.staffPage(Number(id)),
    schema: z.object({
      welshTitle: oneLine(120),
      welshSummary: oneLine(300),
      welshBody: optional(60_000),
      version: version(),
    }),
    labels: LABELS,
    limit: 512 * 1024,
    start: async ({ params }) => {
      const { welshTitle, welshSummary, welshBody, version: seen } = await pageAt(db, params.id)
      return { welshTitle, welshSummary, welshBody, version: String(seen) }
    },
    fields: async (form, { params }) => {
      const { title, summary, body } = await pageAt(db, params.id)
      return (
        <>
          {!(await offersWelsh(db)) &&
            govukInsetText({
              text: 'Your public pages are in English only: nobody reads this until that is changed under The office, Languages of the public pages.',
            })}
          <TextField form={form} name="welshTitle" label={LABELS.welshTitle} hint={title} lang="cy" />
          <TextField form={form} name="welshSummary" label={LABELS.welshSummary} hint={summary} lang="cy" />
          {govukDetails({ summaryText: 'The English text', html: <WrittenPage text={body} /> })}
          <AreaField
            form={form}
            name="welshBody"
            label={LABELS.welshBody}
            hint="With the same marks as the English. Leave all three empty to take the Welsh away"
            rows={20}
            lang="cy"
          />
        </>
      )
    },
    button: 'Save this version',
    check: async ({ welshTitle, welshSummary, welshBody }): Promise<Record<string, string>> => {
      if ([welshTitle, welshSummary, welshBody].every((text) => text === '')) return {}
      const missing = 'Enter this in Welsh too, or leave all three empty'
      return {
        ...(welshTitle === '' && { welshTitle: missing }),
        ...(welshSummary === '' && { welshSummary: missing }),
        ...(welshBody === '' && { welshBody: missing }),
      }
    },
    save: async (tx, { version: seen, ...welsh }, { params, person }) => {
      const one = await pageAt(tx, params.id)
      await saveVersion(tx, one, { ...one, ...welsh, welshFresh: welsh.welshTitle !== '' }, seen, writerOf(person), clock.now())
      return doneAt(
        urls.staffPage(one.id),
        one.state === 'public' ? 'Saved. The public reads it once it is published' : 'This version is saved',
      )
    },
  })
}
