import { z } from 'zod'
import { formRoute, ListField, TextField, version } from '#platform/forms'
import type { House } from '#platform/module'
import { Gallery } from '#platform/pictures'
import { Conflict, dayInWords, doneAt, page, type Route, route } from '#platform/web'
import { WrittenPage } from '#platform/written'
import { HeldNotice } from '#modules/elections'
import { writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { heldOn } from './launches.js'
import { headIn } from './in-language.js'
import { movePage, publishPage, reviewPage } from './keep.js'
import { PAGE } from './page.js'
import { pageAt, somePage } from './queries.js'
import { PageBody } from './public-page.js'
import { slugTaken } from './slug.js'

const AGAIN = { '3': 'In three months', '6': 'In six months', '12': 'In a year' } as const

/** What is done with a page beside writing it: looked at as residents will, published, moved, looked at again. */
export function afterPageRoutes(house: House): readonly Route[] {
  const { db, clock, origin } = house
  const titled = (before: string, after: string) => async (visit: { params: { id: string } }) =>
    `${before}${(await pageAt(db, visit.params.id)).title}${after}`
  const back = ({ id }: { id: string }) => urls.staffPage(Number(id))

  return [
    route('/staff/website/pages/:id/preview', {
      may: 'website:see',
      example: somePage(),
      get: async ({ params, query }) => {
        const one = await pageAt(db, params.id)
        const language = query['language'] === 'cy' ? 'cy' : 'en'
        return page({
          title: headIn(language, one).title,
          back: urls.staffPage(one.id),
          asResident: language,
          body: <PageBody page={{ ...one, updatedAt: clock.now() }} language={language} origin={origin} preview />,
        })
      },
    }),

    formRoute(house, '/staff/website/pages/:id/publication', {
      may: 'website:publish',
      example: somePage('draft'),
      title: titled('Publish “', '”?'),
      back,
      schema: z.object({ version: version() }),
      start: async ({ params }) => ({ version: String((await pageAt(db, params.id)).version) }),
      fields: async (_form, { params, person }) => {
        const { id, state, summary, body, slug, pictures, version: number } = await pageAt(db, params.id)
        const held = await heldOn(db, { id, state }, clock.today())
        return (
          <>
            <HeldNotice period={held} record={{ kind: PAGE, id }} person={person} />
            <p class="govuk-body">
              The public reads version {number} at {urls.page(slug)} from now on.
            </p>
            <p class="govuk-body-l">{summary}</p>
            <WrittenPage text={body} />
            <Gallery pictures={pictures} base={urls.pictures} />
          </>
        )
      },
      button: 'Publish it',
      check: async (_data, { params }): Promise<Record<string, string>> => {
        const held = await heldOn(db, await pageAt(db, params.id), clock.today())
        return held
          ? { version: `It waits until the pre-election period is over on ${dayInWords(held.to)}, or until somebody lets it out` }
          : {}
      },
      save: async (tx, { version: seen }, { params, person }) => {
        await publishPage(tx, await pageAt(tx, params.id), seen, writerOf(person), clock.now())
        return doneAt(back(params), 'It is public')
      },
    }),

    formRoute(house, '/staff/website/pages/:id/address', {
      may: 'website:publish',
      example: somePage('public'),
      title: titled('Move “', '” to another address'),
      back,
      schema: z.object({
        slug: z
          .string({ error: 'Enter an address' })
          .trim()
          .toLowerCase()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens only, such as about-us')
          .max(80, 'Shorten this to 80 characters or fewer'),
        version: version(),
      }),
      start: async ({ params }) => {
        const { slug, details } = await pageAt(db, params.id)
        return { slug, version: String(details) }
      },
      labels: { slug: 'Address' },
      fields: (form) => (
        <TextField
          form={form}
          name="slug"
          label={`What stands after ${urls.pages}/ in its address?`}
          hint="The old address leads to the new one for ever, so that printed and kept links still work"
        />
      ),
      check: async ({ slug }, { params }) => {
        const taken = await slugTaken(db, slug, (await pageAt(db, params.id)).id)
        return taken === undefined ? ({} as Record<string, string>) : { slug: taken }
      },
      button: 'Move it',
      save: async (tx, { slug, version: seen }, { params, person }) => {
        const one = await pageAt(tx, params.id)
        if ((await slugTaken(tx, slug, one.id)) !== undefined) throw new Conflict('Somebody else took that address meanwhile')
        await movePage(tx, one, slug, seen, writerOf(person), clock.now())
        return doneAt(urls.staffPage(one.id), 'Moved. The old address leads here')
      },
    }),

    formRoute(house, '/staff/website/pages/:id/review', {
      may: 'website:write',
      example: somePage('public'),
      title: titled('Is “', '” still right?'),
      back,
      schema: z.object({
        again: z.enum(Object.keys(AGAIN) as (keyof typeof AGAIN)[] as ['3', '6', '12'], 'Choose when it is looked at again'),
      }),
      start: async () => ({ again: '6' }),
      fields: async (form, { params }) => {
        const { summary, body } = await pageAt(db, params.id)
        return (
          <>
            <p class="govuk-body-l">{summary}</p>
            <WrittenPage text={body} />
            <ListField
              form={form}
              name="again"
              label="When does somebody look again?"
              choices={Object.entries(AGAIN).map(([value, text]) => ({ value, text }))}
            />
          </>
        )
      },
      button: 'It is still right',
      save: async (tx, { again }, { params, person }) => {
        const next = clock.today().add({ months: Number(again) })
        await reviewPage(tx, await pageAt(tx, params.id), next, writerOf(person))
        return doneAt(back(params), `Still right. It is looked at again by ${dayInWords(next)}`)
      },
    }),
  ]
}
