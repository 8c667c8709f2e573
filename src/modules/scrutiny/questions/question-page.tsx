import { may } from '#platform/access'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, dayInWords, momentInWords, page, type Route, route } from '#platform/web'
import { staffNames } from '#modules/identity'
import { receiptOf, showCode } from '#modules/thread'
import { meetingAt } from '../meetings/queries.js'
import { urls } from '../urls.js'
import { logOf } from './log.js'
import { groupedWith, questionAt, someQuestion } from './queries.js'
import { CHANNELS, GROUNDS, QUESTION, timecode, WHOMS } from './question.js'
import { standingTag, UNREAD, unreadable } from './staff-list-routes.js'

const DID = {
  held: 'Held',
  shown: 'Shown',
  grouped: 'Grouped with another',
  answered: 'Answered',
  promised: 'Answer promised',
  declined: 'Declined',
} as const

/** One question, for staff: what was asked, what was done with it, and what can be done. */
export function questionPage({ db }: House): Route {
  return route('/staff/scrutiny/questions/:id', {
    may: 'scrutiny:see',
    example: someQuestion('any'),
    get: async ({ params, person }) => {
      const one = await questionAt(db, params.id)
      const meeting = await meetingAt(db, one.meeting)
      const closed = (await unreadable(db)).has(String(one.id))
      const same = await groupedWith(db, one.id)
      const names = new Map((await staffNames(db)).map(({ id, name }) => [id, name]))
      const receipt = await receiptOf(db, { kind: QUESTION, id: String(one.id) })
      const ended = one.outcome === 'answered' || one.outcome === 'declined' || one.standing === 'grouped'
      const row = (key: string, text: string) =>
        text === '' ? [] : [{ key: { text: key }, value: { html: <span class="written">{text}</span> } }]
      const button = (text: string, href: string, first: boolean): Html =>
        govukButton({ text, href, ...(!first && { classes: 'govuk-button--secondary' }) })
      return page({
        title: 'Question',
        back: urls.meetingQuestions(meeting.id),
        personal: true,
        body: (
          <>
            <span class="govuk-caption-l">{meeting.title}</span>
            <h1 class="govuk-heading-l">Question {one.id}</h1>
            <p class="govuk-body">{standingTag(one)}</p>
            {closed && govukInsetText({ text: `${UNREAD}. Until that is done it is not shown and not grouped; it can be declined.` })}
            {may(person, 'scrutiny:moderate') && (
              <div class="govuk-button-group">
                {one.outcome === null && !closed && button('Say whether it is put', urls.moderation(one.id), one.standing !== 'shown')}
                {!ended && one.standing === 'shown' && button('Answer it', urls.answer(one.id), true)}
                {one.outcome === null && one.standing === 'shown' && button('Promise an answer', urls.promise(one.id), false)}
                {!ended && button('Decline it', urls.decline(one.id), false)}
              </div>
            )}
            {govukSummaryList({
              rows: [
                ...row('Question', closed ? UNREAD : one.text),
                ...row('To', WHOMS[one.whom]),
                ...row('How it came', `${CHANNELS[one.channel]}, ${momentInWords(one.askedAt)}`),
                ...row('Who asks', closed ? '' : [one.name, one.email].filter(Boolean).join('\n')),
                ...row('Code', receipt ? showCode(receipt.code) : ''),
                ...row('Answer due', dayInWords(one.dueOn)),
                ...row('Why it is held or declined', one.ground ? GROUNDS[one.ground] : ''),
                ...row('What they were told', one.reason),
                ...row('Promise', one.promise),
                ...row('Promised by', one.promisedFor ? dayInWords(one.promisedFor) : ''),
                ...row('Who sees to it', one.owner === null ? '' : (names.get(one.owner) ?? 'Somebody who left')),
                ...row('Answer', one.answer),
                ...row('Answered by', one.answeredBy ? WHOMS[one.answeredBy] : ''),
                ...row('In the recording', one.atSecond === null ? '' : timecode(one.atSecond)),
              ],
            })}
            {one.groupedWith !== null && (
              <p class="govuk-body">
                It asks the same as{' '}
                <a class="govuk-link" href={urls.question(one.groupedWith)}>
                  question {one.groupedWith}
                </a>
                , and gets its answer.
              </p>
            )}
            {same.length > 0 && (
              <p class="govuk-body">
                The same was asked by:{' '}
                {same.map(({ id }) => (
                  <>
                    <a class="govuk-link" href={urls.question(id)}>
                      question {id}
                    </a>{' '}
                  </>
                ))}
              </p>
            )}
            <DataTable
              caption="What was done"
              captionSize="m"
              columns={[{ text: 'What' }, { text: 'Why' }, { text: 'When' }, { text: 'Who' }]}
              rows={(await logOf(db, one.id)).map(({ did, ground, at, by }) => [
                DID[did],
                ground ? GROUNDS[ground] : '',
                <DateText date={at} />,
                by === 0 ? 'By the rules for disclosures' : (names.get(by) ?? 'Somebody who left'),
              ])}
              empty="Nothing yet."
            />
          </>
        ),
      })
    },
  })
}
