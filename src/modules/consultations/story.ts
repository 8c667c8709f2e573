import { inTransaction } from '#platform/db'
import { served } from '#test/served'
import { draftExercise, type NewExercise } from './exercises/draft-exercise.js'
import { changeSheet, setInfluence } from './exercises/change-sheet.js'
import type { Exercise } from './exercises/exercise.js'
import { exerciseById } from './exercises/queries.js'
import { publish } from './exercises/publish.js'
import { consultations } from './module.js'
import { permissions } from './permissions.js'
import { question, type Question } from './questionnaires/question.js'
import type { ConsultationsTables } from './tables.js'
import type { Permission } from '#platform/access'

/** An office that consults, for tests to tell stories in. */
export async function story() {
  const office = await served(consultations)
  const db = office.house.db.withTables<ConsultationsTables>()

  /** An exercise that is open today, with these questions or the preset of its kind. */
  async function open(wanted: Partial<NewExercise> & { questions?: readonly unknown[]; sensitive?: boolean; weeks?: number } = {}): Promise<Exercise> {
    const id = await inTransaction(db, (tx) => draftExercise(tx, { kind: 'card', subject: 'general', title: 'Tell us what you think', ...wanted }, 'system', office.clock))
    const today = office.clock.today()
    await inTransaction(db, async (tx) => {
      const draft = await exerciseById(tx, id)
      await changeSheet(tx, draft, 'dates', { opensOn: today, closesOn: today.add({ weeks: wanted.weeks ?? 12 }), replyBy: today.add({ weeks: (wanted.weeks ?? 12) + 4 }), sensitive: wanted.sensitive ?? false, standing: wanted.standing ?? false, sheet: { summary: 'What do you think?' } }, 'system')
      await setInfluence(tx, draft, [{ can: true, what: 'Which streets are patrolled first', reason: '' }], 'system')
      if (wanted.questions) {
        const questions: Question[] = wanted.questions.map((one) => question.parse(one))
        await tx.updateTable('consultations.questionnaire').set({ questions: JSON.stringify(questions) }).where('exercise_id', '=', id).execute()
      }
      await publish(tx, await exerciseById(tx, id), 'system', office.clock)
    })
    return exerciseById(db, id)
  }

  return { ...office, db, open, officer: () => office.staff(...(Object.keys(permissions) as Permission[])) }
}
