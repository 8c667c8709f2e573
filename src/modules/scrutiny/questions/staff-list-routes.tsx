import { may } from '#platform/access'
import type { Db } from '#platform/db'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, LinkList, page, type Route, route, Tag } from '#platform/web'
import { heldOf } from '#modules/triage'
import { meetingAt, someMeeting } from '../meetings/queries.js'
import { urls } from '../urls.js'
import { openPromises, questionsOf, toAnswer, toModerate } from './queries.js'
import { awaitedBy, CHANNELS, lateBy, type Question, QUESTION, WHOMS } from './question.js'

/** What stands in place of words that only the named person of a disclosure reads. */
export const UNREAD = 'Held: whoever looks after disclosures reads it'

/** Which questions only the named person of a disclosure reads. */
export const unreadable = async (db: Db): Promise<ReadonlySet<string>> => await heldOf(db, QUESTION)

/** How a question stands, for staff. */
export function standingTag({ outcome, standing }: Question): Html {
  if (outcome === 'answered') return <Tag word="Answered" tone="good" />
  if (outcome === 'promised') return <Tag word="Promised" tone="going" />
  if (outcome === 'declined') return <Tag word="Declined" tone="closed" />
  if (standing === 'waiting') return <Tag word="To be read" tone="new" />
  if (standing === 'held') return <Tag word="Held" tone="late" />
  if (standing === 'grouped') return <Tag word="Grouped" tone="plain" />
  return <Tag word="Shown, to be answered" tone="waiting" />
}

/** Staff see what was asked: all that waits for them, and the questions of one meeting. */
export function questionListRoutes({ db, clock }: House): readonly Route[] {
  const table = (caption: string, rows: readonly Question[], closed: ReadonlySet<string>, empty: string): Html => (
    <DataTable
      caption={caption}
      captionSize="m"
      columns={[{ text: 'Question' }, { text: 'To' }, { text: 'How it came' }, { text: 'Due' }, { text: 'State' }]}
      rows={rows.map((one) => {
        const by = awaitedBy(one)
        return [
          <a class="govuk-link" href={urls.question(one.id)}>
            {closed.has(String(one.id)) ? UNREAD : one.text}
          </a>,
          WHOMS[one.whom],
          CHANNELS[one.channel],
          by && one.standing !== 'grouped' ? <DateText date={by} /> : '',
          <>
            {standingTag(one)} {one.standing !== 'grouped' && lateBy(by, clock.today()) > 0 && <Tag word="Late" tone="late" />}
          </>,
        ]
      })}
      empty={empty}
    />
  )
  return [
    route(urls.questions, {
      may: 'scrutiny:see',
      get: async () => {
        const closed = await unreadable(db)
        return page({
          title: 'Questions to scrutiny meetings',
          back: urls.staff,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">Questions to scrutiny meetings</h1>
              <LinkList links={[{ text: 'How questions are chosen, as residents read it', href: urls.policy }]} />
              {table('To be read, or held', await toModerate(db), closed, 'Nothing waits.')}
              {table('To be answered', await toAnswer(db), closed, 'Nothing waits.')}
              {table('Promises', await openPromises(db), closed, 'No promise is open.')}
            </>
          ),
        })
      },
    }),
    route('/staff/scrutiny/meetings/:id/questions', {
      may: 'scrutiny:see',
      example: someMeeting(),
      get: async ({ params, person }) => {
        const meeting = await meetingAt(db, params.id)
        return page({
          title: 'Questions',
          back: urls.staffMeeting(meeting.id),
          personal: true,
          body: (
            <>
              <span class="govuk-caption-l">{meeting.title}</span>
              <h1 class="govuk-heading-l">Questions</h1>
              {may(person, 'scrutiny:keep') && govukButton({ text: 'Key a question', href: urls.newQuestion(meeting.id) })}
              {table('All questions', await questionsOf(db, meeting.id), await unreadable(db), 'Nobody has asked yet.')}
            </>
          ),
        })
      },
    }),
  ]
}
