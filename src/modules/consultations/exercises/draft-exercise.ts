import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Owners, ownersOf, setOwners, staffToChoose } from '#modules/identity'
import { addBodies } from '../bodies/keep-bodies.js'
import { bodiesOf } from '../bodies/queries.js'
import { rankWaysOf } from '../ranks/queries.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { type Preset, presetQuestions } from '../questionnaires/presets.js'
import { startQuestionnaire } from '../questionnaires/start-questionnaire.js'
import type { Question } from '../questionnaires/question.js'
import type { ConsultationsTx } from '../tables.js'
import { EXERCISE, type Exercise, type Kind, type Sheet, type Subject } from './exercise.js'
import { KIND_RULES, SUBJECT_STARTS } from './kinds.js'
import { influenceOf } from './queries.js'
import { slugFor } from './slug.js'

/** What an officer chooses to begin with. */
export interface NewExercise {
  readonly kind: Kind
  readonly subject: Subject
  readonly title: string
  /** Last year's exercise, whose sheet, influence and questions are copied. Dates and the check against the principles never are. */
  readonly copyOf?: Exercise
  readonly standing?: boolean
  /** What it is about, in the office's list of topics; left out, what the subject or the copied exercise says. */
  readonly topic?: string
  /** The questions it starts with; left out, those of its subject or kind. */
  readonly preset?: Preset
}

/** Begins an exercise as a draft, from last year's or from the template of its kind. Returns its id. */
export async function draftExercise(tx: ConsultationsTx, wanted: NewExercise, by: Actor, clock: Clock): Promise<number> {
  const { copyOf } = wanted
  const start = SUBJECT_STARTS[wanted.subject]
  const sheet: Sheet = copyOf ? startOfCopy(copyOf.sheet) : { ...KIND_RULES[wanted.kind].start, ...start.start }
  const { id } = await tx
    .insertInto('consultations.exercise')
    .values({
      slug: await slugFor(tx, wanted.title),
      kind: wanted.kind,
      subject: wanted.subject,
      title: wanted.title,
      sheet: JSON.stringify(sheet),
      sensitive: copyOf?.sensitive ?? start.sensitive ?? false,
      standing: wanted.standing ?? false,
      copied_from: copyOf?.id ?? null,
      bilingual: copyOf?.bilingual ?? false,
      welsh: JSON.stringify(copyOf?.welsh ?? {}),
      topic: wanted.topic ?? copyOf?.topic ?? (wanted.subject === 'general' ? null : wanted.subject),
      place: copyOf?.place ?? null,
      created_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()

  const questions = copyOf
    ? await questionsOf(tx, copyOf)
    : presetQuestions(wanted.preset ? wanted.preset : wanted.subject === 'precept' ? 'precept' : KIND_RULES[wanted.kind].questions)
  await startQuestionnaire(tx, id, questions, by)
  if (copyOf) {
    await tx.insertInto('consultations.earlier_wave').values({ exercise_id: id, earlier_id: copyOf.id }).execute()
    await copyInfluence(tx, copyOf.id, id)
    await copyRankWays(tx, copyOf.id, id)
    const asked = (await bodiesOf(tx, copyOf.id)).map(({ kind, name, email }) => ({ kind, name, email }))
    await addBodies(tx, id, asked, by)
  }
  const owners = copyOf ? await ownersOf(tx, { kind: EXERCISE, id: copyOf.id }) : []
  if (owners.length > 0) await setOwners(tx, { kind: EXERCISE, id }, owners, by)
  else await setOwners(tx, { kind: EXERCISE, id }, await whoStarts(tx, by), by)
  await record(tx, {
    by,
    did: 'consultations:draft',
    kind: 'consultations.exercise',
    id,
    detail: { kind: wanted.kind, copiedFrom: copyOf?.id ?? null },
  })
  return id
}

/** The sheet of an earlier exercise, without what was true of that one alone: what it was checked against, and why it was withdrawn. */
function startOfCopy({ principles: _checked, withdrawnBecause: _why, ...sheet }: Sheet): Sheet {
  return sheet
}

/** Whoever starts an exercise looks after it until somebody says otherwise. */
async function whoStarts(tx: ConsultationsTx, by: Actor): Promise<Owners> {
  return (await staffToChoose(tx)).filter(({ id }) => by === `person:${id}`).map(({ id }) => ({ kind: 'person', id }))
}

async function questionsOf(tx: ConsultationsTx, exercise: Exercise): Promise<readonly Question[]> {
  return (await currentQuestionnaire(tx, exercise.id)).questions
}

async function copyInfluence(tx: ConsultationsTx, from: number, to: number): Promise<void> {
  const items = await influenceOf(tx, from)
  if (items.length === 0) return
  await tx
    .insertInto('consultations.influence')
    .values(items.map(({ can, what, reason }, position) => ({ exercise_id: to, position, can, what, reason })))
    .execute()
}

async function copyRankWays(tx: ConsultationsTx, from: number, to: number): Promise<void> {
  const ways = await rankWaysOf(tx, from)
  if (ways.length === 0) return
  await tx
    .insertInto('consultations.rank_way')
    .values(ways.map(({ rank, methods, people }) => ({ exercise_id: to, rank: rank.code, methods: JSON.stringify(methods), people })))
    .execute()
}
