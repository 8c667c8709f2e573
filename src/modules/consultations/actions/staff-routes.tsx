import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { AreaField, day, DayField, dayValues, type Field, formRoute, required, version } from '#platform/forms'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { doneAt, Conflict, NotFound, page, type Route, route } from '#platform/web'
import { ownerChoices, ownerFields, OwnerPicker, ownersFrom, ownersOf, ownerValues } from '#modules/identity'
import { exerciseIn } from '../exercises/examples.js'
import { before, stageOf } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { type ConsultationsDb, type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { actionRef } from './action.js'
import { ANSWER, mayFinish, ownOrAll } from './may-finish.js'
import { changeAction, finish, takeOn } from './keep-actions.js'
import { actionsPage } from './page.js'
import { actionOf, actionsOf } from './queries.js'

const fields = {
  finding: required(600, 'Write down the finding'),
  action: required(600, 'Say what is done about it'),
  due: day('Enter the day by which it is done'),
  ...ownerFields,
}

/** From findings to actions: who does what by when, and that it was done (catalogue CON-17). */
export function actionRoutes(house: House): readonly Route[] {
  const { db } = house
  const back = ({ id }: { id: string }) => urls.actions(Number(id))
  const notBegun = (id: string) => new NotFound(`findings of consultation ${id}, which is not open yet`)
  /** Findings come from answers: a draft, or an exercise that has not opened, has none. */
  const withAnswers = async (handle: ConsultationsDb, id: string) => {
    const exercise = await exerciseById(handle, id)
    if (['draft', 'planned'].includes(stageOf(exercise, house.clock.today()))) throw notBegun(id)
    return exercise
  }
  const open = async (handle: ConsultationsDb, params: { id: string; action: string }) => {
    const action = await actionOf(handle, (await exerciseById(handle, params.id)).id, params.action)
    if (action.doneOn) throw new NotFound(`action ${params.action}, which is done`)
    return action
  }
  const shown = async (form: Field['form']): Promise<Html> => (
    <>
      <p class="govuk-body">Residents read the finding, the action and the day, and whether it is done. They do not read who does it.</p>
      <AreaField
        form={form}
        name="finding"
        label="What did people say?"
        hint="For example: three in ten wait longer than five minutes on 101"
        rows={3}
      />
      <AreaField form={form} name="action" label="What is done about it?" rows={3} />
      <DayField form={form} name="due" label="By when?" />
      <OwnerPicker form={form} label="Who does it?" choices={await ownerChoices(db)} />
    </>
  )

  const done = formRoute(house, '/staff/consultations/:id/actions/:action/done', {
    may: 'consultations:see',
    example: openExample,
    title: 'Say that it was done',
    back,
    button: 'It is done',
    said: 'Recorded as done',
    schema: z.object({
      on: day('Enter the day on which it was done'),
      evidence: required(600, 'Say where one can see that it was done'),
    }),
    days: ['on'],
    start: async ({ params }) => {
      await open(own(db), params)
      return dayValues('on', house.clock.today())
    },
    fields: async (form, { params }) => (
      <>
        <p class="govuk-inset-text">{(await actionOf(own(db), Number(params.id), params.action)).action}</p>
        <DayField form={form} name="on" label="On which day was it done?" />
        <AreaField
          form={form}
          name="evidence"
          label="Where can one see it?"
          hint="For example: the new rota of 1 May, in the shared folder"
          rows={3}
        />
      </>
    ),
    check: async ({ on }: { on: Temporal.PlainDate }): Promise<Record<string, string>> =>
      before(house.clock.today(), on) ? { on: 'The day must be today or earlier' } : {},
    save: async (tx, done, { params, person }) => {
      const mine = tx.withTables<ConsultationsTables>()
      const action = await actionOf(mine, (await exerciseById(mine, params.id)).id, params.action)
      if (action.doneOn) throw new Conflict('This action was finished already.')
      await finish(mine, action, done, actorOf(person))
      return urls.actions(action.exerciseId)
    },
  })

  return [
    route('/staff/consultations/:id/actions', {
      may: 'consultations:see',
      example: exerciseIn('answered'),
      get: async ({ params, person }) => {
        const exercise = await exerciseById(own(db), params.id)
        const actions = await actionsOf(own(db), exercise.id)
        const rows = await Promise.all(
          actions.map(async (action) => ({
            action,
            owners: (await ownersOf(db, actionRef(action.id))).map(({ words }) => words),
            mayFinish: await mayFinish(db, person, action),
          })),
        )
        return page(actionsPage(exercise, rows, house.clock.today(), person?.permissions.has(ANSWER) ?? false))
      },
    }),

    formRoute(house, '/staff/consultations/:id/actions/new', {
      may: 'consultations:answer',
      example: exerciseIn('answered'),
      title: 'Turn a finding into an action',
      back,
      schema: z.object(fields),
      days: ['due'],
      start: async ({ params }) => {
        await withAnswers(own(db), params.id)
        return {}
      },
      fields: shown,
      check: async ({ due }): Promise<Record<string, string>> =>
        before(due, house.clock.today()) ? { due: 'The day must be today or later' } : {},
      save: async (tx, data, { params, person }) => {
        const mine = tx.withTables<ConsultationsTables>()
        const exercise = await withAnswers(mine, params.id)
        const { finding, action, due } = data
        await takeOn(mine, exercise, { finding, action, due }, ownersFrom(data), actorOf(person), house.clock)
        return doneAt(urls.actions(exercise.id), 'The action is added')
      },
    }),

    formRoute(house, '/staff/consultations/:id/actions/:action', {
      may: 'consultations:answer',
      example: openExample,
      title: 'Change an action',
      back,
      schema: z.object({ version: version(), ...fields }),
      days: ['due'],
      labels: { finding: 'Finding', action: 'Action', due: 'By when', owner: 'Who does it', joint: 'Who else' },
      start: async ({ params }) => {
        const { id, finding, action, due, version: now } = await open(own(db), params)
        return { version: String(now), finding, action, ...dayValues('due', due), ...ownerValues(await ownersOf(db, actionRef(id))) }
      },
      fields: shown,
      save: async (tx, data, { params, person }) => {
        const mine = tx.withTables<ConsultationsTables>()
        const held = await open(mine, params)
        const { finding, action, due } = data
        await changeAction(mine, { ...held, version: data.version }, { finding, action, due }, ownersFrom(data), actorOf(person))
        return urls.actions(held.exerciseId)
      },
    }),

    ownOrAll(house, done),
  ]
}

/** An action that is not done, for trying the address. */
async function openExample(handle: Db): Promise<{ id: string; action: string }> {
  const row = await own(handle)
    .selectFrom('consultations.action')
    .select(['id', 'exercise_id'])
    .where('done_on', 'is', null)
    .executeTakeFirstOrThrow()
  return { id: String(row.exercise_id), action: String(row.id) }
}
