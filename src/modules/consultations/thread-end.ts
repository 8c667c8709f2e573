import { LONDON, Temporal } from '#platform/clock'
import { influenceInWords } from '#modules/accountability'
import type { Db } from '#platform/db'
import type { Passage, ThreadEnd, ThreadStory } from '#platform/module'
import { dayInWords, type Language } from '#platform/web'
import { isHeld } from '#modules/triage'
import type { Action } from './actions/action.js'
import { actionsOf } from './actions/queries.js'
import { codingOf } from './analysis/coding-of.js'
import { inFrozenFigures } from './outcome/since-frozen.js'
import type { Answers } from './questionnaires/answer.js'
import type { Exercise } from './exercises/exercise.js'
import { exerciseById } from './exercises/queries.js'
import { modeOf } from './modes/mode.js'
import { type Outcome, outcomeOf } from './outcome/outcome.js'
import { questionnaireById } from './questionnaires/queries.js'
import { isFreeText } from './questionnaires/question.js'
import { RESPONSE } from './responses/response.js'
import { unsentAnswers } from './saving/unsent.js'
import { type ConsultationsDb, type ConsultationsTables } from './tables.js'
import { exerciseIn } from './translations/in-language.js'
import { urls } from './urls.js'
import { STAFF_WORDS, type Words, wordsIn } from './words/index.js'
import { inWords } from './questionnaires/piping.js'

/** How a response joins the golden thread: what it was to, how far it has been read, what was decided, whether the person was told. */
export const responseEnd: ThreadEnd = {
  kind: RESPONSE,

  async describe(handle: Db, id: string, language: Language = 'en'): Promise<ThreadStory | undefined> {
    const db: ConsultationsDb = handle.withTables<ConsultationsTables>()
    const row = await db
      .selectFrom('consultations.response')
      .select(['id', 'exercise_id', 'channel', 'received_at', 'state', 'answers', 'questionnaire_id'])
      .where('id', '=', Number(id))
      .executeTakeFirst()
    if (!row) return undefined
    const exercise = exerciseIn(language, await exerciseById(db, row.exercise_id))
    const words = wordsIn(language).thread
    const mixed = row.channel === 'web' && modeOf(exercise) === 'invited'
    const [read, outcome, actions] = await Promise.all([readingOf(db, row), outcomeOf(db, exercise), actionsOf(db, exercise.id)])
    const inFigures = outcome ? await inFrozenFigures(db, exercise.id, row.id) : { counted: true }
    const readFirst =
      !(outcome && inFigures.counted) &&
      (row.state === 'held' || (row.state === 'counted' && (await isHeld(db, { kind: RESPONSE, id: String(row.id) }))))
    return {
      title: exercise.sensitive ? words.neutralTitle : exercise.title,
      href: exercise.sensitive ? urls.list : urls.exercise(exercise.slug),
      said: { when: row.received_at, channel: mixed ? wordsIn(language).modes.channel : words.channels[row.channel] },
      ...(row.state === 'counted' && !readFirst && (read.coding || outcome)
        ? { heard: heardIn(words, read, inFigures, outcome?.decided.when, language) }
        : {}),
      ...(readFirst ? { heard: { summary: [outcome ? words.notInFigures : '', words.readFirst].join(' ').trim(), notYet: true } } : {}),
      ...(row.state === 'over' ? { heard: { summary: words.over } } : {}),
      ...(outcome
        ? {
            decided: exercise.sensitive
              ? { when: outcome.decided.when, summary: words.neutralDecided, answers: [] }
              : {
                  ...outcome.decided,
                  answers: outcome.decided.answers.map(({ item, answer, influence }) => ({
                    item,
                    answer,
                    ...(influence ? { influence: influenceInWords(influence, language) } : {}),
                  })),
                },
            ...(exercise.sensitive ? {} : doingOf(outcome, actions, urls.exercise(exercise.slug), language)),
            told: { when: outcome.toldOn, how: words.told },
          }
        : {}),
      ...openUntil(exercise),
      ...(exercise.replyBy ? { promisedBy: exercise.replyBy } : {}),
      sensitive: exercise.sensitive,
    }
  },

  unsent: unsentAnswers,

  async origins(handle: Db, ids: readonly string[]) {
    const rows = await handle
      .withTables<ConsultationsTables>()
      .selectFrom('consultations.response as response')
      .innerJoin('consultations.exercise as exercise', 'exercise.id', 'response.exercise_id')
      .select(['response.id', 'response.channel', 'exercise.title', 'exercise.sensitive'])
      .where('response.id', 'in', ids.map(Number))
      .execute()
    return new Map(
      rows.map(({ id, channel, title, sensitive }) => [
        String(id),
        `${sensitive ? 'A sensitive exercise' : title}, ${STAFF_WORDS.thread.channels[channel]}`,
      ]),
    )
  },

  async words(handle: Db, id: string) {
    const db: ConsultationsDb = handle.withTables<ConsultationsTables>()
    const row = await db
      .selectFrom('consultations.response')
      .select(['answers', 'questionnaire_id'])
      .where('id', '=', Number(id))
      .executeTakeFirst()
    if (!row) return undefined
    return passagesOf(db, row)
  },
}

