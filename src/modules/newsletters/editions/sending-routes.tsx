import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { record } from '#platform/audit'
import type { Db } from '#platform/db'
import { formRoute, momentOf, TickField, WhenFields, whenFields, whenProblems } from '#platform/forms'
import { govukSummaryList, govukWarningText } from '#platform/govuk'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { doneAt, LinkList, momentInWords, type Route } from '#platform/web'
import { HoldWarning } from '#modules/elections'
import { secondPersonRoutes, staffToChoose, writerOf } from '#modules/identity'
import { audienceInWords } from '../newsletters/audience-words.js'
import { anyNewsletter } from '../newsletters/queries.js'
import { urls } from '../urls.js'
import { approve, backToDraft, finish, missingFrom } from './approve.js'
import { compose } from './compose.js'
import { copiedPlaces, EDITION } from './edition.js'
import { heldOn } from './launches.js'
import { mailHtml, mailText } from './lay-out.js'
import { blocksOf, editionAt, someEdition } from './queries.js'
import { frameOf, shownTo } from './send.js'

/** Staff finish an edition, have it approved, try it out on colleagues, and take it back. */
export function sendingRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const laidOut = async (handle: Db, id: string | number) => {
    const edition = await editionAt(handle, id)
    const newsletter = await anyNewsletter(handle, edition.newsletter)
    const composed = await compose(handle, house, newsletter, edition)
    const frame = await frameOf(handle, house, newsletter, edition)
    return { edition, newsletter, composed, frame, html: await mailHtml(composed, frame) }
  }

  return [
    formRoute(house, '/staff/newsletters/editions/:id/sending', {
      may: 'newsletters:write',
      example: someEdition('draft'),
      title: async ({ params }) => `When shall “${(await editionAt(db, params.id)).subject}” go out?`,
      back: ({ id }) => urls.edition(Number(id)),
      days: ['day'],
      schema: z.object(whenFields),
      fields: async (form, { params }) => {
        const edition = await editionAt(db, params.id)
        const newsletter = await anyNewsletter(db, edition.newsletter)
        const former = copiedPlaces(edition, await blocksOf(db, edition.id))
        return (
          <>
            {former.length > 0 &&
              govukWarningText({
                text: `Nobody has looked at the words of the former edition in: ${former.join('; ')}. Go back to change or clear them.`,
                iconFallbackText: 'Warning',
              })}
            <p class="govuk-body">
              {newsletter.secondPerson
                ? 'Somebody else than its writers approves it first. From now on its words are fixed, so that what is approved is what goes out.'
                : 'From now on its words are fixed.'}
            </p>
            <p class="govuk-body">It goes to: {await audienceInWords(house, newsletter)}.</p>
            <WhenFields form={form} now={newsletter.secondPerson ? 'As soon as it is approved' : 'Now'} />
          </>
        )
      },
      button: 'Continue',
      check: async (data, { params }): Promise<Record<string, string>> => {
        const { composed, html } = await laidOut(db, params.id)
        const [missing] = missingFrom(composed, html)
        return { ...(missing && { when: missing }), ...whenProblems(data, clock.now()) }
      },
      save: async (tx, data, { params, person }) => {
        const edition = await editionAt(tx, params.id)
        const newsletter = await anyNewsletter(tx, edition.newsletter)
        const by = { ...writerOf(person), maySend: may(person, 'newsletters:send') }
        const state = await finish(tx, house, newsletter, edition, momentOf(data), by)
        return doneAt(urls.edition(edition.id), state === 'waiting' ? 'It waits for approval' : 'It is ready to go')
      },
    }),

    ...secondPersonRoutes(house, {
      at: '/staff/newsletters/editions/:id',
      mayApprove: 'newsletters:send',
      mayWrite: 'newsletters:write',
      waiting: someEdition('waiting'),
      underWay: someEdition('ready', 'waiting'),
      find: editionAt,
      title: ({ subject }) => subject,
      isWaiting: ({ state }) => state === 'waiting',
      facts: async (edition) => {
        const { newsletter, composed } = await laidOut(db, edition.id)
        const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
        return (
          <>
            <HoldWarning period={await heldOn(db, edition, clock.today())} />
            {govukSummaryList({
              rows: [
                row('Goes to', await audienceInWords(house, newsletter)),
                row('Goes out', edition.sendAt ? momentInWords(edition.sendAt) : 'As soon as it is approved'),
                row('Parts', composed.sections.map(({ heading }) => heading || 'Without a heading').join('; ')),
              ],
            })}
            <LinkList links={[{ text: 'Read the mail as it goes out', href: urls.preview(edition.id) }]} />
          </>
        )
      },
      back: urls.edition,
      outcome: 'it goes out at the time its writers chose',
      kind: EDITION,
      what: 'send',
      approve,
      sendBack: backToDraft,
    }),

    formRoute(house, '/staff/newsletters/editions/:id/test', {
      may: 'newsletters:write',
      example: someEdition('draft'),
      title: async ({ params }) => `Send a test of “${(await editionAt(db, params.id)).subject}”`,
      back: ({ id }) => urls.edition(Number(id)),
      schema: z.object({
        people: z.union([z.string(), z.array(z.string())], 'Choose who gets the test').transform((sent) => [sent].flat().map(Number)),
      }),
      fields: async (form) => (
        <>
          <p class="govuk-body">A test goes to colleagues only. Its links to leave lead to the sign-up page.</p>
          <TickField
            form={form}
            name="people"
            label="Who gets it?"
            choices={(await staffToChoose(db)).map(({ id, name, job }) => ({ value: String(id), text: name, hint: job }))}
          />
        </>
      ),
      button: 'Send the test',
      save: async (tx, { people }, { params, person }) => {
        const { edition, composed, frame } = await laidOut(tx, params.id)
        const shown = shownTo(frame, house.origin + urls.subscribe)
        const html = await mailHtml(composed, shown)
        const chosen = (await staffToChoose(tx)).filter(({ id }) => people.includes(id))
        const now = clock.now().epochMilliseconds
        for (const { id, email } of chosen)
          await queueMail(tx, {
            key: `newsletters.test:${edition.id}:${now}:${id}`,
            to: email,
            subject: `Test: ${composed.subject}`,
            text: mailText(composed, shown),
            html,
            purpose: 'newsletters:test',
            ownFoot: true,
          })
        await record(tx, {
          by: actorOf(person),
          did: 'newsletters:test',
          kind: EDITION,
          id: edition.id,
          detail: { to: chosen.map(({ id }) => id) },
        })
        return doneAt(urls.edition(edition.id), `A test is on its way to ${chosen.map(({ name }) => name).join(', ')}`)
      },
    }),
  ]
}
