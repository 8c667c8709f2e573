import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import type { Db } from '#platform/db'
import { formRoute, RadioField } from '#platform/forms'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import { cancelRun, pauseRun, resumeRun, RETURNED_WHY, runRecipients, type RunState, runState } from '#platform/mail'
import type { House } from '#platform/module'
import { Conflict, DataTable, doneAt, momentInWords, NotFound, page, Pager, type Route, route, Tag } from '#platform/web'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { STATES } from './edition.js'
import { changesSince } from './list-changes.js'
import { editionAt } from './queries.js'

const number = (count: number): string => count.toLocaleString('en-GB')

/** Each state of a mail of an edition, in the office's words. */
const MAIL_STATES = {
  queued: 'Waits',
  'handing-over': 'Being handed over',
  accepted: 'Taken by their mail server',
  refused: 'Refused',
  'not-known': 'Not known',
  cancelled: 'Stopped',
} as const

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
                <Share state={state} all={edition.queuedAt !== null} />
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
                  rows: [
                    row('Taken by their mail server', number(state.accepted)),
                    row('Came back', number(state.returned)),
                    row('Refused', number(state.refused)),
                    row('Still waiting', number(state.queued + state.handingOver)),
                    row('Not known', number(state.notKnown)),
                    ...(state.cancelled > 0 ? [row('Stopped before they went', number(state.cancelled))] : []),
                    ...(edition.beganAt ? [row('Began', momentInWords(edition.beganAt))] : []),
                  ],
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
                    row('Joined', number(changes.joined)),
                    row('Left', number(changes.left)),
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
              <DataTable
                caption={`“${edition.subject}”`}
                columns={[{ text: 'Address' }, { text: 'State' }, { text: 'When' }, { text: 'Why' }]}
                rows={found.map((one) => [
                  one.recipient,
                  one.returnedAt ? 'Came back' : MAIL_STATES[one.state],
                  momentInWords(one.returnedAt ?? one.at),
                  one.returnedWhy ? RETURNED_WHY[one.returnedWhy] : one.state === 'accepted' ? '' : (one.reply ?? ''),
                ])}
                empty="Nobody yet."
              />
              <Pager onward={found.length < 50 ? undefined : `${urls.recipients(edition.id)}?after=${found.at(-1)?.id ?? 0}`} />
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/newsletters/editions/:id/control', {
      may: 'newsletters:send',
      example: someSent,
      title: async ({ params }) => `Pause, go on or stop “${(await editionAt(db, params.id)).subject}”`,
      back: ({ id }) => urls.progress(Number(id)),
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
        const edition = await editionAt(tx, params.id)
        if (edition.run === null) throw new Conflict('It has not begun to go out')
        const by = actorOf(person)
        if (what === 'pause') await pauseRun(tx, edition.run, by)
        else if (what === 'resume') await resumeRun(tx, edition.run, by)
        else {
          await cancelRun(tx, edition.run, by)
          await ownTx(tx)
            .updateTable('newsletters.edition')
            .set({ state: 'cancelled', version: edition.version + 1 })
            .where('id', '=', edition.id)
            .execute()
        }
        return doneAt(urls.progress(edition.id), { pause: 'Paused', resume: 'It goes on', cancel: 'Stopped' }[what])
      },
    }),
  ]
}

/** How many of those who shall get it have got it, as a bar and in words. */
function Share({ state, all }: { state: RunState; all: boolean }) {
  const over = state.accepted + state.refused + state.notKnown + state.cancelled
  const total = over + state.queued + state.handingOver
  const known = all ? `${number(over)} of ${number(total)} are done` : `${number(over)} are done; readers are still being added`
  return (
    <p class="govuk-body">
      <progress max={String(Math.max(total, 1))} value={String(over)} aria-label="How many are done">
        {known}
      </progress>{' '}
      {known}.
    </p>
  )
}
