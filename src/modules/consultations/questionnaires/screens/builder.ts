import type { House } from '#platform/module'
import { doneAt, type Answer, Conflict, type Handler, NotFound, sentAlready, submitOnce, type Visit } from '#platform/web'
import { actorOf } from '#platform/access'
import type { State } from '../../exercises/exercise.js'
import { type ConsultationsDb, own } from '../../tables.js'
import { type PlaceChoice, placeChoices } from '../places.js'
import { currentQuestionnaire } from '../queries.js'
import type { Question } from '../question.js'
import type { Questionnaire } from '../questionnaire.js'
import { saveQuestions } from '../save-questions.js'

/** What the pages of a questionnaire know: the exercise it belongs to, its newest version, and the places it offers. */
export interface Builder {
  readonly exercise: { readonly id: number; readonly title: string; readonly state: State; readonly sensitive: boolean }
  readonly questionnaire: Questionnaire
  readonly places: readonly PlaceChoice[]
  /** Whether this version may still be changed. */
  readonly open: boolean
}

/** Opens the newest version of the exercise's questions; 404 when there is no such exercise. */
export async function openBuilder({ db, clock }: House, id: string): Promise<Builder> {
  const consultations = own(db)
  const exercise = await exerciseFacts(consultations, id)
  const questionnaire = await currentQuestionnaire(consultations, exercise.id)
  const places = await placeChoices(db, questionnaire.questions, clock.today())
  const going = exercise.state === 'draft' || exercise.state === 'published'
  return { exercise, questionnaire, places, open: going && questionnaire.frozenAt === null }
}

async function exerciseFacts(db: ConsultationsDb, id: string): Promise<Builder['exercise']> {
  const found = /^\d{1,9}$/.test(id)
    ? await db
        .selectFrom('consultations.exercise')
        .select(['id', 'title', 'state', 'sensitive'])
        .where('id', '=', Number(id))
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound(`consultation ${id}`)
  return found
}

/** The question with this id in the version that is open; 404 when there is none. */
export function questionIn(builder: Builder, id: string): Question {
  const asked = builder.questionnaire.questions.find((one) => one.id === id)
  if (!asked) throw new NotFound(`question ${id}`)
  return asked
}

/** Refuses to go on when people can answer this version already. */
export function mustBeOpen(builder: Builder): void {
  if (!builder.open)
    throw new Conflict('People can answer these questions already, so they cannot be changed. Start the next version first.')
}

/** Saves the questions once, however often the form is sent, and goes on to `to`, where it says so. */
export function save(
  house: House,
  visit: Visit,
  builder: Builder,
  questions: readonly Question[],
  to: string,
  said = 'Saved',
): Promise<Answer> {
  mustBeOpen(builder)
  return submitOnce(own(house.db), house.clock, visit, async (tx) => {
    await saveQuestions(tx, builder.questionnaire, questions, actorOf(visit.person))
    return doneAt(to, said)
  })
}

/** Lets a form that was sent before lead where it led then, so that sending it twice never looks like somebody else's change. */
export function sending<Named>({ db }: House, work: Handler<Named>): Handler<Named> {
  return async (visit) => (await sentAlready(db, visit)) ?? work(visit)
}
