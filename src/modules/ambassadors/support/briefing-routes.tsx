import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { AreaField, formRoute, RadioField, required, TextField, version } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, doneAt, type Form, page, type Route, route, Tag } from '#platform/web'
import { urls } from '../urls.js'
import { BRIEFING_KINDS, type BriefingKind } from './briefing.js'
import { allBriefings, briefingAt, keepBriefing, someBriefing, writeBriefing } from './briefings.js'

const fields = {
  kind: z.enum(Object.keys(BRIEFING_KINDS) as [BriefingKind, ...BriefingKind[]], 'Choose what it is'),
  title: required(200, 'Enter a title'),
  body: required(20_000, 'Enter the text'),
}
const questions = (form: Form): Html => (
  <>
    <RadioField
      form={form}
      name="kind"
      label="What is it?"
      choices={Object.entries(BRIEFING_KINDS).map(([value, text]) => ({ value, text }))}
    />
    <TextField form={form} name="title" label="Title" />
    <AreaField form={form} name="body" label="Text" rows={12} hint="A blank line begins a paragraph, ## a heading, - a line of a list" />
  </>
)

/** Staff share with all ambassadors what they should know. */
export function briefingRoutes(house: House): readonly Route[] {
  const { db } = house
  return [
    route(urls.briefings, {
      may: 'ambassadors:see',
      get: async ({ person }) => {
        const all = await allBriefings(db)
        return page({
          title: 'Briefings for ambassadors',
          back: urls.staff,
          body: (
            <>
              <h1 class="govuk-heading-l">Briefings for ambassadors</h1>
              {may(person, 'ambassadors:keep') && govukButton({ text: 'Write one', href: urls.newBriefing })}
              <DataTable
                caption="The last first"
                captionSize="m"
                columns={[{ text: 'Title' }, { text: 'What' }, { text: 'Shared' }, { text: 'State' }]}
                rows={all.map((one) => [
                  may(person, 'ambassadors:keep') ? (
                    <a class="govuk-link" href={urls.staffBriefing(one.id)}>
                      {one.title}
                    </a>
                  ) : (
                    one.title
                  ),
                  BRIEFING_KINDS[one.kind],
                  one.sharedAt ? <DateText date={one.sharedAt} /> : '',
                  one.ended ? (
                    <Tag word="Ended" tone="closed" />
                  ) : one.sharedAt ? (
                    <Tag word="Shared" tone="good" />
                  ) : (
                    <Tag word="Draft" tone="going" />
                  ),
                ])}
                empty="None yet."
              />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newBriefing, {
      may: 'ambassadors:keep',
      title: 'Write for all ambassadors',
      back: urls.briefings,
      schema: z.object(fields),
      start: async () => ({ kind: 'briefing' }),
      fields: questions,
      button: 'Keep as a draft',
      save: async (tx, data, { person }) =>
        doneAt(urls.staffBriefing(await writeBriefing(tx, data, actorOf(person))), 'It is kept as a draft'),
    }),

    formRoute(house, '/staff/ambassadors/briefings/:id', {
      may: 'ambassadors:keep',
      example: someBriefing,
      title: async ({ params }) => (await briefingAt(db, params.id)).title,
      back: urls.briefings,
      schema: z.object({ ...fields, standing: z.enum(['draft', 'shared', 'ended'], 'Choose where it stands'), version: version() }),
      labels: { kind: 'What it is', title: 'Title', body: 'Text', standing: 'Where it stands' },
      words: { ...BRIEFING_KINDS, draft: 'Draft', shared: 'Shared', ended: 'Ended' },
      start: async ({ params }) => {
        const { kind, title, body, sharedAt, ended, version: seen } = await briefingAt(db, params.id)
        return { kind, title, body, standing: ended ? 'ended' : sharedAt ? 'shared' : 'draft', version: String(seen) }
      },
      fields: async (form, { params }) => (
        <>
          {questions(form)}
          <RadioField
            form={form}
            name="standing"
            label="Where does it stand?"
            choices={[
              ...((await briefingAt(db, params.id)).sharedAt === null ? [{ value: 'draft', text: 'Draft' }] : []),
              { value: 'shared', text: 'Shared', hint: 'Every ambassador in post reads it, and is told once by mail' },
              { value: 'ended', text: 'Ended', hint: 'Ambassadors no longer read it' },
            ]}
          />
        </>
      ),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        await keepBriefing(tx, house, await briefingAt(tx, params.id), data, seen, { id: person?.id ?? 0 })
        return doneAt(urls.briefings, data.standing === 'shared' ? 'It is shared' : 'Saved')
      },
    }),
  ]
}
