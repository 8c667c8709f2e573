import { z } from 'zod'
import { actorOf } from '#platform/access'
import { AreaField, ListField, Problems, RadioField } from '#platform/forms'
import { govukButton, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  type Form,
  invalid,
  page,
  type PageContent,
  PostForm,
  readForm,
  Reading,
  type Route,
  route,
  submitOnce,
  typed,
  withError,
} from '#platform/web'
import type { Figures } from '../analysis/figures.js'
import { frozenFigures } from '../analysis/freeze-figures.js'
import { exerciseIn } from '../exercises/examples.js'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { type Finding, findingText, picksIn, problemIn, problemInWelsh } from './finding.js'
import { addFinding, findingsOf, removeFinding } from './keep-finding.js'

const schema = z.object({
  text: z.string().trim().min(1, 'Write the finding').max(300, 'A finding has at most 300 characters'),
  welsh: z.string().trim().max(300, 'A finding has at most 300 characters').default(''),
  first: z.string().default(''),
  second: z.string().default(''),
  show: z.enum(['share', 'people'], 'Choose how the figure is told'),
})

/** Officers write headline findings whose figures are picked from the frozen set (catalogue CON-16). */
export function findingsRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const facts = async (id: string) => {
    const exercise = await exerciseById(db, id)
    const [set, findings] = await Promise.all([frozenFigures(db, exercise.id), findingsOf(db, exercise.id)])
    return { exercise, figures: set?.figures, findings }
  }
  return [
    route('/staff/consultations/:id/findings', {
      may: 'consultations:answer',
      example: exerciseIn('published'),
      get: async ({ params }) => page(findingsPage(await facts(params.id), blankForm({ show: 'share' }))),
      post: async (visit) => {
        const shown = await facts(visit.params.id)
        const { exercise, figures } = shown
        const by = actorOf(visit.person)
        const remove = Number(typed({ values: visit.body, errors: {} }, 'remove'))
        if (remove > 0)
          return submitOnce(db, house.clock, visit, async (tx) => {
            await removeFinding(tx, exercise.id, remove, by)
            return doneAt(urls.findings(exercise.id), 'The finding is removed')
          })
        const form = readForm(schema, visit.body)
        if (!form.data || !figures) return invalid(findingsPage(shown, form))
        const { text, welsh, first, second, show } = form.data
        const picks = [first, second].filter((pick) => pick !== '')
        const problem = problemIn(text, picks, figures)
        if (problem) return invalid(findingsPage(shown, withError(form, problem.field, problem.say)))
        const wrong = problemInWelsh(welsh, picks)
        if (wrong) return invalid(findingsPage(shown, withError(form, 'welsh', wrong)))
        return submitOnce(db, house.clock, visit, async (tx) => {
          await addFinding(tx, exercise.id, { text, picks, show, welsh }, by, house.clock)
          return doneAt(urls.findings(exercise.id), 'The finding is added')
        })
      },
    }),
  ]
}

type Facts = { readonly exercise: Exercise; readonly figures: Figures | undefined; readonly findings: readonly Finding[] }

function findingsPage(facts: Facts, form: Form): PageContent {
  return { title: 'Headline findings', back: urls.outcome(facts.exercise.id), body: <FindingsPage facts={facts} form={form} /> }
}

function FindingsPage({ facts: { exercise, figures, findings }, form }: { facts: Facts; form: Form }): Html {
  const done = exercise.state === 'answered'
  // A wrong line of a long list is seen only where the question and the answer stand beside the words.
  const sources = new Map(figures ? picksIn(figures).map(({ pick, text }) => [pick, text]) : [])
  return (
    <Reading>
      <Problems form={form} />
      <span class="govuk-caption-l">{exercise.title}</span>
      <h1 class="govuk-heading-l">Headline findings</h1>
      {!figures && govukInsetText({ text: 'Freeze the figures first: findings are written on figures that no longer move.' })}
      {figures && findings.length === 0 && (
        <p class="govuk-body">There are none yet. Three or four are enough: they stand first in the results and in the report.</p>
      )}
      {figures &&
        findings.map((finding) => (
          <div class="finding">
            <p class="govuk-body">
              {findingText(finding, figures) ?? `${finding.text} (a figure in it is hidden now, so it is not shown)`}
            </p>
            <ul class="govuk-list govuk-hint">
              {finding.picks.map((pick) => (
                <li>From: {sources.get(pick) ?? 'a figure that is hidden now'}</li>
              ))}
            </ul>
            {finding.welsh && (
              <p class="govuk-body">
                In Welsh: <span lang="cy">{findingText({ ...finding, text: finding.welsh }, figures, 'cy') ?? finding.welsh}</span>
              </p>
            )}
            <p class="govuk-body">
              <a class="govuk-link" href={urls.findingWelsh(exercise.id, finding.id)}>
                {finding.welsh === '' ? 'Write it in Welsh too' : 'Change the Welsh'}
                <span class="govuk-visually-hidden">: finding {findings.indexOf(finding) + 1}</span>
              </a>
            </p>
            {!done && (
              <PostForm>
                <input type="hidden" name="remove" value={String(finding.id)} />
                {govukButton({
                  text: `Remove finding ${findings.indexOf(finding) + 1}`,
                  classes: 'govuk-button--secondary',
                  preventDoubleClick: true,
                })}
              </PostForm>
            )}
          </div>
        ))}
      {figures && !done && <Write form={form} figures={figures} />}
      {done && <p class="govuk-body">The office has answered, so these stay as they are. bin/recount derives their figures again.</p>}
    </Reading>
  )
}

function Write({ form, figures }: { form: Form; figures: Figures }): Html {
  const choices = picksIn(figures).map(({ pick, text }) => ({ value: pick, text }))
  return (
    <PostForm>
      <h2 class="govuk-heading-m">Write one</h2>
      <AreaField
        form={form}
        name="text"
        label="The finding, in a sentence"
        hint="Write [1] where the first figure belongs, and [2] for the second. Do not type numbers."
      />
      <AreaField
        form={form}
        name="welsh"
        label="The same in Welsh (optional)"
        hint="With [1] and [2] where the figures belong"
        rows={3}
        lang="cy"
      />
      <ListField form={form} name="first" label="Figure [1]" choices={choices} none="Choose a figure" />
      <ListField form={form} name="second" label="Figure [2], if there is one" choices={choices} none="None" />
      <RadioField
        form={form}
        name="show"
        label="How is it told?"
        choices={[
          { value: 'share', text: 'As a share, such as 62% (31 of 50 people)' },
          { value: 'people', text: 'As people, such as 31 of 50 people' },
        ]}
      />
      {govukButton({ text: 'Add the finding', preventDoubleClick: true })}
    </PostForm>
  )
}
