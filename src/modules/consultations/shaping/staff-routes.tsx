import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { Db } from '#platform/db'
import { AreaField, formRoute, optional, RadioField, required, TextField, whole } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import { isMailAddress } from '#platform/mail'
import type { House } from '#platform/module'
import { DataTable, momentInWords, NotFound, page, type PageContent, type Route, route } from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById, lockExercise } from '../exercises/queries.js'
import { type ConsultationsDb, type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { inviteToShape, withdrawInvitation } from './invite.js'
import { shapingById, shapingsOf, suggestionsBy } from './queries.js'
import { type Shaping, shapingState, type Suggestion } from './shaping.js'
import { answerSuggestion } from './suggest.js'

/** Asking Panel members to look at a draft, and answering what they suggest (catalogue CON-28). */
export function shapingRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const back = ({ id }: { id: string }) => urls.shaping(Number(id))
  const invitation = async (handle: ConsultationsDb, { id, invitation: wanted }: { id: string; invitation: string }) => {
    const found = await shapingById(handle, wanted)
    if (String(found.exerciseId) !== id) throw new NotFound(`invitation ${wanted} of ${id}`)
    return found
  }
  const suggested = async (handle: ConsultationsDb, params: { id: string; suggestion: string }) => {
    const shapings = await shapingsOf(handle, (await exerciseById(handle, params.id)).id)
    const all = await suggestionsBy(
      handle,
      shapings.map(({ id }) => id),
    )
    const suggestion = all.find(({ id }) => String(id) === params.suggestion)
    const shaping = shapings.find(({ id }) => id === suggestion?.shapingId)
    if (!suggestion || !shaping) throw new NotFound(`suggestion ${params.suggestion} of ${params.id}`)
    return { suggestion, shaping }
  }

  return [
    route('/staff/consultations/:id/shaping', {
      may: 'consultations:see',
      example: exerciseIn(),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const shapings = await shapingsOf(db, exercise.id)
        const suggestions = await suggestionsBy(
          db,
          shapings.map(({ id }) => id),
        )
        const states = new Map(shapings.map((one) => [one.id, shapingState(one, house.clock.now())]))
        return page(staffShapingPage(exercise, shapings, states, suggestions))
      },
    }),

    formRoute(house, '/staff/consultations/:id/shaping/new', {
      may: 'consultations:plan',
      example: exerciseIn('draft'),
      title: 'Ask somebody to look at the draft',
      back,
      button: 'Send the invitation',
      said: 'The invitation is on its way',
      schema: z.object({
        name: required(120, 'Enter their name'),
        email: z.string('Enter their e-mail address').trim().refine(isMailAddress, 'Enter an e-mail address like name@example.com'),
        asked: optional(600),
        days: whole(1, 90, 'Enter a number of days from 1 to 90'),
      }),
      start: async ({ params }) => {
        await exerciseById(db, params.id)
        return { days: '21' }
      },
      fields: (form) => (
        <>
          <p class="govuk-body">
            They get a link by e-mail that opens this one draft: the plan, the points of influence and the questions. They need no account,
            and can send suggestions and read your answers until it expires.
          </p>
          <TextField form={form} name="name" label="Name" hint="For example a member of the Police and Crime Panel" />
          <TextField form={form} name="email" label="E-mail address" type="email" />
          <AreaField form={form} name="asked" label="What do you ask of them in particular? (optional)" rows={3} />
          <TextField form={form} name="days" label="For how many days does the link work?" width="3" numeric />
        </>
      ),
      check: async (_data, { params }): Promise<Record<string, string>> =>
        (await exerciseById(db, params.id)).state === 'draft' ? {} : { name: 'It has been published, so nobody can shape it any more' },
      save: async (tx, data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const exercise = await lockExercise(own, (await exerciseById(own, params.id)).id)
        await inviteToShape(own, house, exercise, data, actorOf(person))
        return urls.shaping(exercise.id)
      },
    }),

    formRoute(house, '/staff/consultations/:id/shaping/:invitation/withdrawal', {
      may: 'consultations:plan',
      example: invitationExample,
      title: 'Withdraw this invitation?',
      back,
      button: 'Withdraw it',
      said: 'The invitation is withdrawn: its link no longer works',
      warning: true,
      schema: z.object({}),
      start: async ({ params }) => {
        await invitation(db, params)
        return {}
      },
      fields: async (_form, { params }) => (
        <p class="govuk-body">The link of {(await invitation(db, params)).name} stops at once. What they suggested stays.</p>
      ),
      save: async (tx, _data, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        await withdrawInvitation(own, house, await invitation(own, params), actorOf(person))
        return urls.shaping(Number(params.id))
      },
    }),

    formRoute(house, '/staff/consultations/:id/shaping/suggestions/:suggestion', {
      may: 'consultations:plan',
      example: suggestionExample,
      title: 'Answer a suggestion',
      back,
      schema: z.object({
        takenUp: z.enum(['yes', 'no'], 'Select whether you take it up'),
        because: required(600, 'Say what you change, or why you do not'),
      }),
      start: async ({ params }) => {
        const { answer } = (await suggested(db, params)).suggestion
        const values: Record<string, string> = answer ? { takenUp: answer.takenUp ? 'yes' : 'no', because: answer.because } : {}
        return values
      },
      fields: async (form, { params }) => {
        const { shaping, suggestion } = await suggested(db, params)
        return (
          <>
            <p class="govuk-body">{shaping.name} reads your answer by their link.</p>
            <p class="govuk-inset-text">{suggestion.suggestion}</p>
            <RadioField
              form={form}
              name="takenUp"
              label="Do you take it up?"
              choices={[
                { value: 'yes', text: 'Taken up' },
                { value: 'no', text: 'Not taken up' },
              ]}
            />
            <AreaField form={form} name="because" label="What do you change, or why not?" rows={3} />
          </>
        )
      },
      save: async (tx, { takenUp, because }, { params, person }) => {
        const own = tx.withTables<ConsultationsTables>()
        const { shaping, suggestion } = await suggested(own, params)
        await answerSuggestion(own, shaping, suggestion.id, { takenUp: takenUp === 'yes', because }, actorOf(person), house.clock)
        return urls.shaping(Number(params.id))
      },
    }),
  ]
}

