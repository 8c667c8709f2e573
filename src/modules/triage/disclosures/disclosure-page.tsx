import type { Temporal } from '#platform/clock'
import { govukButton, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Passage } from '#platform/module'
import { dayInWords, momentInWords, type PageContent, Reading } from '#platform/web'
import { outcomeUrl, triageUrl } from '../urls.js'
import { en } from '../words/en.js'
import type { Disclosure } from './disclosure.js'
import { concernsInWords } from './queue-page.js'

/** What the named person reads: why it was found, what was written, and what was done. */
export interface DisclosureView {
  readonly disclosure: Disclosure
  /** The contributor's words; `erased`, or `no-reader` when its owner gives none out. */
  readonly words: readonly Passage[] | 'erased' | 'no-reader'
  readonly handledBy: string | undefined
  /** The last day on which the note is kept; undefined for good. */
  readonly noteUntil: Temporal.PlainDate | undefined
}

/** One disclosure, for the person who handles it. */
export function disclosurePage({ disclosure, words, handledBy, noteUntil }: DisclosureView): PageContent {
  const { concerns, field, openedAt, dueAt, state } = disclosure
  const title = en.one(concernsInWords(disclosure))
  return {
    title,
    back: triageUrl(),
    personal: true,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          {en.opened(momentInWords(openedAt))} {en.due(momentInWords(dueAt))}
        </p>
        <h2 class="govuk-heading-m">{en.reasons}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {concerns.map(({ kind, reason }) => (
            <li>
              {en.concerns[kind]}: {reason}
            </li>
          ))}
        </ul>
        <Written words={words} field={field} />
        {state === 'open' ? (
          govukButton({ text: en.handle, href: outcomeUrl(disclosure.id) })
        ) : (
          <Done disclosure={disclosure} by={handledBy ?? ''} until={noteUntil} />
        )}
      </Reading>
    ),
  }
}

function Written({ words, field }: { words: DisclosureView['words']; field: string }): Html {
  if (words === 'erased' || words === 'no-reader') return govukInsetText({ text: words === 'erased' ? en.erased : en.noReader })
  // A text that was handed over again carries the number of the time: `q2#2`.
  const [part] = field.split('#')
  const here = words.filter((passage) => passage.field === part)
  const rest = words.filter((passage) => passage.field !== part)
  return (
    <>
      <h2 class="govuk-heading-m">{en.written}</h2>
      <p class="govuk-hint">{en.viewing}</p>
      {here.map((passage) => (
        <Words passage={passage} />
      ))}
      {rest.length === 0 ? null : <h2 class="govuk-heading-m">{en.elsewhere}</h2>}
      {rest.map((passage) => (
        <Words passage={passage} />
      ))}
    </>
  )
}

function Words({ passage }: { passage: Passage }): Html {
  return (
    <>
      <h3 class="govuk-heading-s">{passage.question}</h3>
      {govukInsetText({
        html: (
          <>
            {passage.text.split('\n').map((line) => (
              <p class="govuk-body">{line}</p>
            ))}
          </>
        ),
      })}
    </>
  )
}

function Done({
  disclosure: { outcome, note, restricted, handledAt },
  by,
  until,
}: {
  disclosure: Disclosure
  by: string
  until: Temporal.PlainDate | undefined
}): Html {
  return (
    <>
      <h2 class="govuk-heading-m">{en.what}</h2>
      <p class="govuk-body">
        {outcome ? en.outcomes[outcome] : ''}
        {note === null ? `. ${en.noteForgotten}` : `: ${note}`}
      </p>
      {note !== null && until && <p class="govuk-body">{en.noteKept(dayInWords(until))}</p>}
      <p class="govuk-body">
        {handledAt ? en.doneBy(by, momentInWords(handledAt)) : ''} {restricted ? en.stillRestricted : en.released}
      </p>
    </>
  )
}
