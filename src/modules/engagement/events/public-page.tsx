import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { addressIn, dayInWords, type Language, Reading, Tag } from '#platform/web'
import { Written } from '#platform/written'
import type { Place } from '#modules/office'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import type { Event } from './event.js'
import { hoursText } from './when.js'

/** The days and hours of an event, as residents read them. */
export function publicWhen(event: Event, language: Language): string {
  const words = wordsIn(language)
  const days = event.lastDay.equals(event.day)
    ? dayInWords(event.day, language)
    : words.days(dayInWords(event.day, language), dayInWords(event.lastDay, language))
  const hours = hoursText(event, language, words.to)
  return hours === '' ? days : `${days}, ${hours}`
}

/** Venue and part of the area, as residents read them. */
export const publicWhere = ({ venue, place }: Event, open: readonly Place[], language: Language): string => {
  const found = open.find(({ code }) => code === place)
  const name = found && (language === 'cy' ? found.welsh : found.name)
  return [venue, ...(name && !venue.includes(name) ? [name] : [])].filter(Boolean).join(', ')
}

/** Who of the office is there, as residents read it. Officers are not named. */
export function publicWho({ commissioner, deputy, officers }: Event, holder: string, language: Language): string {
  const words = wordsIn(language)
  if (commissioner && deputy) return words.both(holder)
  if (commissioner) return words.commissioner(holder)
  if (deputy) return words.deputy
  return officers.length > 0 ? words.office : ''
}

/** "To be confirmed" or "Cancelled"; nothing where an event is fixed. */
export function PublicState({ event, language }: { event: Event; language: Language }): Html {
  const words = wordsIn(language)
  if (event.state === 'cancelled') return <Tag word={words.cancelled} tone="closed" />
  if (event.state === 'confirmed' || event.state === 'delivered') return <></>
  return <Tag word={words.toBeConfirmed} tone="waiting" />
}

/** The public page of one event. */
export function PublicEvent({
  event,
  open,
  holder,
  origin,
  instead,
  over,
  book,
  language,
}: {
  event: Event
  open: readonly Place[]
  holder: string
  origin: string
  instead: Event | undefined
  over: boolean
  /** Until when people can book, and whether times; undefined: they cannot, or just come. */
  book: { readonly until: string; readonly times: boolean } | undefined
  language: Language
}): Html {
  const words = wordsIn(language)
  const lang = language === 'en' ? undefined : ('en' as const)
  const row = (key: string, value: Html | string) =>
    value === '' ? [] : [{ key: { text: key }, value: typeof value === 'string' ? { text: value } : { html: value } }]
  const typed = (text: string): Html | string => (text === '' ? '' : <span lang={lang}>{text}</span>)
  return (
    <Reading>
      <span class="govuk-caption-l">{words.kinds[event.kind]}</span>
      <h1 class="govuk-heading-l" lang={lang}>
        {event.title}
      </h1>
      <p class="govuk-body">
        <PublicState event={event} language={language} />
      </p>
      {event.state === 'cancelled' &&
        govukInsetText({
          html: (
            <>
              <p class="govuk-body">{words.cancelledWhy(event.why)}</p>
              {instead?.slug && (
                <p class="govuk-body">
                  {words.instead}{' '}
                  <a class="govuk-link" href={urls.event(instead.slug)} lang={lang}>
                    {instead.title}
                  </a>
                  , {publicWhen(instead, language)}
                </p>
              )}
            </>
          ),
        })}
      {event.residents !== null && over && event.residents > 0 && <p class="govuk-body-l">{words.met(event.residents)}</p>}
      {govukSummaryList({
        rows: [
          ...row(words.when, publicWhen(event, language)),
          ...row(words.where, typed(publicWhere(event, open, language))),
          ...row(words.who, publicWho(event, holder, language)),
          ...row(words.forWhom, event.openAccess && !over ? words.everybody : ''),
          ...(over ? [] : [...row(words.takePart, typed(event.takePart)), ...row(words.access, typed(event.access))]),
          ...(over || event.online === ''
            ? []
            : row(
                words.online,
                <a class="govuk-link" href={event.online} rel="noreferrer noopener">
                  {words.joinOnline}
                </a>,
              )),
        ],
      })}
      {event.about && <Written text={event.about} origin={origin} lang={lang} />}
      {book && event.slug !== null && (
        <>
          <p class="govuk-body">
            {words.booking.until(book.until)} {words.booking.just}
          </p>
          {govukButton({
            text: book.times ? words.booking.bookSlot : words.booking.book,
            href: addressIn(language, urls.bookPlace(event.slug)),
          })}
        </>
      )}
      {!over && event.state !== 'cancelled' && (
        <>
          <p class="govuk-body">{words.needs}</p>
          {event.slug !== null &&
            govukButton({ text: words.calendar, href: urls.eventCalendar(event.slug), classes: 'govuk-button--secondary' })}
        </>
      )}
    </Reading>
  )
}
