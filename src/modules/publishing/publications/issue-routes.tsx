import { z } from 'zod'
import { may } from '#platform/access'
import { formRoute, momentOf, WhenFields, whenFields, whenProblems } from '#platform/forms'
import { govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { doneAt, momentInWords, type Route } from '#platform/web'
import { HoldWarning } from '#modules/elections'
import { secondPersonRoutes, writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { heldOn } from './launches.js'
import { filesOf } from './files.js'
import { type Publication, PUBLICATION } from './publication.js'
import { commentRows, PublicationWords } from './publication-page.js'
import { publicationAt, somePublication } from './queries.js'
import { approvePublication, finishPublication, publicationBackToDraft } from './write.js'

/** Staff finish a version, say when it becomes public, and have it approved. */
export function publicationIssueRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, '/staff/publications/:id/issue', {
      may: 'publishing:write',
      example: somePublication('draft'),
      title: async ({ params }) => `When is “${(await publicationAt(db, params.id)).title}” public?`,
      back: ({ id }) => urls.managePublication(Number(id)),
      days: ['day'],
      schema: z.object(whenFields),
      fields: async (form, { params }) => {
        await publicationAt(db, params.id)
        return (
          <>
            <p class="govuk-body">From now on its words and files are fixed: what is approved is what residents read.</p>
            <WhenFields form={form} now="As soon as it is approved" />
          </>
        )
      },
      button: 'Continue',
      check: async (when, { params }): Promise<Record<string, string>> => {
        const one = await publicationAt(db, params.id)
        const today = clock.today()
        const nothing = one.body === '' && (await filesOf(db, one.id)).length === 0
        const over = one.stage === 'comment' && one.commentUntil && one.commentUntil.since(today).sign < 0
        return {
          ...whenProblems(when, clock.now()),
          ...(nothing && { when: 'There is nothing to read yet: add its text, or a file' }),
          ...(over && { when: 'Its last day to comment is past: change it first' }),
        }
      },
      save: async (tx, when, { params, person }) => {
        const one = await publicationAt(tx, params.id)
        const by = { ...writerOf(person), mayIssue: may(person, 'publishing:issue') }
        const state = await finishPublication(tx, one, momentOf(when), by, clock.now())
        return doneAt(urls.managePublication(one.id), state === 'waiting' ? 'It waits for approval' : 'It is approved')
      },
    }),

    ...secondPersonRoutes(house, {
      at: '/staff/publications/:id',
      mayApprove: 'publishing:issue',
      mayWrite: 'publishing:write',
      waiting: somePublication('waiting'),
      underWay: somePublication('ready', 'waiting'),
      find: publicationAt,
      title: ({ title }) => title,
      isWaiting: ({ state }) => state === 'waiting',
      facts: (one) => factsOf(one),
      back: urls.managePublication,
      outcome: 'it becomes public at the time its writers chose',
      kind: PUBLICATION,
      what: 'publish',
      approve: approvePublication,
      sendBack: publicationBackToDraft,
    }),
  ]

  async function factsOf(one: Publication): Promise<Html> {
    const files = (await filesOf(db, one.id)).map(({ title }) => title)
    const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
    return (
      <>
        <HoldWarning period={await heldOn(db, one, clock.today())} />
        {govukSummaryList({
          rows: [
            row('Public', one.publicAt ? momentInWords(one.publicAt) : 'As soon as it is approved'),
            row('Version', String(one.number)),
            row('Files', files.join('; ') || 'None'),
            ...commentRows(one).map(([key, value]) => row(key, value)),
          ],
        })}
        <PublicationWords one={one} origin={house.origin} />
      </>
    )
  }
}
