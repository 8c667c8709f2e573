import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { readTableFile } from '#platform/files'
import { formRoute, Problems, RadioField, TickField } from '#platform/forms'
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
  NotFound,
  page,
  PostForm,
  Reading,
  readForm,
  type Route,
  route,
  sentAlready,
  submitOnce,
  type Visit,
} from '#platform/web'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { bringCoverage, columnsIn, MOST_ROWS, type Refused, takeBack } from './bring.js'
import { reportsOf } from './queries.js'
import { ReportTable } from './report-table.js'
import { outletsById } from './routes.js'

const MOST_BYTES = 2 * 1024 * 1024
const SHOWN = 200

interface Brought {
  readonly id: number
  readonly file: string
  readonly at: Temporal.Instant
  readonly taken: number
  readonly refused: readonly Refused[]
  readonly takenBackAt: Temporal.Instant | null
}

const bringings = (db: Db) =>
  own(db).selectFrom('media.bringing').select(['id', 'file', 'at', 'taken', 'refused', 'taken_back_at as takenBackAt']).$castTo<Brought>()

async function broughtAt(db: Db, id: string): Promise<Brought & { readonly headings: readonly string[] }> {
  const found = /^\d{1,9}$/.test(id) ? await bringings(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`table ${id}`)
  const [headings, ...refused] = found.refused
  return { ...found, refused, headings: headings?.cells ?? [] }
}

const example = async (db: Db) => {
  const row = await own(db).selectFrom('media.bringing').select('id').orderBy('id').executeTakeFirst()
  return { id: String(row?.id ?? 0) }
}

