import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { actorOf } from '#platform/access'
import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import { readTableFile } from '#platform/files'
import { formRoute, Problems, RadioField } from '#platform/forms'
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
  type Route,
  route,
  sentAlready,
  submitOnce,
} from '#platform/web'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { bringPast, MOST_ROWS, type Refused, takePastBack } from './bring.js'
import { columnsIn, saysYes } from './past-row.js'

const MOST_BYTES = 2 * 1024 * 1024
const SHOWN = 200

interface Brought {
  readonly id: number
  readonly file: string
  readonly by: number
  readonly at: Temporal.Instant
  readonly taken: number
  readonly refused: readonly Refused[]
  readonly takenBackAt: Temporal.Instant | null
  readonly stayed: number
}

const bringings = (db: Db) =>
  own(db)
    .selectFrom('engagement.bringing')
    .select(['id', 'file', 'by', 'at', 'taken', 'refused', 'taken_back_at as takenBackAt', 'stayed'])
    .$castTo<Brought>()

/** A table; rows that tell of closed events are for whoever brought it in alone. */
async function broughtAt(db: Db, id: string, person: number | undefined): Promise<Brought & { readonly headings: readonly string[] }> {
  const found = /^\d{1,9}$/.test(id) ? await bringings(db).where('id', '=', Number(id)).executeTakeFirst() : undefined
  if (!found) throw new NotFound(`table ${id}`)
  const [headings, ...all] = found.refused
  const columns = columnsIn(headings?.cells ?? [])
  const closed = 'problem' in columns ? undefined : columns.closed
  const refused = found.by === person || closed === undefined ? all : all.filter(({ cells }) => !saysYes(cells[closed] ?? ''))
  return { ...found, refused, headings: headings?.cells ?? [] }
}

/** Staff bring in the table of what they did before, see which rows were not taken and why, and take it back. */
export function pastRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const view = async (form: Form) => ({
    title: 'Bring in what you did before',
    back: urls.staff,
    body: (
      <Reading>
        <Problems form={form} />
        <h1 class="govuk-heading-l">Bring in what you did before</h1>
        <p class="govuk-body">
          A table of past events. The first row holds the headings: Date and What, and where you have them Kind, District, Venue, Who,
          Communities, Residents, Staff, Partners, Questions, Notes, Open to everybody and Closed. Rows that cannot be taken are listed with
          the reason; the others are taken, and all of it can be taken back. Closed events are known to you alone until you name others.
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
          columns={[{ text: 'File' }, { text: 'When' }, { text: 'Taken', numeric: true }, { text: 'Not taken', numeric: true }]}
          rows={(await bringings(db).orderBy('id', 'desc').limit(50).execute()).map((one) => [
            <a class="govuk-link" href={urls.broughtPast(one.id)}>
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
  const example = async (given: Db) => {
    const row = await own(given).selectFrom('engagement.bringing').select('id').orderBy('id').executeTakeFirst()
    return { id: String(row?.id ?? 0) }
  }
  return [
    route(urls.bringPast, {
      may: 'engagement:keep',
      takesFiles: true,
      limit: MOST_BYTES + 64 * 1024,
      get: async () => page(await view(blankForm())),
      post: async (visit) => {
        const again = await sentAlready(db, visit)
        if (again) return again
        const upload = visit.uploads.find(({ field }) => field === 'file')
        const read = upload
          ? await readTableFile(upload, { maxBytes: MOST_BYTES, mostRows: MOST_ROWS })
          : { problem: 'Choose the file with the table' }
        const wrong = async (file: string) => invalid(await view({ values: {}, errors: { file } }))
        if ('problem' in read) return await wrong(read.problem)
        const [headings, ...rows] = read.lines
        const columns = columnsIn(headings?.cells ?? [])
        if ('problem' in columns) return await wrong(columns.problem)
        if (rows.length === 0) return await wrong('The file has headings, but no rows below them')
        return submitOnce(db, clock, visit, async (tx) => {
          if (!visit.person) throw new NotFound('person')
          const table = { file: read.file.name, headings: headings?.cells ?? [], rows, columns }
          return doneAt(urls.broughtPast(await bringPast(tx, table, visit.person, clock.now())), 'The table is brought in')
        })
      },
    }),

    route('/staff/events/past/:id', {
      may: 'engagement:keep',
      example,
      get: async ({ params, person }) => {
        const one = await broughtAt(db, params.id, person?.id)
        return page({
          title: one.file,
          back: urls.bringPast,
          personal: true,
          body: (
            <>
              <h1 class="govuk-heading-l">{one.file}</h1>
              {one.takenBackAt &&
                govukInsetText({
                  text: `Taken back on ${momentInWords(one.takenBackAt)}.${one.stayed > 0 ? ` ${one.stayed} stayed, since somebody had added to them.` : ''}`,
                })}
              {govukSummaryList({
                rows: [
                  { key: { text: 'Brought in' }, value: { text: momentInWords(one.at) } },
                  { key: { text: 'Taken' }, value: { text: `${one.taken.toLocaleString('en-GB')} events` } },
                  { key: { text: 'Not taken' }, value: { text: `${one.refused.length.toLocaleString('en-GB')} rows` } },
                ],
              })}
              <p class="govuk-body">
                <a class="govuk-link" href={`${urls.staff}?show=delivered`}>
                  The events that were delivered
                </a>
              </p>
              {!one.takenBackAt && govukButton({ text: 'Take it back', href: urls.takePastBack(one.id), classes: 'govuk-button--warning' })}
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
                  <p class="govuk-body">
                    <a class="govuk-link" href={urls.refusedPast(one.id)}>
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

    route('/staff/events/past/:id/refused.csv', {
      may: 'engagement:keep',
      example,
      get: async ({ params, person }) => {
        const one = await broughtAt(db, params.id, person?.id)
        const rows = one.refused.map(({ n, why, cells }) => [...one.headings.map((_, at) => cells[at] ?? ''), String(n), why])
        const text = stringify([[...one.headings, 'Row', 'Why it could not be taken'], ...rows], { bom: true, escape_formulas: true })
        return download('text/csv; charset=utf-8', `not-taken-${one.id}.csv`, text)
      },
    }),

    formRoute(house, '/staff/events/past/:id/taking-back', {
      may: 'engagement:keep',
      example,
      title: async ({ params, person }) => `Take “${(await broughtAt(db, params.id, person?.id)).file}” back?`,
      back: ({ id }) => urls.broughtPast(Number(id)),
      schema: z.object({ sure: z.enum(['yes', 'no'], 'Choose yes or no') }),
      start: async ({ params, person }) => {
        if ((await broughtAt(db, params.id, person?.id)).takenBackAt) throw new Conflict('It has been taken back already')
        return {}
      },
      fields: (form) => (
        <>
          <p class="govuk-body">All events that came with it are gone, but for those to which somebody has added something since.</p>
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
        const { id } = await broughtAt(tx, params.id, person?.id)
        if (sure === 'no') return urls.broughtPast(id)
        await takePastBack(tx, id, actorOf(person), clock.now())
        return doneAt(urls.broughtPast(id), 'It is taken back')
      },
    }),
  ]
}
