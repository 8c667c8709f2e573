import { govukButton, govukDetails, govukInput, govukNotificationBanner, govukRadios, govukSelect, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DateField, dayInWords, errorFor, type Form, FormErrors, type PageContent, PostForm, typed } from '#platform/web'
import type { Temporal } from '#platform/clock'
import { showCode } from '#modules/thread'
import type { Batch } from '../batches/batch.js'
import type { Exercise } from '../exercises/exercise.js'
import { conditionInWords } from '../questionnaires/condition-in-words.js'
import { itemFieldOf } from '../questionnaires/fields/names.js'
import { plainQuestion } from '../questionnaires/piping.js'
import { isAnswerable, type Question } from '../questionnaires/question.js'
import type { PlaceChoice } from '../questionnaires/places.js'
import { OverFields } from '../quotas/over-choice.js'
import { ContactFields } from '../responses/contact-fields.js'
import { receivedInWords } from '../responses/received.js'
import { CHANNEL_NAMES, KEYED_CHANNELS } from '../responses/response.js'
import { urls } from '../urls.js'
import { STAFF_WORDS } from '../words/index.js'
import { type KeyNotice, KeyNoticeText } from './key-notice.js'
import { type Key, keysOf } from './keyed-answer.js'
import type { CollectionPoint } from './point.js'

/** A card this person keyed, newest first. */
export interface KeyedCard {
  readonly id: number
  readonly code: string
  readonly at: Temporal.Instant
  /** The number to write on it, where it belongs to a batch. */
  readonly card: number | null
  /** Where it was collected. */
  readonly point: number | null
  /** Answers of it that stand apart, because its other answers do not lead to those questions. */
  readonly aside: number
  /** Whether it was rejected since, so that it does not count. */
  readonly rejected: boolean
}

/** What the keying page needs to know. */
export interface Keying {
  readonly exercise: Exercise
  readonly questions: readonly Question[]
  readonly places: readonly PlaceChoice[]
  readonly points: readonly CollectionPoint[]
  readonly lately: readonly KeyedCard[]
  /** How many this person keyed today. */
  readonly today: number
  /** The batch that is being keyed, and how many of its cards are keyed. */
  readonly batch?: (Batch & { readonly keyed: number }) | undefined
  /** Whether cards printed with codes are out, so that a card most likely has one. */
  readonly codes: boolean
  /** What its days mean for keying. */
  readonly notice: KeyNotice
  /** Whether one was saved just now. */
  readonly saved?: boolean
}

/** Keying paper cards, letters and telephone answers from the keyboard: a number for each choice, Tab to go on, Enter to save. */
export function keyCardPage(keying: Keying, form: Form): PageContent {
  const { exercise, lately, today, notice } = keying
  return {
    // Said first when the page opens, where somebody listens to it instead of looking.
    title: keying.saved ? `${today} added today. Key in an answer` : 'Key in an answer',
    back: urls.overview(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors form={form} />
          {keying.saved &&
            lately.length > 0 &&
            govukNotificationBanner({
              type: 'success',
              disableAutoFocus: true,
              html: (
                <>
                  <p class="govuk-notification-banner__heading">{today} added today.</p>
                  <p class="govuk-body">The last one has the code {showCode(lately[0]?.code ?? '')}.</p>
                  {lately[0] && lately[0].aside > 0 && <p class="govuk-body">{setAsideInWords(lately[0].aside)}</p>}
                  {lately[0]?.card && (
                    <p class="govuk-body">Write the number {lately[0].card} on the card, so that it can be found again.</p>
                  )}
                </>
              ),
            })}
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">Key in an answer</h1>
          <KeyNoticeText notice={notice} />
          {!notice.shut && (
            <p class="govuk-body">
              Type the number of the answer and press Tab. Leave out what the card leaves out. Press Enter in any box to save and go on to
              the next; Shift and Enter begin a new line.
            </p>
          )}
          {keying.batch && (
            <p class="govuk-body">
              {keying.batch.name}: {keying.batch.keyed} of {keying.batch.cards} keyed.{' '}
              <a class="govuk-link" href={urls.batch(exercise.id, keying.batch.id)}>
                See the batch
              </a>
            </p>
          )}
          {!notice.shut && <KeyForm keying={keying} form={form} />}
          {lately.length > 0 && <Lately exercise={exercise} cards={lately} />}
        </div>
      </div>
    ),
  }
}

