import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { actorOf } from '#platform/access'
import { record, recordAccess } from '#platform/audit'
import { type Db, inTransaction } from '#platform/db'
import { readTableFile, remove } from '#platform/files'
import { formRoute, optional, required } from '#platform/forms'
import { enqueue } from '#platform/jobs'
import type { House } from '#platform/module'
import {
  blankForm,
  Conflict,
  doneAt,
  download,
  type Form,
  invalid,
  page,
  readForm,
  type Route,
  route,
  sentAlready,
  submitOnce,
  type Visit,
} from '#platform/web'
import { listAtAll, listsFor } from '../lists/queries.js'
import { agreementProblems } from '../people/agreement-form.js'
import { type Basis, BASES, type Purpose, PURPOSE_LIST } from '../people/contact.js'
import { YesNo } from '../yes-no.js'
import { eyesOf } from '../people/list-routes.js'
import { own, ownTx } from '../tables.js'
import { urls } from '../urls.js'
import { columnsProblem } from './guess-columns.js'
import { type Column, COLUMN_MEANINGS, type Import, type Meaning, MOST_BYTES, MOST_COLUMNS, MOST_ROWS } from './import.js'
import { beginImport, changeImport as change, keepImport } from './keep-import.js'
import { importContacts, linesOf, takeContactsBack } from './jobs.js'
import { knownWords } from './known-words.js'
import { CheckPage, ProgressPage, UploadPage } from './pages.js'
import { preview } from './preview.js'
import { importAt, importsFor, outcomesOf, toldRows } from './queries.js'

const A_PAGE = 100

const schema = z.object({
  source: required(120, 'Enter where the list comes from'),
  purpose: z.enum(PURPOSE_LIST as [Purpose, ...Purpose[]], 'Choose what we may write about'),
  basis: z.enum(Object.keys(BASES) as [Basis, ...Basis[]], 'Choose the lawful basis'),
  wording: required(1000, 'Enter the words they agreed to, or the reason of the office'),
  evidence: optional(300),
  list: optional(9),
})

const example =
  (...states: readonly Import['state'][]) =>
  async (db: Db): Promise<Record<string, string>> => {
    const row = await own(db)
      .selectFrom('contacts.import')
      .select('id')
      .where('state', 'in', states)
      .orderBy('id', 'desc')
      .executeTakeFirst()
    return { id: String(row?.id ?? 0) }
  }

