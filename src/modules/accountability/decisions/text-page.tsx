import { govukButton, govukDetails, govukRadios, govukSummaryList, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import {
  ConflictNotice,
  DateField,
  type Difference,
  errorFor,
  Filled,
  type Form,
  FormErrors,
  type PageContent,
  PostForm,
  Reading,
  typed,
} from '#platform/web'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { type Decision, INFLUENCES, type ItemAnswer } from './decision.js'
import { textValues } from './text-form.js'

/** What people answered to one question, in a line. */
type Answered = { readonly question: string; readonly said: string }

/** The page on which the text of a decision is written. `answered`: what it is taken on. `conflict`: somebody else saved first. */
export function textPage(
  decision: Decision,
  answers: readonly ItemAnswer[],
  answered: readonly Answered[],
  form: Form,
  conflict?: { readonly differences: readonly Difference[]; readonly carried: readonly string[] },
): PageContent {
  return {
    title: 'Write the text of the decision',
    back: urls.record(decision.id),
    body: (
      <Reading>
        <FormErrors form={form} />
        {conflict && <ConflictNotice {...conflict} />}
        <span class="govuk-caption-l">{decision.title}</span>
        <h1 class="govuk-heading-l">Write the text of the decision</h1>
        <p class="govuk-body">Residents read this. Use everyday words, and say plainly what did not change and why.</p>
        <PostForm>
          <Filled form={form} saved={textValues(decision, answers)} />
          <Words
            form={form}
            name="said"
            label="What did people say?"
            hint="In a few sentences, with the views that were not shared by most."
          />
          <Words form={form} name="decided" label="What was decided?" />
          {answers.map((item) => (
            <Item form={form} item={item} answered={answered} />
          ))}
          <Words form={form} name="next" label="What happens next, and by when?" />
          <DateField form={form} name="decidedOn" legend="When was it decided?" />
          {govukButton({ text: 'Save', preventDoubleClick: true })}
        </PostForm>
      </Reading>
    ),
  }
}

function Words({ form, name, label, hint, small }: { form: Form; name: string; label: string; hint?: string; small?: boolean }): Html {
  return govukTextarea({
    name,
    id: name,
    rows: '6',
    label: { text: label, classes: small ? 'govuk-label--s' : 'govuk-label--m' },
    hint: hint && { text: hint },
    errorMessage: errorFor(form, name),
    value: typed(form, name),
  })
}

function Item({ form, item, answered }: { form: Form; item: ItemAnswer; answered: readonly Answered[] }): Html {
  const { influence } = wordsIn('en')
  const name = `influence-${item.id}`
  return (
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{item.item}</legend>
      {answered.length > 0 &&
        govukDetails({
          summaryText: 'What people answered',
          html: (
            <>
              <span class="govuk-visually-hidden">To decide on: {item.item}</span>
              {govukSummaryList({
                rows: answered.map(({ question, said }) => ({ key: { text: question }, value: { text: said } })),
              })}
            </>
          ),
        })}
      {govukRadios({
        name,
        idPrefix: name,
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: 'What did people’s views do?', classes: 'govuk-fieldset__legend--s' } },
        errorMessage: errorFor(form, name),
        value: typed(form, name),
        items: INFLUENCES.map((one) => ({ value: one, text: influence[one] })),
      })}
      <Words form={form} name={`answer-${item.id}`} label="Answer, with the reason" small />
    </fieldset>
  )
}
