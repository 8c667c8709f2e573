import { govukButton, govukDetails, govukInput, govukNotificationBanner, govukRadios, govukSelect, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DateField, errorFor, type Form, FormErrors, type PageContent, PostForm, Reading, typed } from '#platform/web'
import { showCode } from '#modules/thread'
import { type KeyNotice, KeyNoticeText } from '../collection/key-notice.js'
import type { Exercise } from '../exercises/exercise.js'
import type { Question } from '../questionnaires/question.js'
import { OverFields } from '../quotas/over-choice.js'
import { urls } from '../urls.js'
import { STAFF_WORDS } from '../words/index.js'
import { type Before, beforeField } from './answers-before.js'
import { ContactFields } from './contact-fields.js'
import { METHOD_LIST, METHODS } from './method.js'
import { CHANNEL_NAMES, LOGGED_CHANNELS } from './response.js'

/** What the page on which words are logged needs to know. */
export interface Logging {
  readonly exercise: Exercise
  /** The questions that are answered in words. */
  readonly questions: readonly Question[]
  /** Of the question that was selected: the earlier ones it hangs on, where it is not clear what was answered to them. */
  readonly before?: readonly Before[] | undefined
  /** For whom a question is asked, in words, by its id. */
  readonly conditions: ReadonlyMap<string, string>
  readonly places: readonly { readonly code: string; readonly name: string }[]
  /** Events of the diary at which it may have been said. */
  readonly events: readonly { readonly value: string; readonly text: string }[]
  /** What its days mean for logging. */
  readonly notice: KeyNotice
  /** The code of the one that was logged just now. */
  readonly saved?: { readonly id: number; readonly code: string; readonly remark: string | undefined } | undefined
}

/** Logging what somebody said or wrote, in one go: how, when, where, how many people, and their words. */
export function logPage(logging: Logging, form: Form): PageContent {
  const { exercise, saved, notice } = logging
  return {
    title: 'Log what somebody said',
    back: urls.register(exercise.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        {saved &&
          govukNotificationBanner({
            type: 'success',
            disableAutoFocus: true,
            html: (
              <>
                <p class="govuk-notification-banner__heading">It is logged as response {saved.id}.</p>
                <p class="govuk-body">Its code is {showCode(saved.code)}. Give it to the person if they want to see what came of it.</p>
                {saved.remark && <p class="govuk-body">{saved.remark}</p>}
              </>
            ),
          })}
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Log what somebody said</h1>
        <KeyNoticeText notice={notice} />
        {(!notice.shut || Object.keys(form.errors).length > 0) && <LogForm logging={logging} form={form} />}
      </Reading>
    ),
  }
}

