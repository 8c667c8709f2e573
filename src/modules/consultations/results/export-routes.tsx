import { z } from 'zod'
import { actorOf } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { Problems, RadioField } from '#platform/forms'
import { govukButton, govukCheckboxes, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  blankForm,
  download,
  type Form,
  invalid,
  page,
  type PageContent,
  PostForm,
  readForm,
  Reading,
  type Route,
  route,
  ticked,
  withError,
} from '#platform/web'
import { countedAnswers } from '../exercises/counts.js'
import { exerciseIn } from '../exercises/examples.js'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { keptOver } from '../quotas/places.js'
import { placeChoices } from '../questionnaires/places.js'
import { questionnairesOf } from '../questionnaires/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { answerBatches } from './answer-batches.js'
import { answerColumns } from './answer-columns.js'
import { answersCsv, answersXlsx, MOST_IN_WORKBOOK } from './answers-files.js'
import { XLSX } from './public-files.js'
import { inWords } from '../questionnaires/piping.js'

const WHYS = {
  'own-analysis': 'To look into the answers in another program',
  'commissioned-analysis': 'For somebody who analyses them for us under a contract',
  'panel-scrutiny': 'To check the results for the panel or an auditor',
  archive: 'To keep them in the office’s archive',
} as const
type Why = keyof typeof WHYS

const schema = z.object({
  why: z.enum(Object.keys(WHYS) as [Why, ...Why[]], 'Choose what the answers are for'),
  file: z.enum(['csv', 'xlsx'], 'Choose the kind of file'),
})

/** Staff take the single answers of an exercise out of Regard, for a purpose that is logged (catalogue DPA-13). */
export function answerExportRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const show = async (exercise: Exercise, form: Form) =>
    exportPage(exercise, form, (await countedAnswers(db, [exercise.id])).get(exercise.id) ?? 0)

  return [
    route('/staff/consultations/:id/export', {
      may: 'consultations:export',
      example: exerciseIn('published'),
      get: async ({ params }) => page(await show(await exerciseById(db, params.id), blankForm({ file: 'csv', with: ['texts'] }))),
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const form = readForm(schema, visit.body)
        if (!form.data) return invalid(await show(exercise, form))
        const { why, file } = form.data
        const along = ticked(form, 'with')
        const wanted = { texts: along.includes('texts'), profile: along.includes('profile'), over: along.includes('over') }
        const counted = (await countedAnswers(db, [exercise.id])).get(exercise.id) ?? 0
        const count = counted + (wanted.over ? await keptOver(db, exercise.id) : 0)
        if (file === 'xlsx' && count > MOST_IN_WORKBOOK)
          return invalid(await show(exercise, withError(form, 'file', 'There are too many answers for a workbook: choose CSV')))
        const questions = [
          ...new Map(
            (await questionnairesOf(db, exercise.id))
              .toReversed()
              .flatMap((one) => inWords(one.questions).map((asked) => [asked.id, asked])),
          ).values(),
        ]
        const columns = answerColumns(questions, await placeChoices(house.db, questions, house.clock.today()), wanted)
        await inTransaction(house.db, (tx) =>
          recordAccess(tx, { by: actorOf(visit.person), did: 'exported', kind: 'consultations.exercise', id: exercise.id, why, count }),
        )
        const name = `${exercise.slug}-answers-${house.clock.today().toString()}.${file}`
        const batches = answerBatches(db, exercise.id, wanted)
        if (file === 'csv') return download('text/csv; charset=utf-8', name, answersCsv(columns, batches))
        const about = [
          [
            'What this is',
            `Single answers to “${exercise.title}”, without contact details. They may still say who somebody is: keep them as such.`,
          ],
          ['Taken on', house.clock.today().toString()],
          ['For', WHYS[why]],
          [
            'Left out',
            wanted.over
              ? 'Answers that a named person looks at first, answers that were rejected or are held, and answers that were tried out'
              : 'Answers that a named person looks at first, answers that were rejected, are held or are over a limit, and answers that were tried out',
          ],
        ] as const
        return download(XLSX, name, await answersXlsx(about, columns, batches))
      },
    }),
  ]
}

function exportPage(exercise: Exercise, form: Form, count: number): PageContent {
  return {
    title: 'Export the answers',
    back: urls.results_(exercise.id),
    body: <ExportForm exercise={exercise} form={form} count={count} />,
  }
}

function ExportForm({ exercise, form, count }: { exercise: Exercise; form: Form; count: number }): Html {
  const along = ticked(form, 'with')
  const box = (value: string, text: string, hint: string) => ({ value, text, hint: { text: hint }, checked: along.includes(value) })
  return (
    <Reading>
      <Problems form={form} />
      <span class="govuk-caption-l">{exercise.title}</span>
      <h1 class="govuk-heading-l">Export the answers</h1>
      <p class="govuk-body">
        One row for each of {count.toLocaleString('en-GB')} answers that count. Contact details are never in it, and what is handled as a
        disclosure is left out. Who took it, when and why is logged.
      </p>
      {govukInsetText({ text: 'Single answers can say who somebody is. For a report use the results, where small numbers are hidden.' })}
      <PostForm>
        <RadioField
          form={form}
          name="why"
          label="What are they for?"
          choices={Object.entries(WHYS).map(([value, text]) => ({ value, text }))}
        />
        {govukCheckboxes({
          name: 'with',
          idPrefix: 'with',
          fieldset: { legend: { text: 'What is taken along?', classes: 'govuk-fieldset__legend--s' } },
          items: [
            box('texts', 'What people wrote', 'Words can hold names and more'),
            box('profile', 'What people said about themselves', 'Age, disability and the like: only where the purpose needs it'),
            box('over', 'Answers over a limit', 'They are in no figure; a column says so'),
          ],
        })}
        <RadioField
          form={form}
          name="file"
          label="Kind of file"
          choices={[
            { value: 'csv', text: 'CSV, for any number of answers' },
            { value: 'xlsx', text: `Spreadsheet (Excel), for up to ${MOST_IN_WORKBOOK.toLocaleString('en-GB')} answers` },
          ]}
        />
        {govukButton({ text: 'Export', preventDoubleClick: false })}
      </PostForm>
    </Reading>
  )
}
