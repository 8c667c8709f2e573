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
import { ContactFields } from './contact-fields.js'
import { METHOD_LIST, METHODS } from './method.js'
import { CHANNEL_NAMES, LOGGED_CHANNELS } from './response.js'

/** What the page on which words are logged needs to know. */
export interface Logging {
  readonly exercise: Exercise
  /** The questions that are answered in words. */
  readonly questions: readonly Question[]
  readonly places: readonly { readonly code: string; readonly name: string }[]
  /** What its days mean for logging. */
  readonly notice: KeyNotice
  /** The code of the one that was logged just now. */
  readonly saved?: { readonly id: number; readonly code: string } | undefined
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

function LogForm({ logging: { exercise, questions, places }, form }: { logging: Logging; form: Form }): Html {
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
      <PostForm>
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
        {govukInput({
          name: 'people',
          id: 'people',
          label: { text: 'How many people?', classes: 'govuk-label--m' },
          classes: 'govuk-input--width-3',
          inputmode: 'numeric',
          errorMessage: errorFor(form, 'people'),
          value: typed(form, 'people') || '1',
        })}
        {questions.length > 1 ? (
          govukSelect({
            name: 'question',
            id: 'question',
            label: { text: 'Which question does it answer?', classes: 'govuk-label--m' },
            value: typed(form, 'question'),
            items: questions.map(({ id, text }) => ({ value: id, text })),
          })
        ) : (
          <input type="hidden" name="question" value={questions[0]?.id ?? ''} />
        )}
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

function hintOf(channel: string): { hint?: { text: string } } {
  return channel === 'chat'
    ? { hint: { text: 'With residents met by chance. Counted apart, as residents chatted with, and not in the results.' } }
    : {}
}
