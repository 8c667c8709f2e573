import { Temporal } from '#platform/clock'
import { govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html, Node } from '#platform/html'
import { type Language, Reading, Tag } from '#platform/web'
import { Written } from '#platform/written'
import type { Place } from '#modules/office'
import { PublicPapers, type PapersTold } from '../papers/public-papers.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { type Meeting, STATES } from './meeting.js'
import { whenText, whereText } from './when.js'

/** How far a meeting is, for residents: one whose day is past and of which nobody said anything is not called planned. */
export function PublicState({ meeting, today, language }: { meeting: Meeting; today: Temporal.PlainDate; language: Language }): Html {
  const { states } = wordsIn(language)
  const unsaid = meeting.state === 'planned' && Temporal.PlainDate.compare(meeting.day, today) < 0
  return unsaid ? <Tag word={states.unsaid} tone="waiting" /> : <Tag word={states[meeting.state]} tone={STATES[meeting.state].tone} />
}

/** One meeting in a list. */
export function MeetingItem({
  meeting,
  open,
  today,
  language,
}: {
  meeting: Meeting
  open: readonly Place[]
  today: Temporal.PlainDate
  language: Language
}): Html {
  const lang = language === 'en' ? undefined : 'en'
  return (
    <>
      <h3 class="govuk-heading-m govuk-!-margin-bottom-1" lang={lang}>
        <a class="govuk-link" href={urls.meeting(meeting.slug)}>
          {meeting.title}
        </a>
      </h3>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {whenText(meeting, language)} <PublicState meeting={meeting} today={today} language={language} />
      </p>
      <p class="govuk-body" lang={lang}>
        {whereText(meeting, open, language)}
      </p>
    </>
  )
}

/** What the public page of a meeting shows. */
export interface MeetingTold {
  readonly meeting: Meeting
  readonly open: readonly Place[]
  readonly papers: PapersTold
  /** Its page in the programme of events, where it stands there. */
  readonly event: string | undefined
  readonly origin: string
  readonly today: Temporal.PlainDate
  readonly language: Language
}

/** The public page of one meeting. */
export function PublicMeeting({
  meeting,
  open,
  papers,
  event,
  origin,
  today,
  language,
  children,
}: MeetingTold & { children?: Node }): Html {
  const words = wordsIn(language)
  const lang = language === 'en' ? undefined : ('en' as const)
  const planned = meeting.state === 'planned'
  const row = (key: string, value: Html | string) =>
    value === '' ? [] : [{ key: { text: key }, value: typeof value === 'string' ? { text: value } : { html: value } }]
  const typed = (text: string): Html | string => (text === '' ? '' : <span lang={lang}>{text}</span>)
  const link = (href: string, text: string) => (
    <a class="govuk-link" href={href} rel={/^https?:/.test(href) ? 'noreferrer noopener' : undefined}>
      {text}
    </a>
  )
  return (
    <Reading>
      <h1 class="govuk-heading-l" lang={lang}>
        {meeting.title}
      </h1>
      <p class="govuk-body">
        <PublicState meeting={meeting} today={today} language={language} />
      </p>
      {meeting.state === 'cancelled' && govukInsetText({ text: words.cancelledWhy(meeting.why) })}
      {meeting.publicThere !== null && meeting.state === 'held' && <p class="govuk-body">{words.there(meeting.publicThere)}</p>}
      {govukSummaryList({
        rows: [
          ...row(words.when, whenText(meeting, language)),
          ...row(words.where, typed(whereText(meeting, open, language))),
          ...row(words.who, meeting.chief ? words.both : words.commissioner),
          ...(planned ? row(words.access, typed(meeting.access)) : []),
          ...(planned && meeting.webcast !== '' ? row(words.watch, link(meeting.webcast, words.watchLive)) : []),
          ...(planned && event !== undefined ? row(words.event, link(event, words.eventLink)) : []),
        ],
      })}
      {meeting.about && <Written text={meeting.about} origin={origin} lang={lang} />}
      {children}
      {meeting.state !== 'cancelled' && <PublicPapers meeting={meeting} told={papers} origin={origin} today={today} language={language} />}
    </Reading>
  )
}