function KeyForm({ keying, form }: { keying: Keying; form: Form }): Html {
  const { points } = keying
  return (
    <PostForm id="keying" emptyOnReturn>
      {keying.batch && <input type="hidden" name="batch" value={String(keying.batch.id)} />}
      {govukSelect({
        name: 'point',
        id: 'point',
        label: { text: 'Collected at' },
        hint: { text: 'Choose it for the first card; it stays for the next.' },
        value: typed(form, 'point'),
        items: [
          { value: '', text: 'No collection point' },
          ...points.slice(0, NEWEST).map(inWords),
          ...(points.length > NEWEST ? [{ value: 'others', text: 'Others, by name', disabled: true }] : []),
          ...points
            .slice(NEWEST)
            .toSorted((one, other) => one.what.localeCompare(other.what))
            .map(inWords),
        ],
      })}
      {govukRadios({
        name: 'channel',
        classes: 'govuk-radios--inline govuk-radios--small',
        fieldset: { legend: { text: 'How did it come in?' } },
        errorMessage: errorFor(form, 'channel'),
        value: typed(form, 'channel') || 'paper',
        items: KEYED_CHANNELS.map((channel) => ({ value: channel, text: CHANNEL_NAMES[channel] })),
      })}
      <DateField
        form={form}
        name="came"
        legend="When did it come in?"
        hint="Leave it empty for the day of the collection point, or today where there is none. It stays for the next."
      />
      {govukInput({
        name: 'printed',
        id: 'printed',
        label: { text: 'Code printed on the card, if there is one' },
        classes: 'govuk-input--width-10',
        spellcheck: false,
        autocomplete: 'off',
        errorMessage: errorFor(form, 'printed'),
        value: typed(form, 'printed'),
        ...(keying.codes ? { attributes: { autofocus: true } } : {}),
      })}
      {keying.questions
        .filter(isAnswerable)
        .map(plainQuestion)
        .map((asked, index) => (
          <KeyField
            asked={asked}
            condition={conditionInWords(asked, keying.questions, keying.places)}
            places={keying.places}
            form={form}
            first={index === 0 && !keying.codes}
          />
        ))}
      {govukDetails({
        summaryText: 'They left an address',
        open: leftAddress(form),
        html: <ContactFields form={form} words={STAFF_WORDS} />,
      })}
      <OverFields form={form} />
      {govukButton({ text: 'Save and key the next', preventDoubleClick: true })}
    </PostForm>
  )
}

/** Whether an address was typed, or is to be corrected: then it is not folded away. */
const leftAddress = ({ errors, values }: Form): boolean =>
  Object.keys(errors).some((field) => field.startsWith('contact-')) ||
  Object.entries(values).some(([field, value]) => field.startsWith('contact-') && [value ?? ''].flat().some((text) => text.trim() !== ''))

/** How many collection points stand first: whoever keys comes from one of the latest. */
const NEWEST = 5

const inWords = ({ id, what, heldOn }: CollectionPoint) => ({ value: String(id), text: `${what}, ${dayInWords(heldOn)}` })

const WIDE: readonly Question['type'][] = ['date', 'postcode', 'money', 'ranking']

/** How what stands on the card is typed, where a number for a choice is not all. */
const HINTS: Readonly<Partial<Record<Question['type'], string>>> = {
  money: 'In pounds, like 12.50.',
  date: 'Day, month and year, like 27 3 2026.',
  postcode: 'The postcode, which is not kept, or the number of the place:',
  ranking: 'The numbers in order, parted by commas:',
}

/** What must be known of the question first, then how it is keyed, each on a line. */
const inLines = (hints: readonly string[]): Html => (
  <>
    {hints.map((text) => (
      <span class="govuk-!-display-block">{text}</span>
    ))}
  </>
)

const setAsideInWords = (aside: number): string =>
  `${aside === 1 ? 'One of its answers is' : `${aside} of its answers are`} kept apart and in no figure: the question is asked only of people who answered another one differently.`

const keysInWords = (keys: readonly Key[]): string =>
  keys.map(({ key, text }) => (text.startsWith(key) ? text : `${key} = ${text}`)).join(' · ')

/** The field in which one question of a card is keyed. */
export function KeyField({
  asked,
  places,
  form,
  first,
  condition,
  name = `q-${asked.id}`,
}: {
  asked: Question
  /** For whom it is asked, where that is not everybody. */
  condition?: string | undefined
  places: readonly PlaceChoice[]
  form: Form
  first: boolean
  name?: string
}): Html {
  const rows = asked.type === 'scales' ? (asked.items ?? []) : []
  if (rows.length > 0)
    return (
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{asked.text}</legend>
        {condition && <div class="govuk-hint">{condition}.</div>}
        {rows.map(({ code, text }, row) => (
          <KeyField
            asked={{ ...asked, items: [], text }}
            places={places}
            form={form}
            first={first && row === 0}
            name={itemFieldOf(asked, code)}
          />
        ))}
      </fieldset>
    )
  const keys = keysOf(asked, places)
  const typing = [HINTS[asked.type], keys.length > 0 ? keysInWords(keys) : ''].filter(Boolean).join(' ')
  const hints = [...(condition ? [`${condition}.`] : []), ...(typing === '' ? [] : [typing])]
  const hint = hints.length === 0 ? {} : { hint: { html: inLines(hints) } }
  const common = {
    name,
    id: name,
    label: { text: asked.text, classes: 'govuk-label--s' },
    ...hint,
    errorMessage: errorFor(form, name),
    value: typed(form, name),
    ...(first ? { attributes: { autofocus: true } } : {}),
  }
  if (asked.type === 'long-text') return govukTextarea({ ...common, rows: '2' })
  return govukInput({
    ...common,
    classes: asked.type === 'short-text' ? '' : WIDE.includes(asked.type) ? 'govuk-input--width-10' : 'govuk-input--width-5',
    autocomplete: 'off',
  })
}

/** Ticks on a sheet have no code: nobody could follow one. */
const nameOf = (code: string): string => (code === '' ? 'A tick on a sheet' : showCode(code))

function Lately({ exercise, cards }: { exercise: Exercise; cards: readonly KeyedCard[] }): Html {
  return (
    <>
      <h2 class="govuk-heading-m">The last ones you keyed</h2>
      <ul class="govuk-list">
        {cards.map(({ id, code, at, rejected }) => (
          <li>
            {nameOf(code)}, {receivedInWords(at)}
            {rejected && ', rejected'}{' '}
            <a class="govuk-link" href={`${urls.held(exercise.id)}/${id}?from=cards`}>
              Look again<span class="govuk-visually-hidden"> at {nameOf(code)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