/** Staff bring in a list of contacts, see what became of each row, and take it back. */
export function importRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const find = (visit: Visit<{ id: string }>) => importAt(db, visit.params.id, eyesOf(visit.person))

  const uploadView = async (visit: Visit, form: Form) => {
    const eyes = eyesOf(visit.person)
    const [imports, lists] = await Promise.all([importsFor(db, eyes), listsFor(db, eyes)])
    const choices = lists.filter((list) => list.kind === 'chosen').map(({ id, name }) => ({ value: String(id), text: name }))
    return { title: 'Bring in a list of contacts', back: urls.list, body: <UploadPage form={form} imports={imports} lists={choices} /> }
  }
  const checkView = async (found: Import, form: Form) => {
    const lines = await linesOf(house, found)
    const problem = columnsProblem(found.columns)
    const closed = found.list !== null && ((await listAtAll(db, found.list))?.closed ?? false)
    const view = problem === undefined ? await preview(db, lines, found, closed, await knownWords(db, clock.today())) : undefined
    const shown: Form = problem !== undefined && Object.keys(form.errors).length === 0 ? { ...form, errors: { 'column-0': problem } } : form
    const examples = found.columns.map(
      (_, at) =>
        lines
          .map(({ cells }) => (cells[at] ?? '').trim())
          .find(Boolean)
          ?.slice(0, 60) ?? '',
    )
    return {
      title: 'Check the list',
      back: urls.imports,
      body: <CheckPage found={found} form={shown} examples={examples} view={view} />,
      wide: true,
      personal: true,
    }
  }
  const columnsFrom = (found: Import, visit: Visit): readonly Column[] =>
    found.columns.map(({ heading }, at) => {
      const means = String(visit.body[`column-${at}`] ?? '')
      return { heading, means: means in COLUMN_MEANINGS ? (means as Meaning) : null }
    })

  return [
    route(urls.imports, {
      may: 'contacts:import',
      takesFiles: true,
      limit: MOST_BYTES + 64 * 1024,
      get: async (visit) => page(await uploadView(visit, blankForm())),
      post: async (visit) => {
        const again = await sentAlready(db, visit)
        if (again) return again
        const form = readForm(schema, visit.body)
        const upload = visit.uploads.find(({ field }) => field === 'file')
        const read = upload
          ? await readTableFile(upload, { maxBytes: MOST_BYTES, mostRows: MOST_ROWS })
          : { problem: 'Choose the file with the list' }
        // In the order in which the page asks.
        const errors: Record<string, string> = {}
        if ('problem' in read) errors['file'] = read.problem
        else if (read.lines.length < 2) errors['file'] = 'The file has headings, but no rows below them'
        else if (read.lines.length > MOST_ROWS + 1)
          errors['file'] = `The file has more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Import it in parts`
        else if ((read.lines[0]?.cells.length ?? 0) > MOST_COLUMNS) errors['file'] = `The file has more than ${MOST_COLUMNS} columns`
        Object.assign(errors, form.errors)
        if (form.data) {
          const { purpose, basis, evidence } = form.data
          Object.assign(
            errors,
            agreementProblems({ ...form.data, purpose, basis, how: basis === 'consent' ? 'paper' : 'office', evidence }),
          )
          const list =
            form.data.list === '' ? undefined : (await listsFor(db, eyesOf(visit.person))).find((one) => String(one.id) === form.data?.list)
          if (form.data.list !== '' && list?.kind !== 'chosen') errors['list'] = 'Choose a list'
          if (purpose === 'victims' && !list?.closed) errors['list'] = 'People who may be asked as victims go on a closed list: choose it'
        }
        if (!form.data || 'problem' in read || Object.keys(errors).length > 0) return invalid(await uploadView(visit, { ...form, errors }))
        const { data } = form
        return submitOnce(db, clock, visit, async (tx) => {
          const id = await keepImport(
            tx,
            read,
            { ...data, list: data.list === '' ? null : Number(data.list) },
            eyesOf(visit.person),
            clock.now(),
          )
          return urls.import(id)
        })
      },
    }),

    route('/staff/contacts/imports/:id', {
      may: 'contacts:import',
      example: example('done', 'matching'),
      get: async (visit) => {
        const found = await find(visit)
        if (found.state === 'matching') return page(await checkView(found, blankForm()))
        const after = /^\d{1,9}$/.test(visit.query['after'] ?? '') ? Number(visit.query['after']) : 0
        const [outcomes, told, list] = await Promise.all([
          outcomesOf(db, found.id),
          toldRows(db, found.id, after, A_PAGE),
          found.list === null ? undefined : listAtAll(db, found.list),
        ])
        const last = told.at(-1)
        const older = told.length === A_PAGE && last ? `${urls.import(found.id)}?after=${last.n}` : undefined
        return page({
          title: found.filename,
          back: urls.imports,
          body: <ProgressPage {...{ found, outcomes, told, older, list: list?.name, mayTakeBack: true }} />,
          personal: true,
        })
      },
      post: async (visit) => {
        const again = await sentAlready(db, visit)
        if (again) return again
        const found = await find(visit)
        const asked = String(visit.body['do'] ?? '')
        if (!['match', 'begin', 'drop'].includes(asked))
          return invalid(await checkView(found, { values: {}, errors: { 'column-0': 'Press one of the buttons' } }))
        if (found.state !== 'matching') throw new Conflict('This list has been brought in or dropped already')
        const columns = columnsFrom(found, visit)
        const by = actorOf(visit.person)
        if (asked === 'begin' && columns.some(({ means }, at) => means !== found.columns[at]?.means))
          return invalid(
            await checkView(
              { ...found, columns },
              { values: {}, errors: { 'column-0': 'You changed what the columns hold: look at the rows below, and begin then' } },
            ),
          )
        if (asked === 'begin' && columnsProblem(columns) !== undefined) return invalid(await checkView(found, blankForm()))
        return submitOnce(db, clock, visit, async (tx) => {
          const done =
            asked === 'begin' ? await beginImport(tx, found.id, found.version) : await change(tx, found, asked === 'match' ? columns : null)
          if (!done) throw new Conflict('Somebody else is working on this list')
          if (asked === 'begin') await enqueue(tx, importContacts, { import: found.id })
          if (asked === 'drop' && found.fileId !== null) await remove(tx, found.fileId, by)
          if (asked !== 'match') await record(tx, { by, did: `contacts:${asked}-import`, kind: 'contacts.import', id: found.id })
          return asked === 'drop' ? doneAt(urls.imports, 'The file is dropped: nothing was taken from it') : urls.import(found.id)
        })
      },
    }),

    formRoute(house, '/staff/contacts/imports/:id/taking-back', {
      may: 'contacts:import',
      example: example('done'),
      title: async (visit) => `Take “${(await find(visit)).filename}” back?`,
      back: ({ id }) => urls.import(Number(id)),
      schema: z.object({ sure: z.enum(['yes', 'no'], 'Choose yes or no') }),
      start: async (visit) => {
        if ((await find(visit)).state !== 'done') throw new Conflict('Only an import that has finished can be taken back')
        return {}
      },
      fields: (form) => (
        <>
          <p class="govuk-body">
            Contacts that came by it go, unless the office has noted a meeting, a post or an agreement with them since. What it filled in
            for others is emptied again, and they come off the list it put them on.
          </p>
          <YesNo form={form} label="Take it back?" />
        </>
      ),
      button: 'Take it back',
      warning: true,
      save: async (tx, { sure }, visit) => {
        const found = await importAt(tx, visit.params.id, eyesOf(visit.person))
        if (sure === 'no') return urls.import(found.id)
        const { numUpdatedRows } = await ownTx(tx)
          .updateTable('contacts.import')
          .set({ state: 'taking-back', version: found.version + 1 })
          .where('id', '=', found.id)
          .where('state', '=', 'done')
          .executeTakeFirst()
        if (numUpdatedRows === 0n) throw new Conflict('Somebody else has taken it back already')
        await enqueue(tx, takeContactsBack, { import: found.id })
        return urls.import(found.id)
      },
    }),

    route('/staff/contacts/imports/:id/refused.csv', {
      may: 'contacts:import',
      example: example('done'),
      get: async (visit) => {
        const found = await find(visit)
        await inTransaction(db, (tx) =>
          recordAccess(tx, { by: actorOf(visit.person), did: 'exported', kind: 'contacts.import', id: String(found.id), why: 'put-right' }),
        )
        return download('text/csv; charset=utf-8', `not-taken-${found.id}.csv`, refusedFile(db, found))
      },
    }),
  ]
}

/** The rows that were not taken, as they stood, with the reason behind. */
async function* refusedFile(db: Db, found: Import): AsyncGenerator<string> {
  yield stringify([[...found.columns.map(({ heading }) => heading), 'Row', 'Why it could not be taken']], { bom: true })
  for (let after = 0; ;) {
    const rows = await toldRows(db, found.id, after, 500)
    const last = rows.at(-1)
    if (!last) return
    const refused = rows.filter((one) => one.outcome === 'refused' && one.cells !== null)
    yield stringify(
      refused.map((one) => [...found.columns.map((_, at) => one.cells?.[at] ?? ''), String(one.n), one.reason]),
      { escape_formulas: true },
    )
    after = last.n
  }
}