/** What somebody wrote in their own words. */
async function passagesOf(db: ConsultationsDb, row: { answers: Answers; questionnaire_id: number }): Promise<readonly Passage[]> {
  const questions = inWords((await questionnaireById(db, row.questionnaire_id))?.questions ?? [])
  return questions.filter(isFreeText).flatMap((asked) => {
    const answer = row.answers[asked.id]
    return answer && 'text' in answer ? [{ field: asked.id, question: asked.text, text: answer.text }] : []
  })
}

/** How far the words of a response have been read. */
interface ReadSoFar {
  readonly coding: Awaited<ReturnType<typeof codingOf>>
  readonly unread: 'all' | 'part' | 'nothing'
}

async function readingOf(db: ConsultationsDb, row: { id: number; answers: Answers; questionnaire_id: number }): Promise<ReadSoFar> {
  const [coding, passages, coded] = await Promise.all([
    codingOf(db, row.id),
    passagesOf(db, row),
    db.selectFrom('consultations.coded').select('question').where('response_id', '=', row.id).execute(),
  ])
  const waiting = passages.filter(({ field }) => !coded.some(({ question }) => question === field))
  return { coding, unread: waiting.length === 0 ? 'nothing' : coding ? 'part' : 'all' }
}

/** How an answer was heard: whether it is in the figures that the decision was taken on, and whether its words were read. */
function heardIn(
  words: Words['thread'],
  { coding, unread }: ReadSoFar,
  { counted: inFigures, frozenAt }: Awaited<ReturnType<typeof inFrozenFigures>>,
  decided: Temporal.PlainDate | undefined,
  language: Language,
): NonNullable<ThreadStory['heard']> {
  const counted = inFigures ? (coding ? [] : [words.counted]) : [words.notInFigures]
  const when = (coding?.at ?? frozenAt)?.toZonedDateTimeISO(LONDON).toPlainDate()
  // An order that looks impossible is told, not hidden: people see the days side by side.
  const late = when && decided && inFigures && Temporal.PlainDate.compare(when, decided) > 0
  const [heardOn, decidedOn] = late ? [dayInWords(when, language), dayInWords(decided, language)] : ['', '']
  const after = late ? [coding ? words.readAfter(heardOn, decidedOn) : words.countedAfter(heardOn, decidedOn)] : []
  return {
    ...(when ? { when } : {}),
    summary: [
      ...counted,
      ...(coding ? [words.heard(coding.themes)] : []),
      ...after,
      ...(unread === 'nothing' ? [] : [words.unread[unread]]),
    ].join(' '),
    ...(unread === 'all' || !inFigures ? { notYet: true } : {}),
  }
}

/** Until when people can still answer, where there is a last day; the reader's page knows whether it is over. */
export const openUntil = ({ state, standing, closesOn }: Exercise): Pick<ThreadStory, 'openUntil'> =>
  state === 'published' && !standing && closesOn ? { openUntil: closesOn } : {}

/** What is being done: how many actions are finished, where there are any; else what the decision says comes next. */
function doingOf(outcome: Outcome, actions: readonly Action[], href: string, language: Language): Pick<ThreadStory, 'doing'> {
  if (actions.length === 0) return outcome.doing ? { doing: outcome.doing } : {}
  const done = actions.filter(({ doneOn }) => doneOn !== null).length
  const progress = wordsIn(language).planning.stations.progress(done, actions.length)
  // What was taken on before the decision is done because of it, from its day on.
  const begun = actions.map(({ begunAt }) => begunAt.toZonedDateTimeISO(LONDON).toPlainDate()).sort(Temporal.PlainDate.compare)[0]
  const decided = outcome.decided.when
  const when = begun && Temporal.PlainDate.compare(begun, decided) > 0 ? begun : decided
  return { doing: { when, summary: [outcome.doing?.summary, progress].filter((text) => text !== undefined).join(' '), href } }
}
