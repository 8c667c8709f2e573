import { z } from 'zod'
import { govukButton, govukInput, govukRadios, govukSelect } from '#platform/govuk'
import { errorFor, type Form, FormErrors, type PageContent, PostForm, typed } from '#platform/web'
import type { Topic } from '../topics/topics.js'
import { urls } from '../urls.js'
import { MEANINGS } from '../words/staff-meanings.js'
import { type Exercise, KINDS, SUBJECTS } from './exercise.js'
import { KIND_RULES, SUBJECT_STARTS } from './kinds.js'

/** What is needed to begin: a title, and either last year's exercise or a size. */
export const newForm = z
  .object({
    copyOf: z.string().default(''),
    title: z.string('Enter a title').trim().min(1, 'Enter a title').max(120, 'Shorten the title to 120 characters or fewer'),
    kind: z.enum(KINDS).optional(),
    subject: z.enum(SUBJECTS).default('general'),
    topic: z.string().default(''),
  })
  .refine(({ copyOf, kind }) => copyOf !== '' || kind !== undefined, {
    path: ['kind'],
    message: 'Select a size, or an earlier exercise to copy',
  })

/** Begins an exercise: copy last year's first, or choose a size. */
export function newPage(form: Form, earlier: readonly Exercise[], topics: readonly Topic[]): PageContent {
  return {
    title: 'Start an exercise',
    back: urls.staff,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">Start an exercise</h1>
          <p class="govuk-body">{MEANINGS.exercise.text}</p>
          <PostForm>
            {govukSelect({
              name: 'copyOf',
              id: 'copyOf',
              label: { text: 'Copy an earlier one', classes: 'govuk-label--m' },
              hint: {
                text: 'Its planning sheet, its points of influence and its questions are copied. Dates and the check against the engagement principles are not.',
              },
              value: typed(form, 'copyOf'),
              items: [
                { value: '', text: 'No, start from a template' },
                ...earlier.map(({ id, title, opensOn }) => ({ value: String(id), text: opensOn ? `${title} (${opensOn.year})` : title })),
              ],
            })}
            {govukInput({
              name: 'title',
              id: 'title',
              label: { text: 'Title', classes: 'govuk-label--m' },
              hint: { text: 'What residents read first, like “Council tax for policing 2027 to 2028”.' },
              errorMessage: errorFor(form, 'title'),
              value: typed(form, 'title'),
            })}
            {govukRadios({
              name: 'kind',
              fieldset: { legend: { text: 'Which size?', classes: 'govuk-fieldset__legend--m' } },
              hint: {
                text: `${MEANINGS.size.text} When you copy, leave it out: the copy keeps the size of the earlier one, unless you select another.`,
              },
              errorMessage: errorFor(form, 'kind'),
              value: typed(form, 'kind'),
              items: KINDS.map((kind) => ({ value: kind, text: KIND_RULES[kind].name, hint: { text: KIND_RULES[kind].hint } })),
            })}
            {govukRadios({
              name: 'subject',
              fieldset: { legend: { text: 'What is it about?', classes: 'govuk-fieldset__legend--m' } },
              hint: {
                text: 'Some subjects bring their own rules and a ready template. Ignored when you copy: the copy is about the same as the earlier one.',
              },
              value: typed(form, 'subject') || 'general',
              items: [...SUBJECTS].reverse().map((subject) => ({ value: subject, text: SUBJECT_STARTS[subject].name })),
            })}
            {govukSelect({
              name: 'topic',
              id: 'topic',
              label: { text: 'Topic', classes: 'govuk-label--m' },
              hint: {
                text: 'You are shown what was asked and learnt on it before. When you copy, leave it out: the copy keeps the topic of the earlier one, unless you select another.',
              },
              value: typed(form, 'topic'),
              items: [
                { value: '', text: 'As the subject says, or none yet' },
                ...topics.map(({ key, name }) => ({ value: key, text: name })),
              ],
            })}
            {govukButton({ text: 'Start', preventDoubleClick: true })}
          </PostForm>
        </div>
      </div>
    ),
  }
}
