import { createHash } from 'node:crypto'
import { z } from 'zod'
import { actorOf } from '#platform/access'
import { formRoute, version } from '#platform/forms'
import type { House } from '#platform/module'
import type { Body } from '#platform/web'
import type { Route } from '#platform/web'
import { offersWelsh } from '#modules/office'
import { exerciseIn as exampleIn } from '../exercises/examples.js'
import { exerciseById, influenceOf } from '../exercises/queries.js'
import { PRESETS_WELSH } from '../questionnaires/presets.cy.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import { type ConsultationsDb, type ConsultationsTables, own } from '../tables.js'
import { urls } from '../urls.js'
import { type Dictionary, welshOf } from './dictionary.js'
import { keepWelsh } from './keep-welsh.js'
import { type Text, textsOfExercise, textsOfQuestions } from './texts.js'
import { MOST, TranslationFields } from './translation-fields.js'

const MARK = /\[answer to: [a-z][a-z0-9-]{0,39}\]/g

/** The name of a text's box: the same for as long as its English is. */
export const boxOf = (english: string): string => `cy-${createHash('sha256').update(english).digest('hex').slice(0, 16)}`

const typedIn = (body: Body, english: string): string =>
  String([body[boxOf(english)] ?? ''].flat()[0] ?? '')
    .replaceAll('\r\n', '\n')
    .trim()

/** An officer types the Welsh beside the English, and sees what is missing. */
export function translationRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const textsOf = async (id: string, from: ConsultationsDb = db) => {
    const exercise = await exerciseById(from, id)
    const [influence, { questions }] = await Promise.all([influenceOf(from, exercise.id), currentQuestionnaire(from, exercise.id)])
    const page = textsOfExercise(exercise, influence)
    const known = new Set(page.map(({ english }) => english))
    const asked = textsOfQuestions(questions).filter(({ english }) => !known.has(english))
    return { exercise, page, asked, all: [...page, ...asked] }
  }

  return [
    formRoute(house, '/staff/consultations/:id/welsh', {
      may: 'consultations:plan',
      example: exampleIn('published'),
      limit: 1024 * 1024,
      title: 'Welsh beside English',
      back: ({ id }) => urls.overview(Number(id)),
      schema: z.looseObject({ bilingual: z.enum(['yes', 'no'], 'Say whether this exercise is in two languages'), version: version() }),
      labels: async ({ params }) => ({
        bilingual: 'In two languages',
        ...Object.fromEntries((await textsOf(params.id)).all.map(({ english }) => [boxOf(english), english])),
      }),
      start: async ({ params }) => {
        const { exercise, all } = await textsOf(params.id)
        const welsh = all.map(({ english }) => [boxOf(english), welshOf(exercise.welsh, english) ?? welshOf(PRESETS_WELSH, english) ?? ''])
        return { ...Object.fromEntries(welsh), bilingual: exercise.bilingual ? 'yes' : 'no', version: String(exercise.version) }
      },
      fields: async (form, { params }) => {
        const { exercise, page, asked } = await textsOf(params.id)
        return <TranslationFields form={form} exercise={exercise} page={page} asked={asked} boxOf={boxOf} />
      },
      check: async ({ bilingual }, { params, body }) => {
        const { exercise, page, all } = await textsOf(params.id)
        const errors: Record<string, string> = Object.fromEntries(all.flatMap((text) => wrongIn(text, typedIn(body, text.english))))
        if (bilingual === 'yes' && !(await offersWelsh(house.db)))
          errors['bilingual'] = 'Your public pages are in English only. Change that first under The office, Languages of the public pages'
        if (exercise.state === 'draft') return errors
        // Residents rely on it: what was published in two languages stays in two, and nothing in it becomes empty.
        if (exercise.bilingual && bilingual === 'no') errors['bilingual'] = 'It was published in two languages, so it stays in both'
        if (!exercise.bilingual && bilingual === 'yes')
          errors['bilingual'] = 'It was published in English alone. Copy it to ask in two languages'
        if (bilingual === 'yes')
          for (const { english } of page)
            if (typedIn(body, english) === '') errors[boxOf(english)] ??= 'Enter the Welsh: residents read this'
        return errors
      },
      save: async (given, { bilingual, version: seen }, { params, body, person }) => {
        const tx = given.withTables<ConsultationsTables>()
        const { exercise, all } = await textsOf(params.id, tx)
        const typed = all.map(({ english }) => [english, typedIn(body, english)] as const).filter(([, welsh]) => welsh !== '')
        const shown = new Set(all.map(({ english }) => english))
        // What is not on the page now, such as the Welsh of an answer that was taken out, is kept: it may come back.
        const kept = Object.entries(exercise.welsh).filter(([english]) => !shown.has(english))
        const welsh: Dictionary = Object.fromEntries([...kept, ...typed])
        await keepWelsh(tx, exercise, { bilingual: bilingual === 'yes', welsh }, seen, actorOf(person))
        return urls.overview(exercise.id)
      },
    }),
  ]
}

function wrongIn({ english }: Text, welsh: string): [string, string][] {
  if (welsh === '') return []
  const most = Math.max(MOST, english.length * 2)
  if (welsh.length > most) return [[boxOf(english), `Shorten this to ${most} characters or fewer`]]
  const marks = (text: string) => [...text.matchAll(MARK)].map(([mark]) => mark).toSorted()
  const [wanted, found] = [marks(english), marks(welsh)]
  if (wanted.join() === found.join()) return []
  const mark = wanted.find((one) => !found.includes(one))
  return [
    [
      boxOf(english),
      mark ? `Put ${mark} into the Welsh too: the earlier answer stands there` : 'Put each earlier answer in as often as in English',
    ],
  ]
}
