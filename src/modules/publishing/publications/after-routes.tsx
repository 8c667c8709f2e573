import { z } from 'zod'
import { AreaField, DayField, dayOrNone, formRoute, required, TextField, version } from '#platform/forms'
import type { House } from '#platform/module'
import { Conflict, doneAt, type Route } from '#platform/web'
import { writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { correctPublication, withdrawPublication } from './publish.js'
import { publicationAt, somePublication } from './queries.js'
import { reviewPublication } from './review.js'
import { sheetFields, TEXT_MARKS } from './sheet-form.js'

/** What can be done with a version that is public: put right, withdrawn, looked at again. */
export function publicationAfterRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const back = ({ id }: { id: string }) => urls.managePublication(Number(id))
  return [
    formRoute(house, '/staff/publications/:id/correction', {
      may: 'publishing:issue',
      example: somePublication('public'),
      title: async ({ params }) => `Correct “${(await publicationAt(db, params.id)).title}”`,
      back,
      limit: 1024 * 1024,
      schema: z.object({
        title: sheetFields.title,
        summary: sheetFields.summary,
        body: sheetFields.body,
        authors: sheetFields.authors,
        what: required(300, 'Say what was wrong and is put right'),
        version: version(),
      }),
      labels: { title: 'Title', summary: 'Short version', body: 'Text', authors: 'By', what: 'What was put right' },
      start: async ({ params }) => {
        const { title, summary, body, authors, version: seen } = await publicationAt(db, params.id)
        return { title, summary, body, authors, what: '', version: String(seen) }
      },
      fields: (form) => (
        <>
          <p class="govuk-body">For a mistake. Where the document says something new, write its next version instead.</p>
          <TextField form={form} name="title" label="Title" />
          <AreaField form={form} name="summary" label="Short version" rows={5} />
          <AreaField form={form} name="body" label="Text" hint={TEXT_MARKS} rows={18} />
          <TextField form={form} name="authors" label="Who wrote it? (optional)" />
          <TextField
            form={form}
            name="what"
            label="What was wrong and is put right?"
            hint="Residents read it on the page: “The force has 41 cadets, not 14.”"
          />
        </>
      ),
      button: 'Correct it',
      save: async (tx, { version: seen, ...now }, { params, person }) => {
        const one = await publicationAt(tx, params.id)
        if (one.version !== seen) throw new Conflict('Somebody else changed this')
        await correctPublication(tx, one, now, writerOf(person), clock.now())
        return doneAt(urls.managePublication(one.id), 'Corrected')
      },
    }),

    formRoute(house, '/staff/publications/:id/withdrawal', {
      may: 'publishing:issue',
      example: somePublication('public'),
      title: async ({ params }) => `Withdraw “${(await publicationAt(db, params.id)).title}”?`,
      back,
      schema: z.object({ why: required(500, 'Say why it is withdrawn') }),
      fields: (form) => (
        <AreaField
          form={form}
          name="why"
          label="Why?"
          hint="Residents read it on the page, in place of the document; its files open no more. An earlier version is the current one again"
          rows={3}
        />
      ),
      button: 'Withdraw it',
      warning: true,
      save: async (tx, { why }, { params, person }) => {
        await withdrawPublication(tx, await publicationAt(tx, params.id), why, writerOf(person), clock.now())
        return doneAt(urls.managePublication(Number(params.id)), 'Withdrawn')
      },
    }),

    formRoute(house, '/staff/publications/:id/review', {
      may: 'publishing:write',
      example: somePublication('public'),
      title: async ({ params }) => `Does “${(await publicationAt(db, params.id)).title}” still hold?`,
      back,
      days: ['next'],
      schema: z.object({ next: dayOrNone() }),
      start: async ({ params }) => {
        await publicationAt(db, params.id)
        return {}
      },
      fields: (form) => (
        <>
          <p class="govuk-body">Where it no longer holds, write its next version or withdraw it. Where it does, say when to look again.</p>
          <DayField form={form} name="next" label="When is it looked at again? (empty: never)" />
        </>
      ),
      button: 'It still holds',
      check: async ({ next }): Promise<Record<string, string>> =>
        next && next.since(clock.today()).sign <= 0 ? { next: 'Enter a day to come' } : {},
      save: async (tx, { next }, { params, person }) => {
        await reviewPublication(tx, await publicationAt(tx, params.id), next, writerOf(person))
        return doneAt(urls.managePublication(Number(params.id)), 'Recorded: it still holds')
      },
    }),
  ]
}
