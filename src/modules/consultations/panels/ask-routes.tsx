import { actorOf } from '#platform/access'
import { ListField } from '#platform/forms'
import { govukButton, govukInsetText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  Conflict,
  DataTable,
  type Form,
  FormErrors,
  invalid,
  page,
  PostForm,
  Reading,
  type Route,
  route,
  submitOnce,
  typed,
} from '#platform/web'
import { exerciseAt } from '../exercises/examples.js'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById, lockExercise } from '../exercises/queries.js'
import { modeOf } from '../modes/mode.js'
import { accepting } from '../responses/accepting.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { askPanel, type AskingPlan, type Part, planAsking } from './ask.js'
import { AGES, GROUPS, type GroupShare, type Panel, underRepresented } from './panel.js'
import { districtsOf } from './public-routes.js'
import { panelById, panels, sharesFor, topicsOf } from './queries.js'
import { panelUrls } from './urls.js'

/** Below this many, replies by group are hidden where answers carry no names. */
const FEW = 5

/** Asking a citizens' panel, or part of it, and seeing who was under-represented. */
export function askPanelRoutes(house: House): readonly Route[] {
  const db = own(house.db)

  const shown = async (exercise: Exercise, form: Form, plan?: { panel: Panel; part: Part; plan: AskingPlan }) => {
    const [all, districts] = await Promise.all([panels(db), districtsOf(house)])
    const asked = (await Promise.all(all.map(async (panel) => ({ panel, topics: await topicsOf(db, panel.id) }))))
      .filter(({ topics }) => topics.some(({ exerciseId }) => exerciseId === exercise.id))
      .map(({ panel }) => panel)
    const shares = await Promise.all(asked.map(async (panel) => ({ panel, groups: await sharesFor(db, panel.id, exercise.id, districts) })))
    const title = 'Ask a citizens’ panel'
    const able = ['invited', 'identified'].includes(modeOf(exercise)) && accepting(exercise, house.clock.now()) === 'open'
    return {
      title,
      back: urls.overview(exercise.id),
      body: (
        <>
          <Reading>
            <FormErrors form={form} />
            <span class="govuk-caption-l">{exercise.title}</span>
            <h1 class="govuk-heading-l">{title}</h1>
            {plan && <Planned {...plan} />}
            {!plan && able && (
              <PostForm>
                <ListField
                  form={form}
                  name="panel"
                  label="Which panel?"
                  none="Choose a panel"
                  choices={all.map(({ id, name, members }) => ({ value: String(id), text: `${name} (${members})` }))}
                />
                <ListField form={form} name="district" label="From which district?" none="All" choices={choicesOf(districts)} />
                <ListField form={form} name="age" label="Of which age?" none="All" choices={choicesOf(Object.entries(AGES))} />
                <ListField form={form} name="group" label="From which group?" none="All" choices={choicesOf(Object.entries(GROUPS))} />
                {govukButton({ text: 'See who would be asked' })}
              </PostForm>
            )}
            {!plan && !able && (
              <p class="govuk-body">
                A panel can be asked while an exercise is open that is by invitation or for named answers: choose so on its planning sheet,
                under “Who should be heard, and how”.
              </p>
            )}
          </Reading>
          {!plan && shares.map(({ panel, groups }) => <Shares panel={panel} groups={groups} named={modeOf(exercise) === 'identified'} />)}
        </>
      ),
    }
  }

  return [
    route('/staff/consultations/:id/citizens-panel', {
      may: 'consultations:invite',
      example: exerciseAt('open', house.clock, 'invited'),
      get: async ({ params }) => page(await shown(await exerciseById(db, params.id), blankForm())),
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const form: Form = { values: visit.body, errors: {} }
        if (accepting(exercise, house.clock.now()) !== 'open') throw new Conflict('This exercise is not open, so nobody can be invited.')
        if (!['invited', 'identified'].includes(modeOf(exercise))) throw new Conflict('This exercise is not by invitation.')
        if (typed(form, 'panel') === '') return invalid(await shown(exercise, { ...form, errors: { panel: 'Choose a panel' } }))
        const panel = await panelById(db, typed(form, 'panel'))
        const part: Part = { district: typed(form, 'district'), age: typed(form, 'age'), group: typed(form, 'group') }
        if (visit.body['do'] !== 'ask') {
          const plan = await planAsking(db, panel, exercise, part, house.clock.today())
          return page(await shown(exercise, form, { panel, part, plan }))
        }
        return submitOnce(db, house.clock, visit, async (tx) => {
          const at = { now: house.clock.now(), today: house.clock.today() }
          const asked = await askPanel(tx, panel, await lockExercise(tx, exercise.id), part, actorOf(visit.person), at)
          return doneAt(panelUrls.ask(exercise.id), `${asked} members invited. The mails are on their way.`)
        })
      },
    }),
  ]
}

