import type { Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords, type Language, type PageContent, Reading } from '#platform/web'
import type { FrontPageList } from '#modules/consultations'
import { eventUrls, type nextEvents } from '#modules/engagement'
import type { OfficeCard } from '#modules/office'
import type { Headline } from '#modules/publishing'
import { scrutinyUrls } from '#modules/scrutiny'
import { type Words, wordsIn } from '../words/index.js'
import { AboutSection } from './about-section.js'
import { CodeSection } from './code-section.js'
import { ContactSection } from './contact-section.js'
import { DidSection } from './did-section.js'
import { OpenSection } from './open-section.js'
import { Section } from './section.js'

/** What the front page shows on one day. */
export interface FrontPage {
  readonly office: OfficeCard
  readonly asked: FrontPageList
  /** The newest first: three at most. */
  readonly news: readonly Headline[]
  /** What comes next of the public programme. */
  readonly events: Awaited<ReturnType<typeof nextEvents>>
  readonly today: Temporal.PlainDate
  readonly language: Language
}

/** The public front page, in the order in which residents need it. */
export function frontPage({ office, asked, news, events, language }: FrontPage): PageContent {
  const words = wordsIn(language)
  const body = (
    <Reading>
      <h1 class="govuk-heading-xl">{words.title}</h1>
      <p class="govuk-body-l">{words.intro}</p>
      <OpenSection open={asked.open} words={words} language={language} />
      <DidSection answered={asked.answered} unanswered={asked.unanswered} words={words} language={language} />
      <EventsSection events={events} words={words.events} language={language} />
      {asked.card && <CardSection href={asked.card.href} words={words.card} />}
      <NewsSection news={news} words={words.news} language={language} />
      <ContactSection office={office} words={words.contact} />
      <CodeSection words={words.code} />
      <AboutSection words={words.about} />
    </Reading>
  )
  return { title: words.title, body }
}

/** What stands in its place until the office has set itself up. */
export function notSetUpPage(language: Language): PageContent {
  const { title, body } = wordsIn(language).notSetUp
  return {
    title,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{title}</h1>
        {body.map((sentence) => (
          <p class="govuk-body">{sentence}</p>
        ))}
      </Reading>
    ),
  }
}

function NewsSection({ news, words, language }: { news: readonly Headline[]; words: Words['news']; language: Language }): Html {
  return (
    <Section id="news" heading={words.heading}>
      {news.length > 0 && (
        <ul class="govuk-list govuk-list--spaced">
          {news.map(({ title, href, day }) => (
            <li>
              <a class="govuk-link" href={href} lang={language === 'en' ? undefined : 'en'}>
                {title}
              </a>
              <br />
              {dayInWords(day, language)}
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">{words.body}</p>
      {govukButton({ text: words.button, href: '/subscribe', classes: 'govuk-button--secondary' })}
      <p class="govuk-body">
        <a class="govuk-link" href="/newsletters">
          {words.earlier}
        </a>
      </p>
    </Section>
  )
}

function EventsSection({ events, words, language }: { events: FrontPage['events']; words: Words['events']; language: Language }): Html {
  return (
    <Section id="events" heading={words.heading}>
      {events.length === 0 && <p class="govuk-body">{words.none}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {events.map(({ title, href, when, venue }) => (
          <li>
            <a class="govuk-link" href={href} lang={language === 'en' ? undefined : 'en'}>
              {title}
            </a>
            <br />
            {when}
            {venue && (
              <>
                <br />
                <span lang={language === 'en' ? undefined : 'en'}>{venue}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={eventUrls.events}>
          {words.all}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={scrutinyUrls.meetings}>
          {words.ask}
        </a>
      </p>
    </Section>
  )
}

function CardSection({ href, words }: { href: string; words: { heading: string; body: string; button: string } }): Html {
  return (
    <Section id="card" heading={words.heading}>
      <p class="govuk-body">{words.body}</p>
      {govukButton({ text: words.button, href })}
    </Section>
  )
}
