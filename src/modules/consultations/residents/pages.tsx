import { govukButton, govukInput } from '#platform/govuk'
import { DataTable, DateField, dayInWords, errorFor, type Form, FormErrors, type PageContent, PostForm, typed } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import type { Option, Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import type { Representation } from './compare.js'
import type { Margin } from './margin.js'

/** A question about the person that residents can be counted by. */
export interface Asked {
  readonly question: Question
  readonly groups: readonly Pick<Option, 'code' | 'text'>[]
}

/** How many residents there are, and entering it. */
export function marginsPage(kinds: readonly Asked[], entered: readonly Margin[], asked: Asked | undefined, form: Form): PageContent {
  const number = (name: string, label: string) =>
    govukInput({
      id: name,
      name,
      label: { text: label },
      classes: 'govuk-input--width-10',
      inputmode: 'numeric',
      errorMessage: errorFor(form, name),
      value: typed(form, name),
    })
  return {
    title: 'Residents by district, age and sex',
    crumbs: [{ text: 'Consultations', href: urls.staff }],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">Residents by district, age and sex</h1>
          <p class="govuk-body">
            Enter them from a census or an official estimate. Each exercise then shows who answered beside who lives here, so that you see
            whom you have not heard.
          </p>
          <DataTable
            caption="Used now"
            captionSize="m"
            columns={[{ text: 'By' }, { text: 'Residents', numeric: true }, { text: 'Source' }, { text: 'Date' }, { text: '' }]}
            rows={kinds.map(({ question }) => {
              const margin = entered.find((one) => one.question === question.id)
              return [
                question.text,
                margin ? margin.total.toLocaleString('en-GB') : 'Not entered',
                margin?.source ?? '',
                margin ? dayInWords(margin.datedOn) : '',
                <a class="govuk-link" href={`${urls.residents}?question=${question.id}`}>
                  {margin ? 'Enter again' : 'Enter'}
                  <span class="govuk-visually-hidden"> {question.text}</span>
                </a>,
              ]
            })}
          />
          {asked && (
            <PostForm>
              <h2 class="govuk-heading-m">{asked.question.text}</h2>
              <input type="hidden" name="question" value={asked.question.id} />
              {govukInput({
                id: 'source',
                name: 'source',
                label: { text: 'Source' },
                hint: { text: 'Such as the name and table of the census.' },
                errorMessage: errorFor(form, 'source'),
                value: typed(form, 'source'),
              })}
              <DateField form={form} name="datedOn" legend="The day for which it counts" />
              {number('total', 'All residents')}
              {asked.groups.map(({ code, text }) => number(`n-${code}`, text))}
              {govukButton({ text: 'Save', preventDoubleClick: true })}
            </PostForm>
          )}
        </div>
      </div>
    ),
  }
}

/** Who answered an exercise beside who lives here. */
export function representationPage(exercise: Exercise, all: readonly Representation[], others: readonly string[]): PageContent {
  return {
    title: 'Who answered, beside who lives here',
    back: urls.results_(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">Who answered, beside who lives here</h1>
          <p class="govuk-body">
            This describes who chose to answer. No figure is changed by it: every answer counts once. A group is named when its share of the
            answers is under four fifths of its share of residents.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={urls.residents}>
              Residents by district, age and sex
            </a>{' '}
            are entered once for all exercises, by whoever may publish.
          </p>
          {others.map((text) => (
            <p class="govuk-body">
              “{text}” is not shown: it was asked in other groups than those in which residents were counted, so the two cannot be put side
              by side.
            </p>
          ))}
          {all.length + others.length === 0 && (
            <p class="govuk-body">
              There is nothing to put side by side: this exercise asks for no district, age or sex that residents have been entered for.
            </p>
          )}
          {all.map((one) => {
            const less = one.shares.filter((share) => share.less).map(({ text }) => text)
            return (
              <>
                <h2 class="govuk-heading-m">{one.question}</h2>
                <p class="govuk-body">
                  {one.base.toLocaleString('en-GB')} people said. {one.notStated.toLocaleString('en-GB')} did not say; they are in no share.
                </p>
                <p class="govuk-body">
                  <strong>
                    {less.length === 0
                      ? 'No group shown here was heard clearly less than its share.'
                      : `Heard less than their share: ${less.join(', ')}.`}
                  </strong>
                </p>
                <DataTable
                  caption={`${one.question} Share of answers and of residents`}
                  hideCaption
                  columns={[{ text: 'Group' }, { text: 'Of those who said', numeric: true }, { text: 'Of residents', numeric: true }]}
                  rows={one.shares.map(({ text, answers, residents }) => [
                    text,
                    answers === null ? 'hidden' : `${answers}%`,
                    `${residents}%`,
                  ])}
                />
                <p class="govuk-body-s">
                  Residents: {one.margin.total.toLocaleString('en-GB')}. {one.margin.source}, {dayInWords(one.margin.datedOn)}.
                </p>
              </>
            )
          })}
        </div>
      </div>
    ),
  }
}
