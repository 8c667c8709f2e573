import { AreaField, RadioField, TextField } from '#platform/forms'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type Body, type Form, FormErrors, type Language, type PageContent, PostForm, Reading } from '#platform/web'
import type { Event } from '../events/event.js'
import { publicWhen } from '../events/public-page.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import type { BookingSheet, Slot } from './booking.js'
import type { Room } from './queries.js'
import { BOOKING_FIELDS } from './read-booking.js'
import { slotText } from './tell.js'

/** What the pages of the form know. */
export interface BookingPageOf {
  readonly event: Event
  readonly room: Room
  readonly language: Language
}

/** Whether the next who books has to wait. */
export const isFull = (room: Room): boolean => room.free === 0 || (room.slots.length === 0 && room.waiting > 0)

/** The questions to whoever books. `slots` are those to choose from. */
export function bookingQuestions(
  form: Form,
  { event, language, slots }: { readonly event: Event; readonly language: Language; readonly slots: readonly Slot[] },
): Html {
  const words = wordsIn(language).booking
  return (
    <>
      {slots.length > 0 && (
        <RadioField
          form={form}
          name="slot"
          label={words.slot}
          choices={slots.map((slot) => ({ value: String(slot.id), text: slotText(slot, language, event) }))}
        />
      )}
      <TextField form={form} name="name" label={words.name} autocomplete="name" />
      <TextField form={form} name="email" label={words.email} hint={words.emailHint} type="email" autocomplete="email" />
      <TextField form={form} name="phone" label={words.phone} type="tel" autocomplete="tel" width="20" />
      <AreaField form={form} name="topic" label={words.topic} hint={words.topicHint} rows={3} />
      <AreaField form={form} name="needs" label={words.needs} hint={words.needsHint} rows={3} />
    </>
  )
}

const Heading = ({ event, language }: { event: Event; language: Language }): Html => (
  <p class="govuk-body">
    <strong lang={language === 'en' ? undefined : 'en'}>{event.title}</strong>
    <br />
    {publicWhen(event, language)}
    {event.venue && (
      <>
        <br />
        {event.venue}
      </>
    )}
  </p>
)

/** The page that asks who books. */
export function bookingPage({ event, room, language }: BookingPageOf, form: Form): PageContent {
  const words = wordsIn(language).booking
  const full = isFull(room)
  return {
    title: words.title(event.title),
    back: urls.event(event.slug ?? ''),
    body: (
      <Reading>
        <FormErrors form={form} />
        <h1 class="govuk-heading-l">{full ? words.sendWaiting : room.slots.length > 0 ? words.bookSlot : words.book}</h1>
        <Heading event={event} language={language} />
        {full && govukInsetText({ text: words.full })}
        {!full && room.free !== null && <p class="govuk-body">{words.left(room.free)}</p>}
        <PostForm>
          {bookingQuestions(form, { event, language, slots: room.freeSlots })}
          <p class="govuk-body">
            {words.keep}
            <a class="govuk-link" href="/privacy-notice">
              {words.privacy}
            </a>
          </p>
          {govukButton({ text: words.continue })}
        </PostForm>
      </Reading>
    ),
  }
}

/** What somebody said when they booked, row by row. */
export function bookingRows(
  sheet: Pick<BookingSheet, 'topic' | 'needs' | 'name' | 'email' | 'phone'>,
  slot: Slot | undefined,
  language: Language,
): { key: { text: string }; value: { html: Html } }[] {
  const words = wordsIn(language).booking
  const row = (key: string, text: string) =>
    text === '' ? [] : [{ key: { text: key }, value: { html: <span class="written">{text}</span> } }]
  return [
    ...row(words.yourTime, slot ? slotText(slot, language) : ''),
    ...row(words.contact, [sheet.name, sheet.email, sheet.phone].filter(Boolean).join('\n')),
    ...row(words.yourTopic, sheet.topic),
    ...row(words.yourNeeds, sheet.needs),
  ]
}

/** What was typed, to look at once more before the place is booked. Nothing is kept yet. */
export function bookingCheckPage({ event, room, language }: BookingPageOf, sheet: BookingSheet, sent: Body): PageContent {
  const words = wordsIn(language).booking
  const full = isFull(room)
  return {
    title: words.checkTitle,
    personal: true,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{words.checkTitle}</h1>
        <Heading event={event} language={language} />
        {full && govukInsetText({ text: words.checkFull })}
        {govukSummaryList({
          rows: bookingRows(
            sheet,
            room.slots.find(({ id }) => id === sheet.slot),
            language,
          ),
        })}
        <PostForm>
          {BOOKING_FIELDS.map((field) => (
            <input type="hidden" name={field} value={String([sent[field] ?? ''].flat()[0] ?? '')} />
          ))}
          <div class="govuk-button-group">
            {govukButton({ text: full ? words.sendWaiting : words.send, name: '_step', value: 'send', preventDoubleClick: true })}
            {govukButton({ text: words.change, name: '_step', value: 'change', classes: 'govuk-button--secondary' })}
          </div>
        </PostForm>
      </Reading>
    ),
  }
}

/** Says that nobody can book, and leads back. */
export function closedPage(event: Event, language: Language): PageContent {
  const words = wordsIn(language).booking
  return {
    title: words.closedTitle,
    back: urls.event(event.slug ?? ''),
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{words.closedTitle}</h1>
        <Heading event={event} language={language} />
        <p class="govuk-body">{event.state === 'cancelled' ? words.cancelledTitle : words.closed}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.event(event.slug ?? '')}>
            {words.back}
          </a>
        </p>
      </Reading>
    ),
  }
}
