import type { Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords, type Language, Tag } from '#platform/web'
import { type Meeting, takesQuestions } from '../meetings/meeting.js'
import { linkAt } from '../recordings/recording.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { awaitedBy, lateBy, type Question, timecode } from './question.js'

/** How a question stands, as everybody reads it: answered, promised by a day, declined with the reason, or not answered yet; and how late. */
export function stateText(question: Question, today: Temporal.PlainDate, language: Language): string {
  const words = wordsIn(language).ask.state
  const by = awaitedBy(question)
  const late = lateBy(by, today)
  const day = by ? dayInWords(by, language) : ''
  if (question.outcome === 'answered') {
    const { promisedFor, decidedAt } = question
    const kept = promisedFor && decidedAt ? lateBy(promisedFor, decidedAt.toZonedDateTimeISO('Europe/London').toPlainDate()) : 0
    return kept > 0 && promisedFor ? words.answeredLate(dayInWords(promisedFor, language), kept) : words.answered
  }
  if (question.outcome === 'declined') return words.declined
  if (question.outcome === 'promised') return late > 0 ? words.promisedLate(day, late) : words.promised(day)
  return late > 0 ? words.waitingLate(day, late) : words.waiting(day)
}

/** What was asked at a meeting and what became of it. Only questions that were shown are read; of others it is said that they were asked, and why they are not put. */
export function PublicQuestions({
  meeting,
  all,
  recording,
  today,
  language,
}: {
  meeting: Meeting
  all: readonly Question[]
  /** Where the recording of the meeting is watched; undefined while it is not published. */
  recording: string | undefined
  today: Temporal.PlainDate
  language: Language
}): Html {
  const words = wordsIn(language).ask
  const lang = language === 'en' ? undefined : ('en' as const)
  const shown = all.filter(({ standing }) => standing === 'shown')
  const unseen = all.filter(({ standing, outcome }) => standing !== 'shown' && outcome === 'declined')
  const waiting = all.filter(({ standing, outcome }) => (standing === 'waiting' || standing === 'held') && outcome === null)
  const same = (id: number) => all.filter(({ groupedWith }) => groupedWith === id).length
  return (
    <>
      <h2 class="govuk-heading-m">{words.heading}</h2>
      {takesQuestions(meeting, today) && (
        <>
          <p class="govuk-body">{words.until(dayInWords(meeting.questionsBy, language))}</p>
          {govukButton({ text: words.title, href: urls.ask(meeting.slug) })}
        </>
      )}
      {all.length === 0 && <p class="govuk-body">{words.none}</p>}
      {waiting.length > 0 && <p class="govuk-body">{words.waitingToBeRead(waiting.length)}</p>}
      {shown.map((one) => (
        <div class="govuk-!-margin-bottom-6" id={`question-${one.id}`}>
          <p
            class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1 written"
            lang={one.language === language ? undefined : one.language}
          >
            {one.text}
          </p>
          <p class="govuk-hint govuk-!-margin-bottom-1">
            {words.to(words.whoms[one.whom])}
            {same(one.id) > 0 && ` ${words.same(same(one.id))}`}
          </p>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <StateTag question={one} today={today} language={language} /> {stateText(one, today, language)}
          </p>
          {one.outcome === 'declined' && (
            <p class="govuk-body written" lang={lang}>
              {one.reason}
            </p>
          )}
          {one.promise !== '' && (
            <p class="govuk-body written" lang={lang}>
              {one.promise}
            </p>
          )}
          {one.answer !== '' && (
            <p class="govuk-body written" lang={lang}>
              {one.answer}
            </p>
          )}
          {one.answeredBy && (
            <p class="govuk-hint">
              {words.answeredBy(words.whoms[one.answeredBy])}
              {one.atSecond !== null &&
                (recording === undefined ? (
                  ` ${words.inRecording(timecode(one.atSecond))}`
                ) : (
                  <>
                    {' '}
                    <a class="govuk-link" href={linkAt(recording, one.atSecond)} rel="noreferrer noopener">
                      {words.inRecording(timecode(one.atSecond))}
                    </a>
                  </>
                ))}
            </p>
          )}
        </div>
      ))}
      {unseen.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{words.notPut(unseen.length)}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {unseen.map((one) => (
              <li>{one.ground ? words.grounds[one.ground] : words.state.declined}</li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={urls.policy}>
          {words.policyLink}
        </a>
      </p>
    </>
  )
}

function StateTag({ question, today, language }: { question: Question; today: Temporal.PlainDate; language: Language }): Html {
  const { tags } = wordsIn(language).ask
  if (lateBy(awaitedBy(question), today) > 0) return <Tag word={tags.late} tone="late" />
  if (question.outcome === 'answered') return <Tag word={tags.answered} tone="good" />
  if (question.outcome === 'promised') return <Tag word={tags.promised} tone="going" />
  if (question.outcome === 'declined') return <Tag word={tags.declined} tone="closed" />
  return <Tag word={tags.waiting} tone="waiting" />
}
