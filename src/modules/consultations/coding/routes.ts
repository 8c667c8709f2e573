import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import {
  type Answer,
  blankForm,
  ConflictNotice,
  data,
  type Form,
  invalid,
  NotFound,
  NothingChosen,
  orBothVersions,
  page,
  type Route,
  route,
  submitOnce,
  typed,
  type Visit,
} from '#platform/web'
import { staffNames } from '#modules/identity'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { urls } from '../urls.js'
import { askedInWords, refuseOnceAnswered } from './asked.js'
import { type Coding, codingPage } from './coding-page.js'
import { readCoded, saveCoded, skipText, undoLast } from './deeds.js'
import { draftOf, keepDraft } from './drafts.js'
import { textExample } from './examples.js'
import { helpFor } from '../help/help.js'
import { themesTyped } from './keys.js'
import { listRoutes } from './list-routes.js'
import { noteRoutes } from './note-routes.js'
import { openNotes } from './notes.js'
import { notWaitRoutes } from './not-wait-routes.js'
import { onward } from './onward.js'
import { pickRoutes } from './pick-routes.js'
import { keepPlace, lastCoded, placeOf, type Reader, waitingTexts } from './queue.js'
import { codingProgress, codingStanding, readableText, type Standing, type TextToCode } from './texts.js'
import { themesOffered } from './themes-used.js'
import { typedIn } from './typed.js'
import { codingUrls } from './urls.js'

type Asked = Visit<{ id: string; question: string }>

const numberIn = (body: Visit['body'], name: string): number => Number(typeof body[name] === 'string' ? body[name] : Number.NaN)

