import { NotFound } from '#platform/web'
import type { ConsultationsDb } from '../tables.js'
import type { Questionnaire } from './questionnaire.js'

function questionnaires(db: ConsultationsDb) {
  return db
    .selectFrom('consultations.questionnaire')
    .select([
      'id',
      'exercise_id as exerciseId',
      'number',
      'questions',
      'welsh',
      'frozen_at as frozenAt',
      'version',
      'last_number as lastNumber',
    ])
    .$castTo<Questionnaire>()
}

/** The newest version of an exercise's questions, being built or frozen: the one staff see, edit and publish. */
export async function currentQuestionnaire(db: ConsultationsDb, exerciseId: number): Promise<Questionnaire> {
  const newest = await questionnaires(db).where('exercise_id', '=', exerciseId).orderBy('number', 'desc').limit(1).executeTakeFirst()
  if (!newest) throw new NotFound(`questions of consultation ${exerciseId}`)
  return newest
}

/** The newest frozen version: the one people answer now. Undefined before publishing. */
export async function frozenQuestionnaire(db: ConsultationsDb, exerciseId: number): Promise<Questionnaire | undefined> {
  return questionnaires(db)
    .where('exercise_id', '=', exerciseId)
    .where('frozen_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** One version, such as the one a response was given on; undefined when there is none. */
export async function questionnaireById(db: ConsultationsDb, id: number): Promise<Questionnaire | undefined> {
  return questionnaires(db).where('id', '=', id).executeTakeFirst()
}

/** Every version of an exercise's questions, newest first. */
export async function questionnairesOf(db: ConsultationsDb, exerciseId: number): Promise<readonly Questionnaire[]> {
  return questionnaires(db).where('exercise_id', '=', exerciseId).orderBy('number', 'desc').execute()
}