/** Staff bring in the spreadsheet of earlier coverage, see which rows were not taken and why, and take it back. */
export function bringRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const view = async (form: Form) => ({
    title: 'Bring in a table of earlier coverage',
    back: urls.coverage,
    body: (
      <Reading>
        <Problems form={form} />
        <h1 class="govuk-heading-l">Bring in a table of earlier coverage</h1>
        <p class="govuk-body">
          The first row holds the headings: Date, Outlet, Headline, and where you have them Link, Press release, Type and Reach. Rows that
          cannot be taken are listed with the reason; the others are taken, and all of it can be taken back.
        </p>
        <PostForm files>
          {govukFileUpload({
            id: 'file',
            name: 'file',
            label: { text: 'The table' },
            hint: { text: `A spreadsheet (XLSX) or CSV file of at most ${MOST_ROWS.toLocaleString('en-GB')} rows` },
            errorMessage: errorFor(form, 'file'),
          })}
          <TickField
            form={form}
            name="adds"
            label="Outlets that are not known yet"
            choices={[{ value: 'yes', text: 'Add them', hint: 'As the columns Type and Reach say, or else as local newspapers' }]}
          />
          {govukButton({ text: 'Bring it in' })}
        </PostForm>
        <DataTable
          caption="Earlier tables"
          captionSize="m"
          columns={[{ text: 'File' }, { text: 'When' }, { text: 'Taken', numeric: true }, { text: 'Not taken', numeric: true }]}
          rows={(await bringings(db).orderBy('id', 'desc').limit(50).execute()).map((one) => [
            <a class="govuk-link" href={urls.bringing(one.id)}>
              {one.file}
            </a>,
            `${momentInWords(one.at)}${one.takenBackAt ? ', taken back' : ''}`,
            String(one.taken),
            String(Math.max(0, one.refused.length - 1)),
          ])}
          empty="None yet."
        />
      </Reading>
    ),
  })
  return [
    route(urls.bringings, {
      may: 'media:keep',
      takesFiles: true,
      limit: MOST_BYTES + 64 * 1024,
      get: async () => page(await view(blankForm())),
      post: async (visit: Visit) => {
        const again = await sentAlready(db, visit)
        if (again) return again
        const form = readForm(z.object({ adds: z.string().optional() }), visit.body)
        const upload = visit.uploads.find(({ field }) => field === 'file')
        const read = upload
          ? await readTableFile(upload, { maxBytes: MOST_BYTES, mostRows: MOST_ROWS })
          : { problem: 'Choose the file with the table' }
        if ('problem' in read) return invalid(await view({ ...form, errors: { file: read.problem } }))
        const [headings, ...rows] = read.lines
        const columns = columnsIn(headings?.cells ?? [])
        if ('problem' in columns) return invalid(await view({ ...form, errors: { file: columns.problem } }))
        if (rows.length === 0) return invalid(await view({ ...form, errors: { file: 'The file has headings, but no rows below them' } }))
        return submitOnce(db, clock, visit, async (tx) => {
          const table = {
            file: read.file.name,
            headings: headings?.cells ?? [],
            rows,
            columns,
            addsOutlets: form.data?.adds === 'yes',
          }
          return doneAt(urls.bringing(await bringCoverage(tx, table, visit.person, clock.now(), clock.today())), 'The table is brought in')
        })
      },
    }),

    route('/staff/media/coverage/tables/:id', {
      may: 'media:keep',
      example,
      get: async ({ params }) => {
        const one = await broughtAt(db, params.id)
        const taken = await reportsOf(db, { brought: one.id, most: SHOWN })
        return page({
          title: one.file,
          back: urls.bringings,
          body: (
            <>
              <h1 class="govuk-heading-l">{one.file}</h1>
              {one.takenBackAt && govukInsetText({ text: `Taken back on ${momentInWords(one.takenBackAt)}. None of it is in any figure.` })}
              {govukSummaryList({
                rows: [
                  { key: { text: 'Brought in' }, value: { text: momentInWords(one.at) } },
                  { key: { text: 'Taken' }, value: { text: `${one.taken.toLocaleString('en-GB')} reports` } },
                  { key: { text: 'Not taken' }, value: { text: `${one.refused.length.toLocaleString('en-GB')} rows` } },
                ],
              })}
              {!one.takenBackAt && govukButton({ text: 'Take it back', href: urls.takingBack(one.id), classes: 'govuk-button--warning' })}
              {one.refused.length > 0 && (
                <>
                  <DataTable
                    caption="Rows that were not taken"
                    captionSize="m"
                    columns={[{ text: 'Row' }, { text: 'Why' }, { text: 'What it says' }]}
                    rows={one.refused
                      .slice(0, SHOWN)
                      .map(({ n, why, cells }) => [String(n), why, cells.filter(Boolean).join(' · ').slice(0, 200)])}
                  />
                  {one.refused.length > SHOWN && <p class="govuk-body">The first {String(SHOWN)} are shown; the file has all.</p>}
                  <p class="govuk-body">
                    <a class="govuk-link" href={urls.bringingRefused(one.id)}>
                      These rows as a CSV file, to correct and bring in
                    </a>
                  </p>
                </>
              )}
              <ReportTable caption="What was taken, newest first" reports={taken} outlets={await outletsById(db)} />
              {taken.length === SHOWN && <p class="govuk-body">The newest {String(SHOWN)} are shown.</p>}
            </>
          ),
        })
      },
    }),

    route('/staff/media/coverage/tables/:id/refused.csv', {
      may: 'media:keep',
      example,
      get: async ({ params }) => {
        const one = await broughtAt(db, params.id)
        const rows = one.refused.map(({ n, why, cells }) => [...one.headings.map((_, at) => cells[at] ?? ''), String(n), why])
        const text = stringify([[...one.headings, 'Row', 'Why it could not be taken'], ...rows], { bom: true, escape_formulas: true })
        return download('text/csv; charset=utf-8', `not-taken-${one.id}.csv`, text)
      },
    }),

    formRoute(house, '/staff/media/coverage/tables/:id/taking-back', {
      may: 'media:keep',
      example,
      title: async ({ params }) => `Take “${(await broughtAt(db, params.id)).file}” back?`,
      back: ({ id }) => urls.bringing(Number(id)),
      schema: z.object({ sure: z.enum(['yes', 'no'], 'Choose yes or no') }),
      start: async ({ params }) => {
        if ((await broughtAt(db, params.id)).takenBackAt) throw new Conflict('It has been taken back already')
        return {}
      },
      fields: (form) => (
        <>
          <p class="govuk-body">All reports that came with it are taken out of the figures. Outlets that were added stay.</p>
          <RadioField
            form={form}
            name="sure"
            label="Take it back?"
            choices={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ]}
          />
        </>
      ),
      button: 'Take it back',
      warning: true,
      save: async (tx, { sure }, { params, person }) => {
        const { id } = await broughtAt(tx, params.id)
        if (sure === 'no') return urls.bringing(id)
        await takeBack(tx, id, actorOf(person), clock.now())
        return doneAt(urls.bringing(id), 'It is taken back')
      },
    }),
  ]
}
