import { inTransaction } from '#platform/db'
import { served } from '#test/served'
import { draftExercise, type NewExercise } from './exercises/draft-exercise.js'
import { changeSheet, setInfluence } from './exercises/change-sheet.js'
import type { Exercise } from './exercises/exercise.js'
import { exerciseById } from './exercises/queries.js'
import { publish } from './exercises/publish.js'
import { modules } from '../index.js'
import { beginOutcome } from './outcome/begin-outcome.js'
import { consultations } from './module.js'
import { question, type Question } from './questionnaires/question.js'
import type { ConsultationsTables } from './tables.js'
import type { Permission } from '#platform/access'
import { answersOf, changeDecision, type Decision, decisionById, publishDecision, recordDecisionAgreement } from '#modules/accountability'
import { handOutPermissions, staffToChoose } from '#modules/identity'
import type { Temporal } from '#platform/clock'
import type { Module } from '#platform/module'
import type { Mode } from './modes/mode.js'
import type { Answers } from './questionnaires/answer.js'
import { frozenQuestionnaire } from './questionnaires/queries.js'
import { type Arrival, receive } from './responses/receive.js'
import type { Channel } from './responses/response.js'

/** The whole product, for stories that go on in other modules: receipts, decisions, disclosures. */
export const everyModule = modules

/** An office that consults, for tests to tell stories in. */
export async function story(parts: readonly Module[] = [consultations]) {
  const office = await served(...parts)
  const db = office.house.db.withTables<ConsultationsTables>()

  /** An exercise that is open today, with these questions or the preset of its kind. */
  async function open(
    wanted: Partial<NewExercise> & { questions?: readonly unknown[]; sensitive?: boolean; weeks?: number; mode?: Mode } = {},
  ): Promise<Exercise> {
    const id = await inTransaction(db, (tx) =>
      draftExercise(tx, { kind: 'card', subject: 'general', title: 'Tell us what you think', ...wanted }, 'system', office.clock),
    )
    const today = office.clock.today()
    await inTransaction(db, async (tx) => {
      const draft = await exerciseById(tx, id)
      await changeSheet(
        tx,
        draft,
        'dates',
        {
          opensOn: today,
          closesOn: today.add({ weeks: wanted.weeks ?? 12 }),
          replyBy: today.add({ weeks: (wanted.weeks ?? 12) + 4 }),
          sensitive: wanted.sensitive ?? false,
          standing: wanted.standing ?? false,
          sheet: { summary: 'What do you think?', ...(wanted.mode ? { mode: wanted.mode } : {}) },
        },
        'system',
      )
      await setInfluence(tx, draft, [{ can: true, what: 'Which streets are patrolled first', reason: '' }], 'system')
      if (wanted.questions) {
        const questions: Question[] = wanted.questions.map((one) => question.parse(one))
        await tx
          .updateTable('consultations.questionnaire')
          .set({ questions: JSON.stringify(questions) })
          .where('exercise_id', '=', id)
          .execute()
      }
      await publish(tx, await exerciseById(tx, id), 'system', office.clock)
    })
    return exerciseById(db, id)
  }

  let sent = 0
  /** People answer, each with answers of their own, and what they sent is taken in. Returns the receipt codes. */
  async function answered(
    exercise: Exercise,
    each: readonly Answers[],
    channel: Channel = 'web',
    more: Partial<Arrival> = {},
  ): Promise<string[]> {
    const questionnaire = await frozenQuestionnaire(db, exercise.id)
    if (!questionnaire) throw new Error('Nobody can answer this yet')
    const codes: string[] = []
    for (const answers of each) {
      sent += 1
      const arrival = { exercise, questionnaire, submission: `story-${sent}`, channel, answers, at: office.clock.now(), ...more }
      const taken = await inTransaction(db, (tx) => receive(tx, arrival, 'public'))
      if ('problem' in taken) throw new Error(taken.problem)
      codes.push(taken.code)
    }
    return codes
  }

  /** The office of Westmarch: its places, its words, its staff with their roles. */
  async function asWestmarch(): Promise<void> {
    await handOutPermissions(office.house)
    for (const part of parts.filter(({ name }) => name === 'office' || name === 'identity')) await part.seed?.(office.house, () => {})
  }

  /** The office freezes the figures, decides and publishes, in one go. Staff must be there: see `asWestmarch`. */
  async function decide(exercise: Exercise, decidedOn = office.clock.today()): Promise<void> {
    const id = await beginOutcome(office.house, exercise, 'system')
    const current = async () => (await decisionById(office.house.db, id)) as Decision
    const answers = (await answersOf(office.house.db, id)).map((one) => ({
      id: one.id,
      influence: 'changed' as const,
      answer: 'It comes first.',
    }))
    const draft = await current()
    const text = { said: 'Most want it.', decided: 'We do it.', next: 'It begins in spring.', decidedOn, answers }
    await inTransaction(office.house.db, (tx) => changeDecision(tx, draft, text, 'system', office.clock))
    const written = await current()
    const [decider] = await staffToChoose(office.house.db)
    if (!decider) throw new Error('Nobody is there to decide')
    await inTransaction(office.house.db, async (tx) => {
      await recordDecisionAgreement(
        tx,
        office.clock,
        written,
        decider,
        { agreedOn: office.clock.today(), how: 'in person', evidence: 'Notes of the meeting' },
        'system',
      )
      await publishDecision(tx, written, 'system', office.clock)
    })
  }

  /** The three boxes of a date in a form. */
  const dated = (name: string, day: Temporal.PlainDate) => ({
    [`${name}-day`]: String(day.day),
    [`${name}-month`]: String(day.month),
    [`${name}-year`]: String(day.year),
  })

  return {
    ...office,
    db,
    open,
    answered,
    decide,
    asWestmarch,
    dated,
    officer: () => office.staff(...parts.flatMap((part) => Object.keys(part.permissions ?? {}) as Permission[])),
  }
}
