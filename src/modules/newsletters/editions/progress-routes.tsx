import { sql } from 'kysely'
import { may } from '#platform/access'
import { controlRoute, countsOfRun, Progress, Recipients } from '#platform/circulation'
import type { Db } from '#platform/db'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import { runRecipients, runState } from '#platform/mail'
import type { House } from '#platform/module'
import { bump, momentInWords, NotFound, page, type Route, route, Tag } from '#platform/web'
import { TOPIC } from '../newsletters/keep-newsletters.js'
import { anyNewsletter } from '../newsletters/queries.js'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { STATES } from './edition.js'
import { changesSince } from './list-changes.js'
import { editionAt } from './queries.js'

const number = (count: number): string => count.toLocaleString('en-GB')

/** Staff see how far an edition is, who got it and who did not and why, and pause or stop it. */
export function progressRoutes(house: House): readonly Route[] {
  const { db } = house
  const sent = async (id: string) => {
    const edition = await editionAt(db, id)
    if (edition.run === null) throw new NotFound(`edition ${id} has not begun to go out`)
    return { edition, run: edition.run }
  }
  const someSent = async (given: Db) => {
    const row = await own(given)
      .selectFrom('newsletters.edition')
      .select('id')
      .where('run', 'is not', null)
      .orderBy('id', 'desc')
      .executeTakeFirst()
    return { id: String(row?.id ?? 0) }
  }

  return [
    route('/staff/newsletters/editions/:id/progress', {
      may: 'newsletters:see',
      example: someSent,
      get: async ({ params, person }) => {
        const { edition, run } = await sent(params.id)
        const state = await runState(db, run)
        const going = state.state === 'going' || state.state === 'paused'
        const changes = await changesSince(db, edition)
        const { audience } = await anyNewsletter(db, edition.newsletter)
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
        return page({
          title: `Who got “${edition.subject}”`,
          back: urls.edition(edition.id),
          body: (
            <div class="govuk-grid-row">
              <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-l">Who got “{edition.subject}”</h1>
                <p class="govuk-body">
                  {state.state === 'paused' ? <Tag word="Paused" tone="waiting" /> : <Tag {...STATES[edition.state]} />}{' '}
                  {going && 'You can leave this page: it goes on by itself. '}
                  {going && (
                    <a class="govuk-link" href={urls.progress(edition.id)}>
                      Refresh this page
                    </a>
                  )}
                </p>
                <Progress state={state} all={edition.queuedAt !== null} />
                {state.notKnown > 0 &&
                  govukInsetText({
                    html: (
                      <>
                        Of {number(state.notKnown)} mails nobody can tell whether they arrived: sending broke off in the middle. A person{' '}
                        <a class="govuk-link" href="/staff/administration/mail">
                          decides whether to send them again
                        </a>
                        .
                      </>
                    ),
                  })}
                {govukSummaryList({
                  rows: [...countsOfRun(state), ...(edition.beganAt ? [row('Began', momentInWords(edition.beganAt))] : [])],
                })}
                <div class="govuk-button-group">
                  {going &&
                    may(person, 'newsletters:send') &&
                    govukButton({ text: 'Pause, go on or stop', href: urls.control(edition.id) })}
                  {govukButton({ text: 'Everybody it went to', href: urls.recipients(edition.id), classes: 'govuk-button--secondary' })}
                </div>
                <h2 class="govuk-heading-m">The list after this edition</h2>
                <p class="govuk-body">Since it went out{changes.over ? ', until the next one did' : ''}.</p>
                {govukSummaryList({
                  rows: [
                    // Who works here neither joins nor leaves it.
                    ...(audience === 'staff' ? [] : [row('Joined', number(changes.joined)), row('Left', number(changes.left))]),
                    row('Mails that came back', number(state.returned)),
                  ],
                })}
              </div>
            </div>
          ),
        })
      },
    }),

    route('/staff/newsletters/editions/:id/recipients', {
      may: 'newsletters:see',
      example: someSent,
      get: async ({ params, query }) => {
        const { edition, run } = await sent(params.id)
        const after = /^\d{1,12}$/.test(query['after'] ?? '') ? Number(query['after']) : undefined
        const found = await runRecipients(db, run, { ...(after !== undefined && { after }) })
        return page({
          title: 'Everybody it went to',
          back: urls.progress(edition.id),
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Everybody it went to</h1>
              <Recipients rows={found} caption={`“${edition.subject}”`} more={(last) => `${urls.recipients(edition.id)}?after=${last}`} />
            </>
          ),
        })
      },
    }),

    controlRoute(house, {
      at: '/staff/newsletters/editions/:id',
      may: 'newsletters:send',
      example: someSent,
      find: async (handle, id) => {
        const { id: edition, subject, run } = await editionAt(handle, id)
        return { id: edition, title: subject, run }
      },
      back: urls.progress,
      stopped: async (tx, id) => {
        await ownTx(tx)
          .updateTable('newsletters.edition')
          .set({ state: 'cancelled', version: sql`version + 1` })
          .where('id', '=', id)
          .execute()
        await bump(tx, TOPIC)
      },
    }),
  ]
}