function staffShapingPage(
  exercise: Exercise,
  shapings: readonly Shaping[],
  states: ReadonlyMap<number, string>,
  suggestions: readonly Suggestion[],
): PageContent {
  const nameOf = (id: number) => shapings.find((one) => one.id === id)?.name || 'Somebody whose name was erased'
  return {
    title: 'Who helps to shape it',
    back: urls.overview(exercise.id),
    wide: true,
    body: (
      <>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Who helps to shape it</h1>
        {exercise.state === 'draft' && govukButton({ text: 'Ask somebody to look at the draft', href: urls.newShaping(exercise.id) })}
        <DataTable
          caption="Suggestions"
          captionSize="m"
          columns={[{ text: 'Suggestion' }, { text: 'From' }, { text: 'Answer' }]}
          rows={suggestions.map(({ id, shapingId, suggestion, answer }) => [
            suggestion,
            nameOf(shapingId),
            <>
              {answer ? `${answer.takenUp ? 'Taken up' : 'Not taken up'}: ${answer.because}` : 'Not answered yet'}{' '}
              <a class="govuk-link" href={urls.suggestion(exercise.id, id)}>
                {answer ? 'Change' : 'Answer'}
                <span class="govuk-visually-hidden"> suggestion {id}</span>
              </a>
            </>,
          ])}
          empty="There are none yet."
        />
        <DataTable
          caption="Invitations"
          captionSize="m"
          columns={[{ text: 'Who' }, { text: 'Asked' }, { text: 'Until' }, { text: 'State' }, { text: 'Withdraw' }]}
          rows={shapings.map(({ id, name, email, invitedAt, expiresAt, withdrawnAt }) => [
            name === '' ? 'Erased' : `${name}, ${email}`,
            momentInWords(invitedAt),
            momentInWords(expiresAt),
            states.get(id) ?? '',
            withdrawnAt ? (
              ''
            ) : (
              <a class="govuk-link" href={urls.shapingWithdrawal(exercise.id, id)}>
                Withdraw<span class="govuk-visually-hidden"> the invitation of {name}</span>
              </a>
            ),
          ])}
          empty="Nobody has been asked yet."
        />
      </>
    ),
  }
}

/** An invitation that is open, for trying the address. */
async function invitationExample(handle: Db): Promise<{ id: string; invitation: string }> {
  const row = await own(handle)
    .selectFrom('consultations.shaping')
    .select(['id', 'exercise_id'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return { id: String(row.exercise_id), invitation: String(row.id) }
}

/** A suggestion, for trying the address. */
async function suggestionExample(handle: Db): Promise<{ id: string; suggestion: string }> {
  const row = await own(handle)
    .selectFrom('consultations.suggestion as suggestion')
    .innerJoin('consultations.shaping as shaping', 'shaping.id', 'suggestion.shaping_id')
    .select(['suggestion.id', 'shaping.exercise_id as exerciseId'])
    .executeTakeFirstOrThrow()
  return { id: String(row.exerciseId), suggestion: String(row.id) }
}
