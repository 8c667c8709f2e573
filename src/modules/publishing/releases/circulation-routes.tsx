import { may } from '#platform/access'
import { controlRoute, countsOfRun, Recipients } from '#platform/circulation'
import type { Db } from '#platform/db'
import { govukButton, govukSummaryList } from '#platform/govuk'
import { runRecipients, runState } from '#platform/mail'
import type { House } from '#platform/module'
import { momentInWords, NotFound, page, type Route, route, Tag } from '#platform/web'
import { listAtAll } from '#modules/contacts'
import { storyAt } from '../stories/queries.js'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'

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
                  ...countsOfRun(state),
                  ...(story.sentAt ? [row('Began', momentInWords(story.sentAt))] : []),
                ],
              })}
              {going &&
                may(person, 'publishing:issue') &&
                govukButton({ text: 'Pause, go on or stop', href: urls.control(story.id), classes: 'govuk-button--secondary' })}
              <Recipients rows={rows} caption="Everybody it went to" more={(last) => `${urls.circulation(story.id)}?after=${last}`} />
            </>
          ),
        })
      },
    }),

    controlRoute(house, {
      at: '/staff/news/:id',
      may: 'publishing:issue',
      example: someSent,
      find: storyAt,
      back: urls.circulation,
      // Whoever was not reached yet is not put in the outbox any more either.
      stopped: async (tx, id) => {
        await ownTx(tx)
          .updateTable('publishing.story')
          .set({ queued_at: house.clock.now() })
          .where('id', '=', id)
          .where('queued_at', 'is', null)
          .execute()
      },
    }),
  ]
}
