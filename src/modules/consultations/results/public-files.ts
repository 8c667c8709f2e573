import type { House } from '#platform/module'
import { type Answer, data, download, InEnglishOnly, type Language, type Route, route } from '#platform/web'
import { officeCard } from '#modules/office'
import { answeredExample } from '../analysis/examples.js'
import { urls } from '../urls.js'
import { keptFiles } from './kept-files.js'
import { type Published, publishedResults } from './published.js'
import { resultsCsv } from './results-csv.js'
import { resultsJson } from './results-data.js'
import { resultsXlsx } from './results-xlsx.js'

/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Published results as files. */
export function resultFileRoutes(house: House): readonly Route[] {
  const kept = keptFiles()
  const file =
    (make: (published: Published, language: Language) => Answer | Promise<Answer>) =>
    async ({ params, language }: { params: { slug: string }; language: Language }) => {
      // Data to be counted on with is the same for everybody: its columns are in English.
      if (language !== 'en') throw new InEnglishOnly(urls.results(params.slug))
      return make(await publishedResults(house, params.slug), language)
    }

  return [
    route('/consultations/:slug/results.csv', {
      may: 'everyone',
      example: answeredExample,
      get: file(({ set, exercise }) => download('text/csv; charset=utf-8', `${exercise.slug}-results.csv`, resultsCsv(set))),
    }),
    route('/consultations/:slug/results.json', {
      may: 'everyone',
      example: answeredExample,
      get: file(({ set, findings }) => data('application/json; charset=utf-8', resultsJson(set, findings))),
    }),
    route('/consultations/:slug/results.xlsx', {
      may: 'everyone',
      example: answeredExample,
      get: file(async ({ set, exercise }, language) => {
        const { name } = await officeCard(house.db)
        const facts = { ...set, exercise, office: name, address: `${house.origin}${urls.results(exercise.slug)}` }
        const bytes = await kept(`${set.id} ${exercise.version} ${name} ${language}`, () => resultsXlsx(facts, language))
        return download(XLSX, `${exercise.slug}-results.xlsx`, bytes)
      }),
    }),
  ]
}