function LogForm({ logging, form }: { logging: Logging; form: Form }): Html {
  const { exercise, places, events } = logging
  return (
    <>
      <p class="govuk-body">
        A letter, a call, an e-mail, the notes of a meeting, what somebody said at a surgery or a roadshow, or a chat with somebody met by
        chance. Answers that were ticked or chosen are{' '}
        <a class="govuk-link" href={urls.cards(exercise.id)}>
          keyed question by question
        </a>
        .
      </p>
      <PostForm emptyOnReturn>
        {govukRadios({
          name: 'channel',
          idPrefix: 'channel',
          classes: 'govuk-radios--small',
          fieldset: { legend: { text: 'How did it come in?', classes: 'govuk-fieldset__legend--m' } },
          errorMessage: errorFor(form, 'channel'),
          value: typed(form, 'channel'),
          items: LOGGED_CHANNELS.map((channel) => ({ value: channel, text: CHANNEL_NAMES[channel], ...hintOf(channel) })),
        })}
        {govukSelect({
          name: 'method',
          id: 'method',
          label: { text: 'At what was it said? (optional)', classes: 'govuk-label--m' },
          hint: { text: 'Where the office asked people to come and speak, or went to them.' },
          errorMessage: errorFor(form, 'method'),
          value: typed(form, 'method'),
          items: [{ value: '', text: 'None of these' }, ...METHOD_LIST.map((method) => ({ value: method, text: METHODS[method] }))],
        })}
        <DateField form={form} name="on" legend="When?" hint="The day on the letter, or of the call or conversation." />
        {govukSelect({
          name: 'place',
          id: 'place',
          label: { text: 'Which district is it about? (optional)', classes: 'govuk-label--m' },
          errorMessage: errorFor(form, 'place'),
          value: typed(form, 'place'),
          items: [{ value: '', text: 'Not known' }, ...places.map(({ code, name }) => ({ value: code, text: name }))],
        })}
        {govukInput({
          name: 'spot',
          id: 'spot',
          label: { text: 'Where was it said? (optional)', classes: 'govuk-label--m' },
          hint: { text: 'Like “bus station” or “Alderbridge market”. A chat must say where.' },
          errorMessage: errorFor(form, 'spot'),
          value: typed(form, 'spot'),
        })}
        {events.length > 0 &&
          govukSelect({
            name: 'event',
            id: 'event',
            label: { text: 'At which event of the diary? (optional)', classes: 'govuk-label--m' },
            value: typed(form, 'event'),
            items: [{ value: '', text: 'None of these' }, ...events],
          })}
        {govukInput({
          name: 'people',
          id: 'people',
          label: { text: 'How many people?', classes: 'govuk-label--m' },
          hint: { text: 'For whom it speaks, such as those at a meeting. It counts as one answer all the same.' },
          classes: 'govuk-input--width-3',
          inputmode: 'numeric',
          errorMessage: errorFor(form, 'people'),
          value: typed(form, 'people') || '1',
        })}
        <WhichQuestion logging={logging} form={form} />
        {govukTextarea({
          name: 'words',
          id: 'words',
          label: { text: 'What did they say?', classes: 'govuk-label--m' },
          hint: { text: 'The issues, as far as possible in their words. Leave out names and addresses.' },
          rows: '6',
          errorMessage: errorFor(form, 'words'),
          value: typed(form, 'words'),
        })}
        {govukDetails({
          summaryText: 'They left an address',
          open: Object.keys(form.errors).some((field) => field.startsWith('contact-')),
          html: <ContactFields form={form} words={STAFF_WORDS} />,
        })}
        <OverFields form={form} />
        {govukButton({ text: 'Save', preventDoubleClick: true })}
      </PostForm>
    </>
  )
}

/** Which question the words answer, and what the person said to those before it where that is not clear. */
function WhichQuestion({ logging: { questions, conditions, before = [] }, form }: { logging: Logging; form: Form }): Html {
  const notes = questions.flatMap(({ id, text }) => {
    const condition = conditions.get(id)
    return condition ? [questions.length > 1 ? `“${text}”: ${condition}.` : `${condition}.`] : []
  })
  return (
    <>
      {questions.length > 1 ? (
        govukSelect({
          name: 'question',
          id: 'question',
          label: { text: 'Which question does it answer?', classes: 'govuk-label--m' },
          hint: notes.length > 0 ? { html: <NotedToo notes={notes} /> } : undefined,
          errorMessage: errorFor(form, 'question'),
          value: typed(form, 'question'),
          items: [{ value: '', text: 'Select a question' }, ...questions.map(({ id, text }) => ({ value: id, text }))],
        })
      ) : (
        <>
          <input type="hidden" name="question" value={questions[0]?.id ?? ''} />
          {notes.length > 0 && (
            <p class="govuk-hint">
              It answers “{questions[0]?.text}”. <NotedToo notes={notes} />
            </p>
          )}
        </>
      )}
      {before.map((one) =>
        govukRadios({
          name: beforeField(one),
          idPrefix: beforeField(one),
          classes: 'govuk-radios--small',
          fieldset: { legend: { text: `What did they say to “${one.text}”?`, classes: 'govuk-fieldset__legend--m' } },
          errorMessage: errorFor(form, beforeField(one)),
          value: typed(form, beforeField(one)),
          items: one.choices.map(({ code, text }) => ({ value: code, text })),
        }),
      )}
    </>
  )
}

function NotedToo({ notes }: { notes: readonly string[] }): Html {
  return <>{notes.join(' ')} That answer is noted with the words.</>
}

function hintOf(channel: string): { hint?: { text: string } } {
  return channel === 'chat'
    ? { hint: { text: 'With residents met by chance. Counted apart, as residents chatted with, and not in the results.' } }
    : {}
}
