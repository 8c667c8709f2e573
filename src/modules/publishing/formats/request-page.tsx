import type { Temporal } from '#platform/clock'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { sizeInWords } from '#platform/files'
import { dayInWords, Reading, Tag } from '#platform/web'
import { typeInWords } from '../publications/file-list.js'
import type { PublicationFile } from '../publications/files.js'
import type { Publication } from '../publications/publication.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { CHANNELS, type FormatRequest, REQUEST_STATES, SENT_HOW } from './format.js'

/** What the page of a request shows. */
export interface RequestFacts {
  readonly one: FormatRequest
  readonly about: Publication | undefined
  readonly names: ReadonlyMap<string, string>
  readonly today: Temporal.PlainDate
  /** What everybody can open in this format already. */
  readonly there: readonly PublicationFile[]
}

/** One request for staff: what was asked, by when it is promised, and what can be done. */
export function RequestPage({ one, about, names, today, there }: RequestFacts): Html {
  const words = wordsIn('en').formats
  const secondary = { classes: 'govuk-button--secondary' }
  const named = (id: number | null) => (id === null ? 'Nobody yet' : (names.get(`person:${id}`) ?? 'Somebody'))
  const row = (key: string, value: string | Html) => ({
    key: { text: key },
    value: typeof value === 'string' ? { text: value } : { html: value },
  })
  const late = one.state === 'open' && today.since(one.dueOn).sign > 0
  return (
    <Reading>
      <span class="govuk-caption-l">{one.reference}</span>
      <h1 class="govuk-heading-l">
        {one.title}, {words.inside[one.format]}
      </h1>
      <p class="govuk-body">
        <Tag {...REQUEST_STATES[one.state]} /> {late && <Tag word="Overdue" tone="late" />} {one.held && <Tag word="Held" tone="waiting" />}
      </p>
      {one.held &&
        govukInsetText({
          text: 'Many requests came from one network at once, so nothing was sent to this address yet. If it is a real one, say so.',
        })}
      {one.forgottenAt && govukInsetText({ text: 'Who asked, and the words, were deleted when the time for keeping them was over.' })}
      {govukSummaryList({
        rows: [
          ...(about
            ? [
                row(
                  'Publication',
                  <a class="govuk-link" href={urls.managePublication(about.id)}>
                    {about.title}
                  </a>,
                ),
              ]
            : []),
          row('Format', words.formats[one.format]),
          ...(one.details ? [row('What else they need', <span class="written">{one.details}</span>)] : []),
          row('Asked', `${CHANNELS[one.channel]}, ${dayInWords(one.askedOn)}`),
          row('Promised by', dayInWords(one.dueOn)),
          ...(one.name ? [row('Name', one.name)] : []),
          ...(one.email ? [row('E-mail', one.email)] : []),
          ...(one.address ? [row('Postal address', <span class="written">{one.address}</span>)] : []),
          row(one.state === 'open' ? 'Who does it' : 'Who did it', named(one.doer ?? one.doneBy)),
          ...(one.doneOn ? [row(one.state === 'sent' ? 'Sent' : 'Declined', [dayInWords(one.doneOn), named(one.doneBy)].join(', '))] : []),
          ...(one.sentHow ? [row('How', SENT_HOW[one.sentHow])] : []),
          ...(one.note ? [row('What we wrote', <span class="written">{one.note}</span>)] : []),
          ...(about && there.length > 0
            ? [
                row(
                  'For everybody',
                  <ul class="govuk-list">
                    {there.map(({ id, title, type, size }) => (
                      <li>
                        {about.state === 'public' ? (
                          <a class="govuk-link" href={urls.publicFile(about.slug, id)}>
                            {title} ({typeInWords(type)}, {sizeInWords(size)})
                          </a>
                        ) : (
                          `${title}, once the publication is public`
                        )}
                      </li>
                    ))}
                  </ul>,
                ),
              ]
            : []),
          ...(one.file === null
            ? []
            : [
                row(
                  'Their copy',
                  <a class="govuk-link" href={urls.formatOwnFile(one.id)}>
                    The file only they can open
                  </a>,
                ),
              ]),
        ],
      })}
      {one.state === 'open' && there.length > 0 && (
        <p class="govuk-body">
          Everybody can open a file in this format already. If that is what they need, name it when you record that it was sent.
        </p>
      )}
      {one.state === 'sent' &&
        one.file !== null &&
        one.publication !== null &&
        one.shared === null &&
        govukButton({ text: 'Put their copy beside the publication', href: urls.formatSharing(one.id), ...secondary })}
      {one.state === 'open' && (
        <div class="govuk-button-group">
          {govukButton({ text: 'Record that it was sent', href: urls.formatDelivery(one.id) })}
          {one.held && govukButton({ text: 'It is a real request', href: urls.formatRelease(one.id), ...secondary })}
          {govukButton({ text: 'Say who does it', href: urls.formatDoer(one.id), ...secondary })}
          {govukButton({ text: 'Decline it', href: urls.formatRefusal(one.id), ...secondary })}
        </div>
      )}
    </Reading>
  )
}
