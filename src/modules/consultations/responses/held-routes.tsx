import { sql } from 'kysely'
import { actorOf, may, type Person } from '#platform/access'
import { record, recordAccess } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { emit } from '#platform/events'
import { govukButton, govukSummaryList, govukTextarea } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  doneAt,
  type Body,
  Conflict,
  errorFor,
  type Form,
  FormErrors,
  invalid,
  NotFound,
  page,
  type PageContent,
  PostForm,
  type Route,
  route,
  submitOnce,
  typed,
} from '#platform/web'
import { isHeld } from '#modules/triage'
import { isKeyed } from '../collection/correct-card.js'
import { pointById } from '../collection/points.js'
import { responseReceived } from '../events.js'
import { withNamedPerson } from '../exercises/counts.js'
import { exerciseIn } from '../exercises/examples.js'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import type { Answers } from '../questionnaires/answer.js'
import { placeChoices } from '../questionnaires/places.js'
import { questionnaireById } from '../questionnaires/queries.js'
import { isAnswerable } from '../questionnaires/question.js'
import { showAnswer } from '../questionnaires/show-answer.js'
import { Lines } from './answer-pages.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { heldExample } from './examples.js'
import { type HeldRow, heldListPage, PAGE } from './held-list-page.js'
import { heldResponses, notAmong } from './held-by-triage.js'
import { CHANNEL_NAMES, RESPONSE, type ResponseState } from './response.js'
import { receivedInWords } from './received.js'
import { notErased, notTakenBack } from './taken-back.js'
import { inWords } from '../questionnaires/piping.js'

interface Looked extends HeldRow {
  readonly questionnaireId: number
  readonly answers: Answers
  readonly state: ResponseState
  readonly pointId: number | null
  /** Whether it was neither taken back with the import or the sheet it came in, nor erased. */
  readonly stands: boolean
  /** Whether somebody keyed it, so that what was keyed can be corrected. */
  readonly keyed: boolean
}

