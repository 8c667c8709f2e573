import { z } from 'zod'
import { actorOf } from '#platform/access'
import { LONDON, type Temporal } from '#platform/clock'
import { whole } from '#platform/forms'
import type { House } from '#platform/module'
import {
  blankForm,
  Conflict,
  dateValues,
  dayInWords,
  type Form,
  invalid,
  page,
  readDate,
  readForm,
  type Route,
  route,
  submitOnce,
  withError,
} from '#platform/web'
import { namedEvent } from '#modules/engagement'
import { places } from '#modules/office'
import { receiptOf } from '#modules/thread'
import { eventChoices } from '../collection/at-events.js'
import { noticeOf } from '../collection/key-notice.js'
import { whyNotTaken } from '../collection/still-taken.js'
import { exerciseIn } from '../exercises/examples.js'
import type { Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { frozenQuestionnaire } from '../questionnaires/queries.js'
import { conditionInWords } from '../questionnaires/condition-in-words.js'
import { type PlaceChoice, placeChoices } from '../questionnaires/places.js'
import { isFreeText, type Question } from '../questionnaires/question.js'
import { readOverChoice } from '../quotas/over-choice.js'
import { QuotaFull } from '../quotas/quota.js'
import { type ConsultationsDb, own } from '../tables.js'
import { urls } from '../urls.js'
import { wishesAnew } from '../waiting/wishes.js'
import { wordsIn } from '../words/index.js'
import { answersBefore, readBefore } from './answers-before.js'
import { dayProblem, momentOf } from './came-in.js'
import { readContact } from './contact-fields.js'
import { type Logging, logPage } from './log-page.js'
import { METHOD_LIST } from './method.js'
import { receive } from './receive.js'
import { LOGGED_CHANNELS, RESPONSE } from './response.js'
import { notImported } from './taken-back.js'
import { inWords } from '../questionnaires/piping.js'

const logForm = z
  .object({
    _once: z.string().regex(/^[\w-]{8,64}$/),
    channel: z.enum(LOGGED_CHANNELS, { error: 'Select how it came in' }),
    method: z.union([z.literal(''), z.enum(METHOD_LIST)], 'Select one of the methods, or none').default(''),
    place: z.string().trim().max(60).default(''),
    spot: z.string().trim().max(120, 'Shorten it to 120 characters or fewer').default(''),
    event: z.string().default(''),
    people: whole(1, 500, 'Enter a number of people from 1 to 500'),
    question: z.string().default(''),
    words: z.string().trim().min(1, 'Say what they said').max(10_000, 'Shorten it to 10,000 characters or fewer'),
  })
  .refine(({ channel, spot }) => channel !== 'chat' || spot !== '', { path: ['spot'], message: 'Say where the chat was' })

/** Logging letters, calls, e-mails, notes of meetings and informal chats as responses (catalogue CON-04, CON-34). */
export function logRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = own(house.db)

  const logging = async (id: string, saved?: string, person?: number): Promise<Logging & { asking: Asking }> => {
    const exercise = await exerciseById(db, id)
    const frozen = await frozenQuestionnaire(db, exercise.id)
    if (!frozen) throw new Conflict('This exercise has not been published yet, so nothing can be logged.')
    const every = inWords(frozen.questions)
    const questions = every.filter(isFreeText)
    if (questions.length === 0)
      throw new Conflict('No question of this exercise is answered in words. Key the answers question by question instead.')
    const mine = /^\d{1,9}$/.test(saved ?? '')
      ? await db
          .selectFrom('consultations.response')
          .select(['id', 'received_at'])
          .where('exercise_id', '=', exercise.id)
          .where('id', '=', Number(saved))
          .where('entered_by', '=', person ?? 0)
          .where(notImported('consultations.response'))
          .executeTakeFirst()
      : undefined
    const receipt = mine && (await receiptOf(house.db, { kind: RESPONSE, id: String(mine.id) }))
    const choices = await placeChoices(house.db, every, house.clock.today())
    return {
      exercise,
      questions,
      conditions: new Map(questions.flatMap((asked) => conditionOf(asked, every, choices))),
      asking: { id: frozen.id, questions: every, choices },
      notice: await noticeOf(db, exercise, house.clock.today(), 'log'),
      places: await places(house.db, { level: 'district', on: house.clock.today() }),
      events: await eventChoices(house.db, house.clock.today()),
      saved: mine && receipt && { id: mine.id, code: receipt.code, remark: remarkOn(exercise, mine.received_at) },
    }
  }

  return [
    route('/staff/consultations/:id/log', {
      may: 'consultations:key-cards',
      example: exerciseIn('published'),
      get: async ({ params, query, person }) => {
        const event = await namedEvent(house.db, query['event'])
        const at = event && { event: String(event.id), spot: event.venue.slice(0, 120), channel: 'chat' }
        return page(
          logPage(
            await logging(params.id, query['saved'], person?.id),
            blankForm({ ...dateValues('on', event?.day ?? house.clock.today()), ...at }),
          ),
        )
      },
      post: async (visit) => {
        const now = await logging(visit.params.id)
        const { exercise } = now
        let form: Form & { data?: z.output<typeof logForm> } = readForm(logForm, visit.body)
        const on = readDate(visit.body, 'on', 'The day')
        const wrong = on.date ? dayProblem(exercise, on.date, house.clock.today()) : (on.error ?? 'Enter the day')
        if (wrong) form = withError(form, 'on', wrong)
        const asked = now.questions.length === 1 ? now.questions[0] : now.questions.find(({ id }) => id === form.values['question'])
        if (!asked) form = withError(form, 'question', 'Select the question that it answers')
        const before = asked ? answersBefore(asked, now.asking.questions, now.asking.choices) : []
        const earlier = readBefore(before, visit.body)
        for (const [field, message] of Object.entries(earlier.errors)) form = withError(form, field, message)
        const shown = { ...now, before: before.filter(({ choices }) => choices.length > 1) }
        const most = asked?.type === 'short-text' ? (asked.most ?? 200) : 10_000
        if (form.data && form.data.words.length > most)
          form = withError(form, 'words', `Shorten it to ${most} characters or fewer: the question takes no more`)
        const contact = readContact(visit.body, wordsIn('en'))
        for (const [field, message] of Object.entries(contact.errors)) form = withError(form, field, message)
        const late = whyNotTaken(exercise, house.clock.today())
        if (late) form = withError(form, 'words', late)
        const over = readOverChoice(visit.body)
        for (const [field, message] of Object.entries(over.errors)) form = withError(form, field, message)
        if (Object.keys(form.errors).length > 0 || !form.data || !on.date || !asked) return invalid(logPage(shown, form))

        const { data } = form
        const at = momentOf(on.date, house.clock)
        const saving = submitOnce(db, house.clock, visit, async (tx) => {
          const taken = await receive(
            tx,
            {
              exercise,
              questionnaire: now.asking,
              submission: `logged-${data._once}`,
              channel: data.channel,
              answers: { ...earlier.answers, [asked.id]: { text: data.words } },
              at,
              people: data.people,
              askWhenFull: over.chosen === 'asked',
              countOverBecause: over.because,
              method: data.method === '' ? null : data.method,
              spot: data.spot === '' ? null : data.spot,
              event: (await namedEvent(tx, data.event))?.id ?? null,
              place: now.places.some(({ code }) => code === data.place) ? data.place : null,
              ...(visit.person ? { enteredBy: visit.person.id } : {}),
            },
            actorOf(visit.person),
          )
          if ('problem' in taken) throw new Conflict(taken.problem)
          const by = data.channel === 'phone' ? 'phone' : 'paper'
          await wishesAnew(tx, exercise.id, contact.wanted && { ...contact.wanted, language: 'en', channel: by })
          return `${urls.log(exercise.id)}?saved=${taken.responseId}`
        })
        return saving.catch((error: unknown) => {
          if (!(error instanceof QuotaFull)) throw error
          return invalid(
            logPage(shown, withError(form, 'over', 'There are enough answers already. Nothing is saved yet: select what happens to it')),
          )
        })
      },
    }),
  ]
}

/** The questions that a note can answer, and what it is read by. */
interface Asking {
  readonly id: number
  readonly questions: readonly Question[]
  readonly choices: readonly PlaceChoice[]
}

function conditionOf(asked: Question, every: readonly Question[], choices: readonly PlaceChoice[]): readonly [string, string][] {
  const condition = conditionInWords(asked, every, choices)
  return condition ? [[asked.id, condition]] : []
}

/** What is odd about the day of a note that is taken all the same, as an import remarks on it too. */
function remarkOn({ opensOn }: Exercise, at: Temporal.Instant): string | undefined {
  const early = opensOn && at.toZonedDateTimeISO(LONDON).toPlainDate().until(opensOn).days > 0
  return early ? `It is dated before the exercise opened on ${dayInWords(opensOn)}. It counts all the same.` : undefined
}
