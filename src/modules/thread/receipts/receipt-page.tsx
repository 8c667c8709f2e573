import { threadPicture } from '#platform/charts'
import type { Temporal } from '#platform/clock'
import { govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { ThreadStory } from '#platform/module'
import { type Language, type PageContent, Reading } from '#platform/web'
import { receiptsUrl } from '../urls.js'
import { type Words, wordsIn } from '../words/index.js'
import { showCode } from './code.js'
import { dayOf, dayShort, notAnswered, stillOpen } from './days.js'
import type { ReceiptStory } from './receipt-story.js'

/** For whom a part of the page is written. */
interface Told {
  readonly words: Words['receipt']
  readonly today: Temporal.PlainDate
  readonly language: Language
}

/** What a person sees who enters their code. Never what they wrote; nothing of the topic when they may be watched. */
export function receiptPage(receipt: ReceiptStory, today: Temporal.PlainDate, language: Language): PageContent {
  const words = wordsIn(language).receipt
  const told: Told = { words, today, language }
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
          {sensitive ? <Neutral receipt={receipt} told={told} /> : <About story={story} told={told} />}
        </Reading>
        <h2 class="govuk-heading-m">{words.picture}</h2>
        {threadPicture({ stations: receipt.stations, label: words.picture, language })}
        <Reading>
          {story.decided ? null : <Unanswered receipt={receipt} told={told} />}
          {sensitive ? <Support words={words} /> : <Outcome story={story} told={told} />}
        </Reading>
      </>
    ),
  }
}

function About({ story, told }: { story: ThreadStory; told: Told }): Html {
  const { words, language } = told
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
      <p class="govuk-body">{words.received(dayShort(dayOf(story.said.when), language), story.said.channel)}</p>
    </>
  )
}

function Neutral({ receipt: { story }, told }: { receipt: ReceiptStory; told: Told }): Html {
  const { words, language } = told
  return (
    <>
      <p class="govuk-body">{words.sensitive.received(dayShort(dayOf(story.said.when), language))}</p>
      {story.decided ? <p class="govuk-body">{words.sensitive.decided(dayShort(story.decided.when, language))}</p> : null}
    </>
  )
}

function Unanswered({ receipt, told }: { receipt: ReceiptStory; told: Told }): Html {
  const { words, today, language } = told
  const { openUntil } = receipt.story
  const open = openUntil && today.until(openUntil).days >= 0 ? openUntil : undefined
  return (
    <>
      <h2 class="govuk-heading-m">{open ? words.stillOpen : words.notAnswered}</h2>
      {govukInsetText({
        text: open ? stillOpen(open, receipt.promisedBy, today, language) : notAnswered(receipt.promisedBy, today, language),
      })}
      <p class="govuk-body">{words.keep}</p>
    </>
  )
}

function Outcome({ story: { heard, decided, doing }, told }: { story: ThreadStory; told: Told }): Html {
  const { words, language } = told
  return (
    <>
      {heard ? <Part title={words.heard} summary={heard.summary} /> : null}
      {decided ? (
        <>
          <Part title={words.decided} lang="en" summary={decided.summary} note={words.decidedOn(dayShort(decided.when, language))} />
          {decided.answers.length > 0 ? <h3 class="govuk-heading-s">{words.answers}</h3> : null}
          {decided.answers.length > 0 ? (
            <dl class="govuk-summary-list">
              {decided.answers.map(({ item, answer, influence }) => (
                <div class="govuk-summary-list__row">
                  <dt class="govuk-summary-list__key" lang="en">
                    {item}
                  </dt>
                  <dd class="govuk-summary-list__value">
                    {influence && <strong class="govuk-!-display-block">{influence}</strong>}
                    <span lang="en">{answer}</span>
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
          <More href={decided.href} text={words.readDecision} />
        </>
      ) : null}
      {doing ? <Part title={doing.when ? words.doing : words.next} summary={doing.summary} /> : null}
      {doing ? <More href={doing.href} text={words.readDoing} /> : null}
    </>
  )
}

function Part({ title, summary, note, lang }: { title: string; summary: string; note?: string; lang?: 'en' }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {note ? <p class="govuk-hint">{note}</p> : null}
      <p class="govuk-body" lang={lang}>
        {summary}
      </p>
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

function Support({ words }: { words: Words['receipt'] }): Html {
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