const choicesOf = (entries: Iterable<readonly [string, string]>) => [...entries].map(([value, text]) => ({ value, text }))

/** Who would be asked and who would be passed over, before it is done. */
function Planned({ panel, part, plan }: { panel: Panel; part: Part; plan: AskingPlan }): Html {
  return (
    <>
      <p class="govuk-body-l">
        {plan.asked.length} of {plan.asked.length + plan.skipped.length} members of {panel.name} would be asked.
      </p>
      {plan.skipped.length > 0 && (
        <DataTable
          caption="Not asked this time"
          captionSize="m"
          columns={[{ text: 'Member' }, { text: 'Why' }]}
          rows={plan.skipped.map(({ name, reason }) => [name, reason])}
        />
      )}
      {plan.asked.length > 0 && (
        <PostForm>
          <input type="hidden" name="panel" value={String(panel.id)} />
          {Object.entries(part).map(([name, value]) => (
            <input type="hidden" name={name} value={value ?? ''} />
          ))}
          {govukButton({ text: `Invite ${plan.asked.length}`, name: 'do', value: 'ask', preventDoubleClick: true })}
        </PostForm>
      )}
    </>
  )
}

/** Members, invited and replied by group: who was heard less than their share (catalogue ACC-05). */
function Shares({ panel, groups, named }: { panel: Panel; groups: readonly GroupShare[]; named: boolean }): Html {
  const [all, ...every] = groups
  const each = every.filter(({ members }) => members > 0)
  if (!all) return <></>
  const replies = named ? each.map(({ replied }) => replied) : each.map(({ replied }) => (replied < FEW ? null : replied))
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`)
  const less = each.filter((group) => underRepresented(group, all))
  return (
    <>
      <h2 class="govuk-heading-m">Who was under-represented: {panel.name}</h2>
      {govukInsetText({
        text:
          all.replied < 10
            ? `${all.replied} of ${all.asked} have replied. Groups are compared from ten replies on.`
            : less.length === 0
              ? `${all.replied} of ${all.asked} replied. No group was heard much less than its share of the members.`
              : `${all.replied} of ${all.asked} replied. Heard less than their share: ${less.map(({ name }) => name).join(', ')}.`,
      })}
      <DataTable
        caption="By group. Members may belong to several, and may say nothing about themselves."
        columns={[
          { text: 'Group' },
          { text: 'Members', numeric: true },
          { text: 'Share of members', numeric: true },
          { text: 'Asked', numeric: true },
          { text: 'Replied', numeric: true },
          { text: 'Share of replies', numeric: true },
        ]}
        rows={each.map(({ name, members, asked, replied }, at) => {
          const hidden = replies[at] === null
          return [
            name,
            members,
            percent(members, all.members),
            asked,
            hidden ? `under ${FEW}` : replied,
            hidden ? '–' : percent(replied, all.replied),
          ]
        })}
      />
    </>
  )
}
