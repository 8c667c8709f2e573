import { may } from '#platform/access'
import type { House } from '#platform/module'
import { NotFound, page, type Route, route } from '#platform/web'
import { everyPlace } from '#modules/office'
import { themeByCode, themes as everyTheme } from '#modules/thread'
import { exerciseStandards } from '../exercises/standards.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { type NamedPlace, themePage, themesPage } from './pages.js'
import { hiddenCells } from './hidden-cells.js'
import { quartersTo } from './quarter.js'
import { answersBehind, themeByExercise, themesByPlace } from './read.js'

const NOT_SAID: NamedPlace = { code: '', name: 'Did not say' }

/** What people raised, by place and period, with the answers behind: for those who may read them. */
export function themeRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  const chosenIn = (query: Readonly<Record<string, string | undefined>>) => {
    const quarters = quartersTo(house.clock.today())
    return { quarters, chosen: quarters.find(({ code }) => code === query['quarter']) }
  }
  return [
    route(urls.themes, {
      may: 'consultations:see',
      get: async ({ query, person }) => {
        const { quarters, chosen } = chosenIn(query)
        const [{ hideBelow }, raised, themes, all] = await Promise.all([
          exerciseStandards(house),
          themesByPlace(db, chosen),
          everyTheme(house.db, { retired: true }),
          everyPlace(house.db),
        ])
        const named = new Set(raised.map(({ place }) => place ?? ''))
        const places = [...all.filter(({ code }) => named.has(code)), ...(named.has('') ? [NOT_SAID] : [])]
        return page(
          themesPage({
            raised,
            themes,
            places,
            quarters,
            chosen,
            hidden: may(person, 'consultations:code') ? undefined : hiddenCells(raised, hideBelow),
          }),
        )
      },
    }),

    route('/staff/consultations/themes/:theme', {
      may: 'consultations:code',
      example: async (handle) => {
        const [first] = await everyTheme(handle, { retired: true })
        if (!first) throw new NotFound('theme')
        return { theme: first.code }
      },
      get: async ({ params, query }) => {
        const theme = await themeByCode(house.db, params.theme)
        if (!theme) throw new NotFound(`theme ${params.theme}`)
        const { chosen } = chosenIn(query)
        const all = [...(await everyPlace(house.db)), NOT_SAID]
        const place = all.find(({ code }) => code === query['place'])
        const before = Number(query['before'])
        const from = {
          theme: theme.code,
          place: place?.code,
          quarter: chosen,
          before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
        }
        const [exercises, { rows, more }] = await Promise.all([themeByExercise(db, theme.code, chosen), answersBehind(db, from)])
        const next = new URLSearchParams({
          ...(place ? { place: place.code } : {}),
          ...(chosen ? { quarter: chosen.code } : {}),
          before: String(rows.at(-1)?.id ?? 0),
        })
        return page(
          themePage({
            theme,
            place,
            chosen,
            exercises,
            rows,
            next: more ? `${urls.theme(theme.code)}?${next}` : undefined,
            placeName: (code) => all.find((one) => one.code === (code ?? ''))?.name ?? code ?? NOT_SAID.name,
          }),
        )
      },
    }),
  ]
}
