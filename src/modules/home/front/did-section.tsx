import { LONDON, type Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import { dayInWords, type Language } from '#platform/web'
import { accountabilityUrls } from '#modules/accountability'
import type { Listed } from '#modules/consultations'
import type { Words } from '../words/index.js'
import { Section } from './section.js'

const MOST_ANSWERED = 3
/** All that is late is named, however much that is; what is in time only as far as this. */
const MOST_IN_TIME = 2

type Told = { readonly words: Words; readonly language: Language }

/** What came of what people said, and beside it what still waits for an answer, with how late. */
export function DidSection({
  answered,
  unanswered,
  words,
  language,
}: Told & { answered: readonly Listed[]; unanswered: readonly Listed[] }): Html {
  const late = unanswered.filter((one) => one.daysLate > 0)
  const inTime = unanswered.filter((one) => one.daysLate === 0).slice(0, MOST_IN_TIME)
  return (
    <Section id="did" heading={words.did.heading}>
      {answered.length === 0 && <p class="govuk-body">{words.did.none}</p>}
      <List
        items={answered.slice(0, MOST_ANSWERED)}
        says={(one) => (one.answeredAt ? words.did.answered(dayInWords(dayOf(one.answeredAt), language)) : '')}
      />
      {unanswered.length > 0 && <h3 class="govuk-heading-m">{words.did.waiting}</h3>}
      <List items={[...late, ...inTime]} says={(one) => waiting(one, { words, language })} />
      <p class="govuk-body">
        <a class="govuk-link" href={accountabilityUrls.decisions}>
          {words.did.decisions}
        </a>
      </p>
    </Section>
  )
}

const dayOf = (moment: Temporal.Instant): Temporal.PlainDate => moment.toZonedDateTimeISO(LONDON).toPlainDate()

function waiting(one: Listed, { words, language }: Told): string {
  if (!one.replyBy) return words.did.unpromised
  const day = dayInWords(one.replyBy, language)
  return one.daysLate > 0 ? words.did.late(day, one.daysLate) : words.did.promised(day)
}

function List({ items, says }: { items: readonly Listed[]; says: (one: Listed) => string }): Html {
  if (items.length === 0) return <></>
  return (
    <ul class="govuk-list govuk-list--spaced">
      {items.map((one) => (
        <li>
          <a class="govuk-link" href={one.href} lang={one.lang}>
            {one.title}
          </a>
          <br />
          {says(one)}
        </li>
      ))}
    </ul>
  )
}
