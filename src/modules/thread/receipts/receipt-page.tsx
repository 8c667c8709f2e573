import { threadPicture } from '#platform/charts'
import type { Temporal } from '#platform/clock'
import { govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { ThreadStory } from '#platform/module'
import { type PageContent, Reading } from '#platform/web'
import { receiptsUrl } from '../urls.js'
import { en } from '../words/en.js'
import { showCode } from './code.js'
import { dayOf, dayShort, notAnswered } from './days.js'
import type { ReceiptStory } from './receipt-story.js'

const words = en.receipt

/** What a person sees who enters their code. Never what they wrote; nothing of the topic when they may be watched. */
export function receiptPage(receipt: ReceiptStory, today: Temporal.PlainDate): PageContent {
  const { story } = receipt
  const sensitive = story.sensitive === true
  const title = sensitive ? words.sensitive.title : words.title
  return {
    title,
    back: receiptsUrl(),
    personal: true,
    ...(sensitive && { quickExit: true }),
    body: (
      <>
        <Reading>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{words.code(showCode(receipt.code))}</p>
          {sensitive ? <Neutral receipt={receipt} today={today} /> : <About story={story} today={today} />}
        </Reading>
        <h2 class="govuk-heading-m">{words.picture}</h2>
        {threadPicture({ stations: receipt.stations, label: words.picture })}
        <Reading>
          {story.decided ? null : <Unanswered receipt={receipt} today={today} />}
          {sensitive ? <Support /> : <Outcome story={story} today={today} />}
        </Reading>
      </>
    ),
  }
}

function About({ story, today }: { story: ThreadStory; today: Temporal.PlainDate }): Html {
  return (
    <>
      <p class="govuk-body">
        {words.about}{' '}
        {story.href ? (
          <a class="govuk-link" href={story.href}>
            {story.title}
          </a>
        ) : (
          story.title
        )}
      </p>
      <p class="govuk-body">{words.received(dayShort(dayOf(story.said.when), today), story.said.channel)}</p>
    </>
  )
}

function Neutral({ receipt: { story }, today }: { receipt: ReceiptStory; today: Temporal.PlainDate }): Html {
  return (
    <>
      <p class="govuk-body">{words.sensitive.received(dayShort(dayOf(story.said.when), today))}</p>
      {story.decided ? <p class="govuk-body">{words.sensitive.decided(dayShort(story.decided.when, today))}</p> : null}
    </>
  )
}

function Unanswered({ receipt, today }: { receipt: ReceiptStory; today: Temporal.PlainDate }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">{words.notAnswered}</h2>
      {govukInsetText({ text: notAnswered(receipt.promisedBy, today) })}
      <p class="govuk-body">{words.keep}</p>
    </>
  )
}

function Outcome({ story: { heard, decided, doing }, today }: { story: ThreadStory; today: Temporal.PlainDate }): Html {
  return (
    <>
      {heard ? <Part title={words.heard} summary={heard.summary} /> : null}
      {decided ? (
        <>
          <Part title={words.decided} summary={decided.summary} note={words.decidedOn(dayShort(decided.when, today))} />
          {decided.answers.length > 0 ? <h3 class="govuk-heading-s">{words.answers}</h3> : null}
          {decided.answers.length > 0 ? (
            <dl class="govuk-summary-list">
              {decided.answers.map(({ item, answer }) => (
                <div class="govuk-summary-list__row">
                  <dt class="govuk-summary-list__key">{item}</dt>
                  <dd class="govuk-summary-list__value">{answer}</dd>
                </div>
              ))}
            </dl>
          ) : null}
          <More href={decided.href} text={words.readDecision} />
        </>
      ) : null}
      {doing ? <Part title={words.doing} summary={doing.summary} /> : null}
      {doing ? <More href={doing.href} text={words.readDoing} /> : null}
    </>
  )
}

function Part({ title, summary, note }: { title: string; summary: string; note?: string }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {note ? <p class="govuk-hint">{note}</p> : null}
      <p class="govuk-body">{summary}</p>
    </>
  )
}

function More({ href, text }: { href: string | undefined; text: string }): Html {
  return href ? (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  ) : (
    <></>
  )
}

function Support(): Html {
  const { support, lines, leave } = words.sensitive
  return (
    <>
      <h2 class="govuk-heading-m">{support}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href} rel="noreferrer">
              {text}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{leave}</p>
    </>
  )
}
