import { govukButton, govukCheckboxes, govukDetails, govukInput, govukSelect, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import {
  ConflictNotice,
  errorFor,
  Filled,
  type Form,
  FormErrors,
  type PageContent,
  PostForm,
  Reading,
  ticked,
  type toldOf,
  typed,
} from '#platform/web'
import type { NamedLevel } from '#modules/office'
import { mayBePiped, plainWording } from '../piping.js'
import { offered } from '../places.js'
import { isCoded, type Question, type QuestionType } from '../question.js'
import { TYPE_WORDS } from '../type-words.js'
import type { Builder } from './builder.js'
import { ChoiceFields } from './choice-fields.js'
import { MeasureFields } from './measure-fields.js'
import { hasChoices } from './read-choices.js'
import { questionValues } from './question-values.js'
import { questionUrls } from './urls.js'

/** What the form of a question shows. */
export interface QuestionPage {
  readonly builder: Builder
  readonly type: QuestionType
  readonly form: Form
  /** The question as it is saved; left out for a new one. */
  readonly saved?: Question
  /** The questions that come before it, on which it may depend. */
  readonly earlier: readonly Question[]
  readonly levels: readonly NamedLevel[]
  /** Both versions, when somebody else saved this question first. */
  readonly conflict?: ReturnType<typeof toldOf>
  /** A sentence above the form, in place of the two versions. */
  readonly notice?: Html
  /** Where the form is sent, when not to the page's own address. */
  readonly action?: string
}

/** The page on which one question is written or changed. */
export function questionPage(page: QuestionPage): PageContent {
  const { builder, type, form, saved, conflict, notice, action } = page
  const title = saved ? 'Change a question' : 'Add a question'
  return {
    title,
    back: questionUrls.questions(builder.exercise.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        {conflict && <ConflictNotice {...conflict} />}
        {notice}
        <span class="govuk-caption-l">{TYPE_WORDS[type].name}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <PostForm {...(action === undefined ? {} : { action })}>
          {saved && <Filled form={form} saved={questionValues(saved)} />}
          <input type="hidden" name="type" value={type} />
          <Wording form={form} type={type} />
          <Piping page={page} />
          {hasChoices(type) && <ChoiceFields form={form} type={type} options={saved?.options ?? saved?.items ?? []} />}
          <MeasureFields form={form} type={type} levels={page.levels} />
          {type !== 'statement' && <Declining form={form} type={type} profile={saved?.profile === true} />}
          <OnlySome page={page} />
          {govukButton({ text: saved ? 'Save question' : 'Add question', preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}

function Wording({ form, type }: { form: Form; type: QuestionType }): Html {
  return (
    <>
      {govukInput({
        name: 'text',
        id: 'text',
        label: { text: type === 'statement' ? 'Heading' : 'Question', classes: 'govuk-label--m' },
        hint: { text: `For example: ${TYPE_WORDS[type].example}` },
        errorMessage: errorFor(form, 'text'),
        value: typed(form, 'text'),
      })}
      {type !== 'statement' &&
        govukTextarea({
          name: 'hint',
          id: 'hint',
          rows: '2',
          label: { text: 'Help text (optional)', classes: 'govuk-label--m' },
          hint: { text: 'Explains a word, or says what to count. Shown under the question.' },
          errorMessage: errorFor(form, 'hint'),
          value: typed(form, 'hint'),
        })}
    </>
  )
}

function Declining({ form, type, profile }: { form: Form; type: QuestionType; profile: boolean }): Html {
  if (profile)
    return <p class="govuk-body">This question is about the person, so nobody must answer it and everybody may prefer not to say.</p>
  return (
    <>
      {type !== 'consent' &&
        govukCheckboxes({
          name: 'declared',
          fieldset: { legend: { text: 'People may also answer', classes: 'govuk-fieldset__legend--m' } },
          values: [...ticked(form, 'declared')],
          items: [
            { value: 'dont-know', text: 'Don’t know' },
            { value: 'prefer-not', text: 'Prefer not to say' },
          ],
        })}
      {govukCheckboxes({
        name: 'required',
        fieldset: { legend: { text: 'Must it be answered?', classes: 'govuk-fieldset__legend--m' } },
        hint: { text: 'Leave this unticked unless the exercise makes no sense without it: people may then pass it over.' },
        values: [...ticked(form, 'required')],
        items: [{ value: 'yes', text: 'People must answer it' }],
      })}
    </>
  )
}

/** Puts the answer to an earlier question into the wording, by choosing it from a list. */
function Piping({ page: { builder, form, earlier } }: { page: QuestionPage }): Html {
  const sources = earlier.filter(mayBePiped)
  if (sources.length === 0 || builder.exercise.sensitive) return <></>
  const instead = typed(form, 'instead')
  const error = errorFor(form, 'instead')
  return govukDetails({
    summaryText: 'Put an earlier answer into the wording',
    open: instead !== '' || error !== undefined || typed(form, 'text').includes('[answer to:'),
    html: (
      <>
        {govukSelect({
          name: 'pipe',
          id: 'pipe',
          label: { text: 'The answer to' },
          items: [{ value: '', text: 'Choose a question' }, ...sources.map((asked) => ({ value: asked.id, text: plainWording(asked) }))],
        })}
        {govukButton({ text: 'Put it at the end of the wording', name: 'step', value: 'pipe', classes: 'govuk-button--secondary' })}
        <p class="govuk-body">You can then move the words in square brackets to where the answer goes.</p>
        {govukInput({
          name: 'instead',
          id: 'instead',
          label: { text: 'Words instead, when there is no answer' },
          hint: { text: 'For example: your town. Also shown on paper.' },
          errorMessage: error,
          value: instead,
        })}
      </>
    ),
  })
}

/** For whom the question is: everybody, or those who gave certain answers to one earlier question. */
function OnlySome({ page: { builder, form, earlier } }: { page: QuestionPage }): Html {
  const coded = earlier.filter(isCoded)
  if (coded.length === 0) return <></>
  const chosen = ticked(form, 'showIf')
  const groups = coded.map((asked) => {
    const choices = offered(asked, builder.places)
    return govukCheckboxes({
      name: 'showIf',
      idPrefix: `showIf-${asked.id}`,
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: `The answer to “${plainWording(asked)}” is`, classes: 'govuk-fieldset__legend--s' } },
      values: [...chosen],
      items: choices.map(({ code, text }) => ({ value: `${asked.id}=${code}`, text })),
    })
  })
  const error = errorFor(form, 'showIf')
  return govukDetails({
    id: 'showIf',
    summaryText: 'Ask only some people',
    open: chosen.length > 0 || error !== undefined,
    html: (
      <>
        <p class="govuk-body">
          Nothing ticked: everybody is asked. Tick one or more answers of one question to ask only the people who gave one of them.
        </p>
        {error && <p class="govuk-error-message">{error.text}</p>}
        {groups}
      </>
    ),
  })
}
