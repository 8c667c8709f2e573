import { Temporal } from '#platform/clock'
import { govukButton, govukCheckboxes, govukInput, govukInsetText, govukRadios, govukTextarea } from '#platform/govuk'
import type { Html } from '#platform/html'
import {
  ConflictNotice,
  DateField,
  dateValues,
  type Difference,
  errorFor,
  Filled,
  type Form,
  FormErrors,
  type PageContent,
  PostForm,
  ticked,
  type toldOf,
  typed,
} from '#platform/web'
import { christmasAdvice, christmasInWords } from '../precept/christmas.js'
import { urls } from '../urls.js'
import type { Exercise } from './exercise.js'
import { shownIn } from './read-sheet.js'
import { type Section, SECTION_TITLES } from './sections.js'
import { SHEET_FIELDS, type SheetField } from './sheet-fields.js'

/** A principle of the office's charter as the sheet needs it. */
export interface PrincipleChoice {
  readonly id: string
  readonly name: string
  readonly meaning: string
}

/** A form that holds what the section says now. */
export function formOf(section: Section, exercise: Exercise): Form {
  const shown = shownIn(section, exercise)
  const dates = {
    ...dateValues('opensOn', exercise.opensOn),
    ...dateValues('closesOn', exercise.closesOn),
    ...dateValues('replyBy', exercise.replyBy),
  }
  // Only what the section asks: what somebody changes in another one is no conflict here.
  const values = {
    ...shown,
    ...(section === 'dates' && dates),
    ...(section === 'principles' && { principles: [...(exercise.sheet.principles ?? [])] }),
  }
  return { values, errors: {} }
}

/** One section of the planning sheet. `weeks` is how long an exercise is open by the office's standard; `usual` says why the days are filled in. */
export function sheetPage(
  exercise: Exercise,
  section: Section,
  form: Form,
  principles: readonly PrincipleChoice[],
  weeks: number,
  { conflict, usual }: { conflict?: ReturnType<typeof toldOf>; usual?: string } = {},
): PageContent {
  return {
    title: SECTION_TITLES[section],
    back: urls.overview(exercise.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors form={form} />
          {conflict && <ConflictNotice {...conflict} />}
          <span class="govuk-caption-l">{exercise.title}</span>
          <h1 class="govuk-heading-l">{SECTION_TITLES[section]}</h1>
          {section === 'dates' && <OverChristmas exercise={exercise} />}
          {usual && govukInsetText({ text: `${usual} Nothing is kept until you save: change what differs.` })}
          <PostForm>
            <Filled form={form} saved={formOf(section, exercise).values} />
            {section === 'principles' ? (
              <Principles form={form} principles={principles} />
            ) : (
              fieldsOf(section, weeks).map((field) => <FieldOf field={field} form={form} />)
            )}
            {govukButton({ text: 'Save and go back to the list', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }
}

/** The questions of a section; the one about a shorter time says what the office's standard is. */
const fieldsOf = (section: Exclude<Section, 'principles'>, weeks: number): readonly SheetField[] =>
  SHEET_FIELDS[section].map((field) =>
    field.name === 'shorterBecause' ? { ...field, hint: `Usual is ${weeks} weeks. ${field.hint ?? ''}`.trim() } : field,
  )

function OverChristmas({ exercise }: { exercise: Exercise }): Html {
  const advice = exercise.subject === 'precept' ? christmasAdvice(exercise.opensOn, exercise.closesOn) : undefined
  return <>{advice && govukInsetText({ text: christmasInWords(advice) })}</>
}

function Principles({ form, principles }: { form: Form; principles: readonly PrincipleChoice[] }): Html {
  return govukCheckboxes({
    name: 'principles',
    fieldset: { legend: { text: 'Does this exercise keep to what the office promises?', classes: 'govuk-fieldset__legend--m' } },
    hint: { text: 'Tick each one you have checked. The promises are on the public page “How we listen”.' },
    values: [...ticked(form, 'principles')],
    items: principles.map(({ id, name, meaning }) => ({ value: id, text: name, hint: { text: meaning } })),
  })
}

function FieldOf({ field, form }: { field: SheetField; form: Form }): Html {
  const { name } = field
  const label = { text: field.label, classes: 'govuk-label--m' }
  const hint = field.hint ? { hint: { text: field.hint } } : {}
  const errorMessage = errorFor(form, name)
  switch (field.as) {
    case 'date':
      return <DateField form={form} name={name} legend={field.label} {...(field.hint ? { hint: field.hint } : {})} />
    case 'tick':
      return govukCheckboxes({ name, values: [...ticked(form, name)], items: [{ value: 'yes', text: field.label, ...hint }] })
    case 'choice':
      return govukRadios({
        name,
        fieldset: { legend: { text: field.label, classes: 'govuk-fieldset__legend--m' } },
        ...hint,
        errorMessage,
        value: typed(form, name),
        items: (field.choices ?? []).map((choice) => ({
          value: choice.value,
          text: choice.text,
          ...(choice.hint ? { hint: { text: choice.hint } } : {}),
        })),
      })
    case 'number':
      return govukInput({
        name,
        id: name,
        label,
        ...hint,
        errorMessage,
        value: typed(form, name),
        classes: 'govuk-input--width-3',
        inputmode: 'numeric',
      })
    case 'line':
      return govukInput({ name, id: name, label, ...hint, errorMessage, value: typed(form, name) })
    case 'text':
      return govukTextarea({ name, id: name, label, ...hint, errorMessage, value: typed(form, name), rows: '4' })
  }
}

/** Both versions of a section, field by field. */
export function differencesIn(section: Section, exercise: Exercise, form: Form): readonly Difference[] {
  const theirs = shownIn(section, exercise)
  if (section === 'principles')
    return [{ field: 'principles', label: 'Principles', theirs: theirs['principles'] ?? '', yours: ticked(form, 'principles').join(',') }]
  return SHEET_FIELDS[section].map(({ name, label, as }) => ({
    field: name,
    label,
    theirs: theirs[name] ?? '',
    yours: as === 'date' ? typedDate(form, name) : typed(form, name),
  }))
}

function typedDate(form: Form, name: string): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => typed(form, `${name}-${part}`))
  if (!year || !month || !day) return ''
  try {
    return Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }).toString()
  } catch {
    return `${day} ${month} ${year}`
  }
}