/** The holding pen: answers that a person looks at before they count. Nothing in it is lost, and everything is decided by name. */
export function heldRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()

  const find = async (exerciseId: number, id: string): Promise<Looked> => {
    const number = Number(id)
    const row = Number.isSafeInteger(number)
      ? await db
          .selectFrom('consultations.response')
          .select([
            'id',
            'channel',
            'held_because as heldBecause',
            'received_at as receivedAt',
            'questionnaire_id as questionnaireId',
            'answers',
            'state',
            'collection_point_id as pointId',
            stillThere.as('stands'),
            sql<boolean>`exists (select from consultations.response as response where response.id = consultations.response.id and ${isKeyed})`.as(
              'keyed',
            ),
          ])
          .where('exercise_id', '=', exerciseId)
          .where('id', '=', number)
          .executeTakeFirst()
      : undefined
    if (!row || (await isHeld(db, { kind: RESPONSE, id: String(row.id) }))) throw new NotFound(`response ${id}`)
    return row
  }

  const lookPage = async (exercise: Exercise, response: Looked, form: Form, person: Person | undefined): Promise<PageContent> => {
    const questions = inWords((await questionnaireById(db, response.questionnaireId))?.questions ?? [])
    const places = await placeChoices(house.db, questions, house.clock.today())
    const point = response.pointId === null ? undefined : await pointById(db, exercise.id, String(response.pointId))
    return {
      title: 'One answer',
      back: urls.held(exercise.id),
      body: (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <FormErrors form={form} />
            <span class="govuk-caption-l">{exercise.title}</span>
            <h1 class="govuk-heading-l">One answer</h1>
            <p class="govuk-body">
              {CHANNEL_NAMES[response.channel]}, {receivedInWords(response.receivedAt)}
              {point && `, from ${point.what}`}. {STATES[response.state]} {response.heldBecause}
            </p>
            {govukSummaryList({
              rows: questions.filter(isAnswerable).map((asked) => ({
                key: { text: asked.text },
                value: { html: <Lines text={showAnswer(asked, response.answers[asked.id], places)} /> },
              })),
            })}
            {response.keyed && may(person, 'consultations:key-cards') && (
              <p class="govuk-body">
                If this is not what stands on the card,{' '}
                <a class="govuk-link" href={urls.correction(exercise.id, response.id)}>
                  correct what was keyed
                </a>
                .{response.state === 'counted' && ' If it is right, there is nothing to do.'}
              </p>
            )}
            <PostForm>
              {govukTextarea({
                name: 'why',
                id: 'why',
                label: { text: 'Why? Needed when you reject it', classes: 'govuk-label--m' },
                rows: '2',
                errorMessage: errorFor(form, 'why'),
                value: typed(form, 'why'),
              })}
              <div class="govuk-button-group">
                {response.state !== 'counted' &&
                  govukButton({ text: 'Count it', name: 'decision', value: 'count', preventDoubleClick: true })}
                {response.state !== 'rejected' &&
                  govukButton({
                    text: 'Reject it',
                    name: 'decision',
                    value: 'reject',
                    classes: 'govuk-button--warning',
                    preventDoubleClick: true,
                  })}
              </div>
            </PostForm>
          </div>
        </div>
      ),
    }
  }

  return [
    route('/staff/consultations/:id/held', {
      may: 'consultations:release',
      example: exerciseIn('published'),
      get: async ({ params, query, person }) => {
        const exercise = await exerciseById(db, params.id)
        const after = Number(query['after']) || 0
        const rows = await db
          .selectFrom('consultations.response')
          .select(['id', 'channel', 'held_because as heldBecause', 'received_at as receivedAt'])
          .where('exercise_id', '=', exercise.id)
          .where('state', '=', 'held')
          .where('id', '>', after)
          .where(notAmong(await heldResponses(db), 'id'))
          .orderBy('id')
          .limit(PAGE + 1)
          .execute()
        const elsewhere = may(person, 'triage:handle') ? await withNamedPerson(db, [exercise.id], 'held') : undefined
        return page(heldListPage(exercise, rows, elsewhere?.get(exercise.id) ?? 0))
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        refuseOnceAnswered(exercise)
        return submitOnce(db, house.clock, visit, async (tx) => {
          const released = await tx
            .updateTable('consultations.response')
            .set({ state: 'counted' })
            .where('exercise_id', '=', exercise.id)
            .where('state', '=', 'held')
            .where('id', '<=', upTo(visit.body))
            .where(notAmong(await heldResponses(tx), 'id'))
            .where(stillThere)
            .returning('id')
            .execute()
          for (const { id } of released) await emit(tx, responseReceived, { responseId: id, exerciseId: exercise.id })
          await record(tx, {
            by: actorOf(visit.person),
            did: 'consultations:release-all',
            kind: 'consultations.exercise',
            id: exercise.id,
            detail: { released: released.length },
          })
          return doneAt(urls.held(exercise.id), `Counted: ${released.length} that ${released.length === 1 ? 'was' : 'were'} held`)
        })
      },
    }),

    route('/staff/consultations/:id/held/:response', {
      may: 'consultations:release',
      example: heldExample,
      get: async ({ params, person, query }) => {
        const exercise = await exerciseById(db, params.id)
        const response = await find(exercise.id, params.response)
        if (!response.stands) throw new NotFound(`response ${params.response}`)
        await inTransaction(db, (tx) =>
          recordAccess(tx, { by: actorOf(person), did: 'viewed', kind: RESPONSE, id: response.id, why: 'held-answer' }),
        )
        return page({
          ...(await lookPage(exercise, response, { values: {}, errors: {} }, person)),
          ...(query['from'] === 'cards' && { back: urls.cards(exercise.id) }),
        })
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const response = await find(exercise.id, visit.params.response)
        if (!response.stands) throw new Conflict(GONE)
        const rejects = visit.body['decision'] === 'reject'
        const why = typed({ values: visit.body, errors: {} }, 'why').trim().slice(0, 500)
        if (rejects && why === '')
          return invalid(
            await lookPage(exercise, response, { values: visit.body, errors: { why: 'Say why it does not count' } }, visit.person),
          )
        refuseOnceAnswered(exercise)
        return submitOnce(db, house.clock, visit, async (tx) => {
          const decided = await tx
            .updateTable('consultations.response')
            .set(rejects ? { state: 'rejected', held_because: why } : { state: 'counted' })
            .where('id', '=', response.id)
            .where(stillThere)
            .executeTakeFirst()
          if (decided.numUpdatedRows === 0n) throw new Conflict(GONE)
          if (!rejects) await emit(tx, responseReceived, { responseId: response.id, exerciseId: exercise.id })
          await record(tx, {
            by: actorOf(visit.person),
            did: rejects ? 'consultations:reject' : 'consultations:release',
            kind: RESPONSE,
            id: response.id,
          })
          const back = visit.query['from'] === 'cards' ? urls.cards(exercise.id) : urls.held(exercise.id)
          return doneAt(back, rejects ? 'Recorded: this answer is kept but does not count' : 'This answer counts now')
        })
      },
    }),
  ]
}

function refuseOnceAnswered(exercise: Exercise): void {
  if (exercise.state === 'answered')
    throw new Conflict('The office has already answered this exercise, so its figures can no longer change.')
}

const GONE = 'This answer was taken back with what it came in, or erased, so it cannot count any more. Nothing was changed.'

/** What was taken back, or erased at the person’s request, is nothing that could be counted. */
const stillThere = sql<boolean>`(${notTakenBack('consultations.response')} and ${notErased('consultations.response')})`

const STATES: Readonly<Record<ResponseState, string>> = {
  counted: 'It counts.',
  held: 'It is held:',
  rejected: 'It was rejected:',
  over: 'It is over the number that was needed, so it does not count.',
}

function upTo(body: Body): number {
  return Number(typed({ values: body, errors: {} }, 'upTo')) || 0
}