/** Reading what people wrote, one text a screen, and saying which themes it raises. */
export function codingRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()

  const look = async ({ params, person }: Asked, wanted?: number): Promise<Coding & { reader: Reader }> => {
    const { exercise, asked } = await askedInWords(db, params.id, params.question)
    const reader = { exerciseId: exercise.id, question: asked.id, personId: person?.id ?? 0 }
    const text = wanted === undefined ? await nextFor(reader) : await readableText(db, exercise.id, asked.id, wanted)
    if (wanted !== undefined && !Number.isSafeInteger(wanted)) throw new NothingChosen('Choose an answer to read.')
    if (wanted !== undefined && !text) throw new NotFound(`answer ${wanted}`)
    const help = await helpFor(house, exercise, asked.id)
    const standing = text ? await codingStanding(db, text.responseId, asked.id) : NOBODY
    const [themes, progress, last, open, staff] = await Promise.all([
      themesOffered(db, exercise.id, standing.themes),
      codingProgress(db, exercise.id, asked.id),
      lastCoded(db, reader),
      openNotes(db, { exerciseId: exercise.id, question: asked.id }),
      staffNames(db),
    ])
    return {
      reader,
      exercise,
      asked,
      text,
      standing,
      themes,
      progress,
      last,
      notes: open.filter(({ responseId }) => responseId === text?.responseId),
      openNotes: open.length,
      staff,
      possible: text ? help.possible(text) : [],
      ordered: help.inWords,
      onward: text ? [] : await onward(house, exercise, asked.id, person),
    }
  }

  const nextFor = async (reader: Reader, after?: number): Promise<TextToCode | undefined> => {
    const place = after === undefined ? await placeOf(db, reader) : undefined
    if (place) return place
    const help = await helpFor(house, { id: reader.exerciseId }, reader.question)
    const waiting = await waitingTexts(db, reader, house.clock.now(), help.order)
    return waiting.find(({ responseId }) => responseId !== after)
  }

  const both = async (visit: Asked, responseId: number, now: Standing): Promise<Answer> => {
    const shown = await look(visit, responseId)
    const named = (codes: readonly string[]) => codes.map((code) => shown.themes.find((one) => one.code === code)?.name ?? code).join(', ')
    const yours = typedIn(visit.body)
    const onPage = typed({ values: visit.body as Form['values'], errors: {} }, 'shown').split(' ')
    const keys = themesTyped(yours.numbers ?? '', onPage)
    const keyed = 'codes' in keys ? keys.codes : []
    const notice = ConflictNotice({
      differences: [
        {
          label: 'Themes',
          theirs: named(now.themes) || 'It raises none of these',
          yours: named([...new Set([...(yours.themes ?? []).filter((code) => code !== 'none'), ...keyed])]) || 'It raises none of these',
        },
      ],
    })
    return page(codingPage(shown, { values: visit.body as Form['values'], errors: {} }, notice), { status: 409 })
  }

  const save = async (visit: Asked, none: boolean): Promise<Answer> => {
    const shown = await look(visit, numberIn(visit.body, 'response'))
    const coded = await readCoded(
      db,
      visit.body,
      shown.themes.map(({ code }) => code),
      none,
    )
    if ('errors' in coded) return invalid(codingPage(shown, { values: visit.body as Form['values'], errors: coded.errors }))
    refuseOnceAnswered(shown.exercise)
    const next = await nextFor(shown.reader, coded.responseId)
    const saving = submitOnce(db, house.clock, visit, async (tx) => {
      await saveCoded(tx, shown.reader, coded, next?.responseId, house.clock.now())
      return urls.coding(shown.exercise.id, shown.asked.id)
    })
    return orBothVersions<Standing>(saving, (now) => both(visit, coded.responseId, now))
  }

  const deeds: Readonly<Record<string, (visit: Asked) => Promise<Answer>>> = {
    none: (visit) => save(visit, true),
    skip: async (visit) => {
      const { reader, exercise, asked, text } = await look(visit, numberIn(visit.body, 'response'))
      const next = await nextFor(reader, text?.responseId)
      return submitOnce(db, house.clock, visit, async (tx) => {
        await skipText(tx, reader, text?.responseId ?? 0, typedIn(visit.body), next?.responseId, house.clock.now())
        return urls.coding(exercise.id, asked.id)
      })
    },
    undo: async (visit) => {
      const { reader, exercise, asked } = await look(visit)
      refuseOnceAnswered(exercise)
      return submitOnce(db, house.clock, visit, async (tx) => {
        await keep(tx, visit, reader)
        await undoLast(tx, reader, house.clock.now())
        return urls.coding(exercise.id, asked.id)
      })
    },
    wait: async (visit) => {
      const { reader, exercise, asked, text } = await look(visit, numberIn(visit.body, 'response'))
      await inTransaction(db, (tx) => keep(tx, visit, reader))
      return { kind: 'redirect', to: codingUrls.noWait(exercise.id, asked.id, text?.responseId ?? 0) }
    },
    keep: async (visit) => {
      const { reader } = await look(visit, numberIn(visit.body, 'response'))
      await inTransaction(db, (tx) => keep(tx, visit, reader))
      return data('text/plain; charset=utf-8', 'Kept')
    },
  }

  const keep = async (tx: Parameters<typeof keepDraft>[0], visit: Asked, { question, personId, exerciseId }: Reader): Promise<void> => {
    const responseId = numberIn(visit.body, 'response')
    if (!(await readableText(tx, exerciseId, question, responseId))) return
    await keepDraft(tx, { responseId, question, personId }, typedIn(visit.body), house.clock.now())
    await keepPlace(tx, { question, personId, exerciseId }, responseId, house.clock.now())
  }

  return [
    route('/staff/consultations/:id/coding/:question', {
      may: 'consultations:code',
      example: textExample,
      get: async (visit) => {
        const wanted = visit.query['text']
        const shown = await look(visit, wanted === undefined ? undefined : Number(wanted))
        const { text, standing, reader } = shown
        const kept = text && (await draftOf(db, { responseId: text.responseId, question: reader.question, personId: reader.personId }))
        const chosen = standing.version > 0 && standing.themes.length === 0 ? ['none'] : [...standing.themes]
        return page(codingPage(shown, blankForm(kept ? { ...kept, themes: [...(kept.themes ?? [])] } : { themes: chosen })))
      },
      post: async (visit) => (deeds[String(visit.body['do'])] ?? ((asked: Asked) => save(asked, false)))(visit),
    }),
    ...listRoutes(house),
    ...noteRoutes(house),
    ...notWaitRoutes(house),
    ...pickRoutes(house),
  ]
}

const NOBODY: Standing = { version: 0, themes: [], byPerson: null, at: null }
