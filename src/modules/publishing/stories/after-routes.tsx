import { z } from 'zod'
import { AreaField, formRoute, RadioField, required, TextField, version } from '#platform/forms'
import type { House } from '#platform/module'
import { Conflict, doneAt, type Route } from '#platform/web'
import { writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { archiveStory, correctStory, withdrawStory } from './publish.js'
import { someStory, storyAt } from './queries.js'
import { MARKS, sheetFields } from './sheet-form.js'

/** What can be done with a story that is public: put right, withdrawn, archived. */
export function afterRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, '/staff/news/:id/correction', {
      may: 'publishing:issue',
      example: someStory('public'),
      title: async ({ params }) => `Correct “${(await storyAt(db, params.id)).title}”`,
      back: ({ id }) => urls.staffStory(Number(id)),
      schema: z.object({
        title: sheetFields.title,
        summary: sheetFields.summary,
        body: sheetFields.body,
        what: required(300, 'Say what was wrong and is put right'),
        version: version(),
      }),
      labels: { title: 'Title', summary: 'Summary', body: 'Text', what: 'What was put right' },
      start: async ({ params }) => {
        const { title, summary, body, version: seen } = await storyAt(db, params.id)
        return { title, summary, body, what: '', version: String(seen) }
      },
      fields: (form) => (
        <>
          <TextField form={form} name="title" label="Title" />
          <TextField form={form} name="summary" label="Summary" />
          <AreaField form={form} name="body" label="Text" hint={MARKS} rows={14} />
          <TextField
            form={form}
            name="what"
            label="What was wrong and is put right?"
            hint="Residents read it on the page: “The meeting is on 4 December, not 3 December.”"
          />
        </>
      ),
      button: 'Correct it',
      save: async (tx, { version: seen, ...now }, { params, person }) => {
        const story = await storyAt(tx, params.id)
        if (story.version !== seen) throw new Conflict('Somebody else changed this')
        await correctStory(tx, story, now, writerOf(person), clock.now())
        return doneAt(urls.staffStory(story.id), 'Corrected')
      },
    }),

    formRoute(house, '/staff/news/:id/withdrawal', {
      may: 'publishing:issue',
      example: someStory('public'),
      title: async ({ params }) => `Withdraw “${(await storyAt(db, params.id)).title}”?`,
      back: ({ id }) => urls.staffStory(Number(id)),
      schema: z.object({ why: required(500, 'Say why it is withdrawn') }),
      fields: (form) => (
        <AreaField
          form={form}
          name="why"
          label="Why?"
          hint="Residents read it on the page, in place of the text. Mails that went out cannot be called back"
          rows={3}
        />
      ),
      button: 'Withdraw it',
      warning: true,
      save: async (tx, { why }, { params, person }) => {
        await withdrawStory(tx, await storyAt(tx, params.id), why, writerOf(person), clock.now())
        return doneAt(urls.staffStory(Number(params.id)), 'Withdrawn')
      },
    }),

    formRoute(house, '/staff/news/:id/archive', {
      may: 'publishing:write',
      example: someStory('public'),
      title: async ({ params }) => `Where does “${(await storyAt(db, params.id)).title}” stand?`,
      back: ({ id }) => urls.staffStory(Number(id)),
      schema: z.object({ where: z.enum(['list', 'archive'], 'Choose where it stands') }),
      start: async ({ params }) => ({ where: (await storyAt(db, params.id)).archived ? 'archive' : 'list' }),
      fields: (form) => (
        <RadioField
          form={form}
          name="where"
          label="Where does it stand?"
          choices={[
            { value: 'list', text: 'On the list of news' },
            { value: 'archive', text: 'In the archive: off the list, its page stays and search finds it' },
          ]}
        />
      ),
      save: async (tx, { where }, { params, person }) => {
        await archiveStory(tx, await storyAt(tx, params.id), where === 'archive', writerOf(person))
        return urls.staffStory(Number(params.id))
      },
    }),
  ]
}
