import { LONDON, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { ThreadEnd, ThreadStory } from '#platform/module'
import type { Language } from '#platform/web'
import type { Action } from './actions/action.js'
import { actionsOf } from './actions/queries.js'
import { codingOf } from './analysis/coding-of.js'
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
import { wordsIn } from './words/index.js'
import { inWords } from './questionnaires/piping.js'

/** How a response joins the golden thread: what it was to, how far it has been read, what was decided, whether the person was told. */
export const responseEnd: ThreadEnd = {
  kind: RESPONSE,

  async describe(handle: Db, id: string, language: Language = 'en'): Promise<ThreadStory | undefined> {
    const db: ConsultationsDb = handle.withTables<ConsultationsTables>()
    const row = await db
      .selectFrom('consultations.response')
      .select(['id', 'exercise_id', 'channel', 'received_at', 'state'])
      .where('id', '=', Number(id))
      .executeTakeFirst()
    if (!row) return undefined
    const exercise = exerciseIn(language, await exerciseById(db, row.exercise_id))
    const words = wordsIn(language).thread
    const mixed = row.channel === 'web' && modeOf(exercise) === 'invited'
    const [coding, outcome, actions] = await Promise.all([codingOf(db, row.id), outcomeOf(db, exercise), actionsOf(db, exercise.id)])
    return {
      title: exercise.sensitive ? words.neutralTitle : exercise.title,
      href: exercise.sensitive ? urls.list : urls.exercise(exercise.slug),
      said: { when: row.received_at, channel: mixed ? wordsIn(language).modes.channel : words.channels[row.channel] },
      ...(row.state === 'counted' && (coding || outcome)
        ? {
            heard: {
              ...(coding ? { when: coding.at.toZonedDateTimeISO(LONDON).toPlainDate() } : {}),
              summary: coding ? words.heard(coding.themes) : words.counted,
            },
          }
        : {}),
      ...(row.state === 'over' ? { heard: { summary: words.over } } : {}),
      ...(outcome
        ? {
            decided: exercise.sensitive ? { when: outcome.decided.when, summary: words.neutralDecided, answers: [] } : outcome.decided,
            ...(exercise.sensitive ? {} : doingOf(outcome, actions, urls.exercise(exercise.slug), language)),
            told: { when: outcome.decided.when, how: words.told },
          }
        : {}),
      ...openUntil(exercise),
      ...(exercise.replyBy ? { promisedBy: exercise.replyBy } : {}),
      sensitive: exercise.sensitive,
    }
  },

  unsent: unsentAnswers,

  async words(handle: Db, id: string) {
    const db: ConsultationsDb = handle.withTables<ConsultationsTables>()
    const row = await db
      .selectFrom('consultations.response')
      .select(['answers', 'questionnaire_id'])
      .where('id', '=', Number(id))
      .executeTakeFirst()
    if (!row) return undefined
    const questions = inWords((await questionnaireById(db, row.questionnaire_id))?.questions ?? [])
    return questions.filter(isFreeText).flatMap((asked) => {
      const answer = row.answers[asked.id]
      return answer && 'text' in answer ? [{ field: asked.id, question: asked.text, text: answer.text }] : []
    })
  },
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
