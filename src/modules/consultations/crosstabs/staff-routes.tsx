import { actorOf, may } from '#platform/access'
import type { House } from '#platform/module'
import { Conflict, doneAt, download, NotFound, NothingChosen, page, type Route, route, submitOnce, typed, type Visit } from '#platform/web'
import { exerciseIn } from '../exercises/examples.js'
import { type Exercise } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { variablesOf } from '../questionnaires/variables.js'
import { type Method, methodOf } from '../results/method.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { clashOf } from './clash.js'
import type { Chosen } from './count-crosstab.js'
import { breakdownCsv, crosstabCsv, notChosenCsv } from './crosstab-csv.js'
import { crosstabPage, type CrosstabShown } from './crosstab-page.js'
import { chooseBreakdown, chosenBreakdowns, sameTable } from './publication.js'
import { publishedTablesPage } from './published-page.js'
import { readChosen, readCrosstab } from './read-crosstab.js'
import { readerCrosstabPage } from './reader-page.js'
import { clashInWords } from './table-name.js'
import { CHANNEL, type Dimension, dimensionsOf } from './dimension.js'

type Asked = CrosstabShown['asked']

/** One question by another, for staff; and which of those tables are published with the results. */
export function crosstabRoutes(house: House): readonly Route[] {
  const db = own(house.db)

  const shown = async (exercise: Exercise, query: Visit['query'], person: Visit['person']): Promise<CrosstabShown> => {
    const method = await methodOf(house, exercise)
    const variables = dimensionsOf(method.questionnaire.questions, method.places)
    const asked = askedIn(query, variables)
    const chosen = chosenFrom(asked)
    const clash = clashOf(chosen, othersThan(chosen, method), variablesOf(method.questionnaire.questions))
    return {
      exercise,
      variables,
      asked,
      chosen,
      read: await readCrosstab(house, exercise, chosen),
      clash: clash && clashInWords(clash, variables),
      published: (method.breakdowns ?? []).some((one) => sameTable(one, chosen)),
      mayChoose: may(person, 'consultations:answer') && exercise.state !== 'answered',
      hideBelow: method.hideBelow,
    }
  }

  const everything = async (exercise: Exercise, query: Visit['query'], person: Visit['person'], today: string) => {
    const { read } = await shown(exercise, query, person)
    return read && crosstabCsv(read.table, today)
  }

  const published = async (exercise: Exercise, query: Visit['query'], today: string) => {
    const chosen = chosenFrom({ row: query['row'] ?? '', by: query['by'] ?? '', only: query['only'] ?? '' })
    const table = (await readChosen(house, exercise)).find((one) => sameTable(one, chosen))
    return table ? breakdownCsv(table, today) : notChosenCsv(today)
  }

  return [
    route('/staff/consultations/:id/crosstabs', {
      may: 'consultations:see',
      example: exerciseIn('published'),
      get: async ({ params, query, person }) => {
        const exercise = await exerciseById(db, params.id)
        if (!may(person, 'consultations:code')) return page(readerCrosstabPage(exercise, await readChosen(house, exercise)))
        return page(crosstabPage(await shown(exercise, query, person)))
      },
    }),

    route('/staff/consultations/:id/crosstabs.csv', {
      may: 'consultations:see',
      example: exerciseIn('published'),
      get: async ({ params, query, person }) => {
        const exercise = await exerciseById(db, params.id)
        const today = house.clock.today().toString()
        const text = may(person, 'consultations:code')
          ? await everything(exercise, query, person, today)
          : await published(exercise, query, today)
        if (text === undefined) throw new NotFound(`cross-table of consultation ${exercise.id}`)
        return download('text/csv; charset=utf-8', `${exercise.slug}-cross-table.csv`, text)
      },
    }),

    route('/staff/consultations/:id/published-tables', {
      may: 'consultations:answer',
      example: exerciseIn('published'),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const method = await methodOf(house, exercise)
        return page(
          publishedTablesPage(
            exercise,
            await chosenBreakdowns(db, exercise.id),
            dimensionsOf(method.questionnaire.questions, method.places),
            variablesOf(method.questionnaire.questions),
          ),
        )
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const form = { values: visit.body, errors: {} }
        const chosen = chosenFrom({ row: typed(form, 'row'), by: typed(form, 'by'), only: typed(form, 'only') })
        if (chosen.row === '') throw new NothingChosen('Choose a table.')
        const publish = typed(form, 'publish') !== 'no'
        if (publish && !(await readCrosstab(house, exercise, chosen))) throw new NotFound(`cross-table of consultation ${exercise.id}`)
        const method = await methodOf(house, exercise)
        const clash = clashOf(chosen, othersThan(chosen, method), variablesOf(method.questionnaire.questions))
        if (publish && clash) throw new Conflict(clashInWords(clash, dimensionsOf(method.questionnaire.questions, method.places)))
        return submitOnce(db, house.clock, visit, async (tx) => {
          await chooseBreakdown(tx, exercise.id, chosen, publish, actorOf(visit.person), house.clock)
          return doneAt(
            urls.publishedTables(exercise.id),
            publish ? 'The table will be published with the results' : 'The table will not be published',
          )
        })
      },
    }),
  ]
}

function askedIn(query: Visit['query'], variables: readonly Dimension[]): Asked {
  const row = query['row'] ?? variables[0]?.id ?? ''
  return { row, by: query['by'] ?? variables.find(({ id }) => id !== row)?.id ?? CHANNEL, only: query['only'] ?? '' }
}

function othersThan(chosen: Chosen, { breakdowns }: Method): readonly Chosen[] {
  return (breakdowns ?? []).filter((one) => !sameTable(one, chosen))
}

function chosenFrom({ row, by, only }: Asked): Chosen {
  const at = only.indexOf('=')
  return { row, by, ...(at < 0 ? {} : { only: { question: only.slice(0, at), code: only.slice(at + 1) } }) }
}
