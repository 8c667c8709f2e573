import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import type { Db } from '#platform/db'
import { formRoute, RadioField } from '#platform/forms'
import { govukButton, govukSummaryList } from '#platform/govuk'
import { cancelRun, pauseRun, resumeRun, RETURNED_WHY, runRecipients, runState } from '#platform/mail'
import type { House } from '#platform/module'
import { Conflict, DataTable, doneAt, momentInWords, NotFound, page, Pager, type Route, route, Tag } from '#platform/web'
import { listAtAll } from '#modules/contacts'
import { storyAt } from '../stories/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'

const number = (count: number): string => count.toLocaleString('en-GB')

const MAIL_STATES = {
  queued: 'Waits',
  'handing-over': 'Being handed over',
  accepted: 'Taken by their mail server',
  refused: 'Refused',
  'not-known': 'Not known',
  cancelled: 'Stopped',
} as const

/** Staff see who got a press release and who did not and why, and pause or stop it. */
export function circulationRoutes(house: House): readonly Route[] {
  const { db } = house
  const someSent = async (given: Db) => {
    const row = await own(given).selectFrom('publishing.story').select('id').where('run', 'is not', null).orderBy('id').executeTakeFirst()
    return { id: String(row?.id ?? 0) }
  }
  const sent = async (id: string) => {
    const story = await storyAt(db, id)
    if (story.run === null) throw new NotFound(`story ${id} was not sent`)
    return { story, run: story.run }
  }
  return [
    route('/staff/news/:id/circulation', {
      may: 'publishing:see',
      example: someSent,
      get: async ({ params, query, person }) => {
        const { story, run } = await sent(params.id)
        const state = await runState(db, run)
        const after = /^\d{1,12}$/.test(query['after'] ?? '') ? Number(query['after']) : undefined
        const rows = await runRecipients(db, run, { ...(after !== undefined && { after }) })
        const going = state.state === 'going' || state.state === 'paused' || story.queuedAt === null
        const lists = await Promise.all(story.lists.map(async (list) => (await listAtAll(db, list))?.name ?? 'A list that has ended'))
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
        return page({
          title: `Who got “${story.title}”`,
          back: urls.staffStory(story.id),
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Who got “{story.title}”</h1>
              <p class="govuk-body">
                {state.state === 'paused' ? (
                  <Tag word="Paused" tone="waiting" />
                ) : going ? (
                  <Tag word="Going out" tone="going" />
                ) : (
                  <Tag word="Sent" tone="good" />
                )}
              </p>
              {govukSummaryList({
                rows: [
                  row('Lists', lists.join('; ')),
                  row('Taken by their mail server', number(state.accepted)),
                  row('Came back', number(state.returned)),
                  row('Refused', number(state.refused)),
                  row('Still waiting', number(state.queued + state.handingOver)),
                  row('Not known', number(state.notKnown)),
                  ...(state.cancelled > 0 ? [row('Stopped before they went', number(state.cancelled))] : []),
                  ...(story.sentAt ? [row('Began', momentInWords(story.sentAt))] : []),
                ],
              })}
              {going &&
                may(person, 'publishing:issue') &&
                govukButton({ text: 'Pause, go on or stop', href: urls.control(story.id), classes: 'govuk-button--secondary' })}
              <DataTable
                caption="Everybody it went to"
                captionSize="m"
                columns={[{ text: 'Address' }, { text: 'State' }, { text: 'When' }, { text: 'Why' }]}
                rows={rows.map((one) => [
                  one.recipient,
                  one.returnedAt ? 'Came back' : MAIL_STATES[one.state],
                  momentInWords(one.returnedAt ?? one.at),
                  one.returnedWhy ? RETURNED_WHY[one.returnedWhy] : one.state === 'accepted' ? '' : (one.reply ?? ''),
                ])}
                empty="Nobody yet."
              />
              <Pager onward={rows.length < 50 ? undefined : `${urls.circulation(story.id)}?after=${rows.at(-1)?.id ?? 0}`} />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/news/:id/control', {
      may: 'publishing:issue',
      example: someSent,
      title: async ({ params }) => `Pause, go on or stop “${(await storyAt(db, params.id)).title}”`,
      back: ({ id }) => urls.circulation(Number(id)),
      schema: z.object({ what: z.enum(['pause', 'resume', 'cancel'], 'Choose what to do') }),
      fields: (form) => (
        <RadioField
          form={form}
          name="what"
          label="What do you want to do?"
          choices={[
            { value: 'pause', text: 'Pause: nothing more goes out until somebody says go on' },
            { value: 'resume', text: 'Go on' },
            { value: 'cancel', text: 'Stop for good: whoever has not got it does not get it' },
          ]}
        />
      ),
      button: 'Do it',
      save: async (tx, { what }, { params, person }) => {
        const { run, id } = await storyAt(tx, params.id)
        if (run === null) throw new Conflict('It was not sent')
        const doing = { pause: pauseRun, resume: resumeRun, cancel: cancelRun }[what]
        await doing(tx, run, actorOf(person))
        return doneAt(urls.circulation(id), { pause: 'Paused', resume: 'It goes on', cancel: 'Stopped' }[what])
      },
    }),
  ]
}
