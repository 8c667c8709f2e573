import { randomBytes } from 'node:crypto'
import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  Conflict,
  type Form,
  invalid,
  NotFound,
  NothingChosen,
  orBothVersions,
  page,
  type Route,
  route,
  sentAlready,
  submitOnce,
  typed,
  type Visit,
} from '#platform/web'
import { themes as everyTheme } from '#modules/thread'
import { askedInWords, refuseOnceAnswered } from '../coding/asked.js'
import { codeText } from '../coding/code-texts.js'
import { readCoded } from '../coding/deeds.js'
import { textExample } from '../coding/examples.js'
import { codingStanding, readableTexts, type Standing } from '../coding/texts.js'
import { themesOffered } from '../coding/themes-used.js'
import { codingUrls } from '../coding/urls.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { agreementPage, type SecondReading } from './agreement-page.js'
import { drawSample, LEAST_TEXTS, SHARES } from './draw.js'
import { sameFinding } from './kappa.js'
import { nextFor, readingOf, readSecond, sampleTexts, settle } from './reading.js'
import { type OneText, oneTextPage } from './reading-page.js'

type Asked = Visit<{ id: string; question: string }>

/** A second person reads a part of the texts, drawn by lot and blind; then the two are compared, and settle where they differ. */
export function secondReadingRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()

  const look = async ({ params, person }: Asked): Promise<SecondReading & { ids: readonly number[] }> => {
    const { exercise, asked } = await askedInWords(db, params.id, params.question)
    const reading = await readingOf(db, exercise.id, asked.id)
    const rows = await (await readableTexts(db, exercise.id, asked.id)).clearSelect().select('response.id').orderBy('response.id').execute()
    const ids = rows.map(({ id }) => id)
    const sample = reading ? await sampleTexts(db, reading.id, asked.id) : []
    const themes = await everyTheme(db, { retired: true })
    return { exercise, asked, reading, ids, texts: ids.length, sample, themes, personId: person?.id ?? 0 }
  }

  const blind = async (of: SecondReading, responseId?: number): Promise<OneText> => {
    const { exercise, asked, sample, personId } = of
    const [done, found] = [sample.filter(({ themes }) => themes !== null).length, nextFor(sample, personId)]
    const text = responseId === undefined ? found : sample.find((one) => one.responseId === responseId)
    return {
      exercise,
      asked,
      title: 'Read a second time',
      text,
      themes: await themesOffered(db, exercise.id),
      intro: `${done} of ${sample.length} read. What the first reader found is not shown.`,
      button: 'Save and read the next',
      nothing: 'There is nothing here for you to read a second time now.',
    }
  }

  const differing = async (of: SecondReading, wanted: string | undefined): Promise<OneText & { standing: Standing }> => {
    const { exercise, asked, sample, themes } = of
    const open = sample.some((one) => one.themes === null)
    const apart = sample.filter(
      ({ themes: second, firstThemes: first, settled, text }) =>
        !open && !settled && text !== '' && second !== null && first !== null && !sameFinding({ first, second }),
    )
    const text = wanted === undefined ? apart[0] : apart.find(({ responseId }) => String(responseId) === wanted)
    const standing = text ? await codingStanding(db, text.responseId, asked.id) : { version: 0, themes: [], byPerson: null, at: null }
    const named = (codes: readonly string[] | null) =>
      codes?.map((code) => themes.find((one) => one.code === code)?.name ?? code).join(', ') || 'none'
    return {
      exercise,
      asked,
      title: 'Settle where the readers differ',
      text,
      version: standing.version,
      standing,
      themes: await themesOffered(db, exercise.id, standing.themes),
      intro: text
        ? `The first reader found: ${named(text.firstThemes)}. The second: ${named(text.themes)}. What you save is what counts.`
        : '',
      button: 'Save what we agreed',
      nothing: 'There is nothing to settle.',
    }
  }

  const found = (body: Visit['body'], offered: OneText) =>
    readCoded(
      db,
      body,
      offered.themes.map(({ code }) => code),
      false,
    )
  const asForm = (body: Visit['body'], errors: Form['errors'] = {}): Form => ({ values: body as Form['values'], errors })

  return [
    route('/staff/consultations/:id/coding/:question/agreement', {
      may: 'consultations:code',
      example: textExample,
      get: async (visit) => page(agreementPage(await look(visit), blankForm())),
      post: async (visit) => {
        const earlier = await sentAlready(db, visit)
        if (earlier) return earlier
        const of = await look(visit)
        const percent = SHARES.find((share) => String(share) === visit.body['percent'])
        if (percent === undefined) return invalid(agreementPage(of, asForm(visit.body, { percent: 'Choose how many texts' })))
        if (of.reading) throw new Conflict('The texts have been drawn already. Drawing again until the result pleases would not be fair.')
        if (of.texts < LEAST_TEXTS) throw new Conflict(`A second reading of a part is for ${LEAST_TEXTS} texts or more.`)
        return submitOnce(db, house.clock, visit, async (tx) => {
          const { personId, ids, exercise, asked } = of
          const seed = randomBytes(8).toString('hex')
          await drawSample(
            tx,
            { exerciseId: exercise.id, question: asked.id, ids, seed, percent, personId, at: house.clock.now() },
            actorOf(visit.person),
          )
          return doneAt(codingUrls.agreement(exercise.id, asked.id), 'The texts for a second reading are drawn')
        })
      },
    }),

    route('/staff/consultations/:id/coding/:question/second', {
      may: 'consultations:code',
      example: textExample,
      get: async (visit) => page(oneTextPage(await blind(await look(visit)), blankForm())),
      post: async (visit) => {
        const of = await look(visit)
        const shown = await blind(of, Number(visit.body['response']))
        if (visit.body['response'] === undefined) throw new NothingChosen('Choose a text of the sample.')
        if (!shown.text || !of.reading) throw new NotFound('text of the sample')
        const coded = await found(visit.body, shown)
        if ('errors' in coded) return invalid(oneTextPage(shown, asForm(visit.body, coded.errors)))
        const { responseId, themes } = coded
        const readingId = of.reading.id
        return submitOnce(db, house.clock, visit, async (tx) => {
          const reads = { readingId, responseId, question: of.asked.id, themes, personId: of.personId, at: house.clock.now() }
          await readSecond(tx, reads, actorOf(visit.person))
          return codingUrls.second(of.exercise.id, of.asked.id)
        })
      },
    }),

    route('/staff/consultations/:id/coding/:question/settle', {
      may: 'consultations:code',
      example: textExample,
      get: async (visit) => {
        const shown = await differing(await look(visit), visit.query['text'])
        return page(oneTextPage(shown, blankForm({ themes: [...shown.standing.themes] })))
      },
      post: async (visit) => {
        const earlier = await sentAlready(db, visit)
        if (earlier) return earlier
        const of = await look(visit)
        const shown = await differing(of, typed(asForm(visit.body), 'response'))
        if (visit.body['response'] === undefined) throw new NothingChosen('Choose a text to settle.')
        if (!shown.text || !of.reading) throw new NotFound('text to settle')
        const coded = await found(visit.body, shown)
        if ('errors' in coded) return invalid(oneTextPage(shown, asForm(visit.body, coded.errors)))
        refuseOnceAnswered(of.exercise)
        const { responseId, themes, seen } = coded
        const [readingId, personId, by] = [of.reading.id, of.personId, actorOf(visit.person)]
        const saving = submitOnce(db, house.clock, visit, async (tx) => {
          await codeText(tx, { responseId, question: of.asked.id, themes, at: house.clock.now(), personId, seen }, by)
          await settle(tx, { readingId, responseId, personId, at: house.clock.now() }, by)
          return doneAt(codingUrls.agreement(of.exercise.id, of.asked.id), 'Settled')
        })
        return orBothVersions<Standing>(saving, () => {
          throw new Conflict('A colleague has changed the themes of this text meanwhile. Open it again.')
        })
      },
    }),
  ]
}
