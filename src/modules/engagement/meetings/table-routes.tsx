import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import type { Db } from '#platform/db'
import { readTableFile } from '#platform/files'
import { formRoute, Problems } from '#platform/forms'
import { govukButton, govukFileUpload, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  Conflict,
  DataTable,
  doneAt,
  download,
  errorFor,
  type Form,
  invalid,
  momentInWords,
  page,
  PostForm,
  Reading,
  type Route,
  route,
  sentAlready,
  submitOnce,
  type Visit,
} from '#platform/web'
import { urls } from '../urls.js'
import { bringDates, dateTableAt, dateTables, undoDates } from './bring-dates.js'
import { columnsIn, MOST_ROWS } from './read-dates.js'

const MOST_BYTES = 1024 * 1024

const example = async (db: Db) => ({ id: String((await dateTables(db)).at(-1)?.id ?? 0) })

/** Staff bring in a table of dates as councils send it, see which rows were not taken and why, and take it back. */
export function dateTableRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const view = async (form: Form) => ({
    title: 'Bring in a table of dates',
    back: urls.meetings,
    body: (
      <Reading>
        <Problems form={form} />
        <h1 class="govuk-heading-l">Bring in a table of dates</h1>
        <p class="govuk-body">
          The first row holds the headings: Meeting, Date, and where you have them Time, Until and Venue. A meeting is found by its name in
          the register. Rows that cannot be taken are listed with the reason; the others are added, and all of it can be taken back.
        </p>
        <PostForm files>
          {govukFileUpload({
            id: 'file',
            name: 'file',
            label: { text: 'The table' },
            hint: { text: `A spreadsheet (XLSX) or CSV file of at most ${MOST_ROWS.toLocaleString('en-GB')} rows` },
            errorMessage: errorFor(form, 'file'),
          })}
          {govukButton({ text: 'Bring it in' })}
        </PostForm>
        <DataTable
          caption="Earlier tables"
          captionSize="m"
          columns={[{ text: 'File' }, { text: 'When' }, { text: 'Added', numeric: true }, { text: 'Not taken', numeric: true }]}
          rows={(await dateTables(db)).map((one) => [
            <a class="govuk-link" href={urls.dateTable(one.id)}>
              {one.file}
            </a>,
            `${momentInWords(one.at)}${one.undoneAt ? ', taken back' : ''}`,
            String(one.kept),
            String(one.refused.length),
          ])}
          empty="None yet."
        />
      </Reading>
    ),
  })
  return [
    route(urls.dateTables, {
      may: 'engagement:keep',
      takesFiles: true,
      limit: MOST_BYTES + 64 * 1024,
      get: async () => page(await view(blankForm())),
      post: async (visit: Visit) => {
        const again = await sentAlready(db, visit)
        if (again) return again
        const upload = visit.uploads.find(({ field }) => field === 'file')
        const read = upload
          ? await readTableFile(upload, { maxBytes: MOST_BYTES, mostRows: MOST_ROWS })
          : { problem: 'Choose the file with the table' }
        const wrong = async (problem: string) => invalid(await view({ values: {}, errors: { file: problem } }))
        if ('problem' in read) return await wrong(read.problem)
        const [headings, ...rows] = read.lines
        const columns = columnsIn(headings?.cells ?? [])
        if ('problem' in columns) return await wrong(columns.problem)
        if (rows.length === 0) return await wrong('The file has headings, but no rows below them')
        return submitOnce(db, clock, visit, async (tx) => {
          const table = { file: read.file.name, headings: headings?.cells ?? [], rows, columns }
          const id = await bringDates(tx, table, visit.person, clock.now(), clock.today())
          return doneAt(urls.dateTable(id), 'The table is brought in')
        })
      },
    }),

    route('/staff/meetings/date-tables/:id', {
      may: 'engagement:keep',
      example,
      get: async ({ params }) => {
        const one = await dateTableAt(db, params.id)
        return page({
          title: one.file,
          back: urls.dateTables,
          body: (
            <>
              <h1 class="govuk-heading-l">{one.file}</h1>
              {one.undoneAt && govukInsetText({ text: `Taken back on ${momentInWords(one.undoneAt)}.` })}
              {govukSummaryList({
                rows: [
                  { key: { text: 'Brought in' }, value: { text: momentInWords(one.at) } },
                  { key: { text: 'Added' }, value: { text: `${one.kept} dates` } },
                  { key: { text: 'Not taken' }, value: { text: `${one.refused.length} rows` } },
                ],
              })}
              {!one.undoneAt && govukButton({ text: 'Take it back', href: urls.dateTableUndone(one.id), classes: 'govuk-button--warning' })}
              {one.refused.length > 0 && (
                <>
                  <DataTable
                    caption="Rows that were not taken"
                    captionSize="m"
                    columns={[{ text: 'Row' }, { text: 'Why' }, { text: 'What it says' }]}
                    rows={one.refused.map(({ n, why, cells }) => [String(n), why, cells.filter(Boolean).join(' · ').slice(0, 200)])}
                  />
                  <p class="govuk-body">
                    <a class="govuk-link" href={urls.dateTableRefused(one.id)}>
                      These rows as a CSV file, to correct and bring in
                    </a>
                  </p>
                </>
              )}
            </>
          ),
        })
      },
    }),

    route('/staff/meetings/date-tables/:id/refused.csv', {
      may: 'engagement:keep',
      example,
      get: async ({ params }) => {
        const one = await dateTableAt(db, params.id)
        const rows = one.refused.map(({ n, why, cells }) => [...one.headings.map((_, at) => cells[at] ?? ''), String(n), why])
        const text = stringify([[...one.headings, 'Row', 'Why it could not be taken'], ...rows], { bom: true, escape_formulas: true })
        return download('text/csv; charset=utf-8', `not-taken-${one.id}.csv`, text)
      },
    }),

    formRoute(house, '/staff/meetings/date-tables/:id/undoing', {
      may: 'engagement:keep',
      example,
      title: async ({ params }) => `Take “${(await dateTableAt(db, params.id)).file}” back?`,
      back: ({ id }) => urls.dateTable(Number(id)),
      schema: z.object({}),
      start: async ({ params }) => {
        if ((await dateTableAt(db, params.id)).undoneAt) throw new Conflict('It has been taken back already')
        return {}
      },
      fields: () => (
        <p class="govuk-body">
          The dates that came with it are deleted. Those to which somebody goes, and those that were held or changed since, stay.
        </p>
      ),
      button: 'Take it back',
      warning: true,
      save: async (tx, _data, { params, person }) => {
        const { id } = await dateTableAt(tx, params.id)
        const taken = await undoDates(tx, id, person, clock.now())
        return doneAt(urls.dateTable(id), `${taken} ${taken === 1 ? 'date is' : 'dates are'} taken back`)
      },
    }),
  ]
}
