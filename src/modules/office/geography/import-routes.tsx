import { actorOf, may as mayDo } from '#platform/access'
import { formRoute } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import { z } from 'zod'
import { readListFile } from '#platform/files'
import type { House } from '#platform/module'
import {
  type Answer,
  DataTable,
  ErrorSummary,
  invalid,
  momentInWords,
  NotFound,
  page,
  PostForm,
  Reading,
  route,
  type Route,
  submitOnce,
  Tag,
  type Visit,
} from '#platform/web'
import type { Db } from '#platform/db'
import { crumbs } from '../screens/crumbs.js'
import { stepsDone } from '../set-up/set-up.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { cannotUndo, importPlaces, placeImports, undoImport } from './import-places.js'
import { levelByCode } from './one-place.js'
import type { NamedLevel } from './place.js'
import { levels } from './places.js'
import { COLUMNS, planImport, type ImportPlan } from './place-csv.js'

const may = 'office:manage-geography'
const LIMIT = 2 * 1024 * 1024
const TITLE = 'Import a list of places'

const text = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? ''

function AskForList({ csv, problem }: { csv: string; problem?: string }): Html {
  return (
    <Reading>
      <ErrorSummary errors={problem ? [{ text: problem, field: 'csv' }] : []} />
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <p class="govuk-body">
        The first row names the columns: {COLUMNS.join(', ')}. A place stands below the one it lies in. You see what would be added before
        anything is.
      </p>
      <PostForm files>
        <div class="govuk-form-group">
          <label class="govuk-label" for="file">
            A CSV file
          </label>
          <input class="govuk-file-upload" id="file" name="file" type="file" accept=".csv,text/csv" />
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for="csv">
            Or paste the rows here
          </label>
          <textarea class="govuk-textarea" id="csv" name="csv" rows="10">
            {`\n${csv}`}
          </textarea>
        </div>
        {govukButton({ text: 'Show what would be added', name: 'step', value: 'preview' })}
      </PostForm>
    </Reading>
  )
}

function Preview({
  plan,
  csv,
  filename,
  levels: named,
}: {
  plan: ImportPlan
  csv: string
  filename: string
  levels: readonly NamedLevel[]
}): Html {
  return (
    <>
      <h1 class="govuk-heading-l">Check the list before it is added</h1>
      {plan.refused.length > 0 && (
        <DataTable
          caption={`${plan.refused.length} ${plan.refused.length === 1 ? 'row' : 'rows'} cannot be added`}
          captionSize="m"
          columns={[{ text: 'Line' }, { text: 'Row' }, { text: 'Why' }]}
          rows={plan.refused.map(({ line, text: row, reason }) => [line, row, reason])}
        />
      )}
      <DataTable
        caption={`${plan.rows.length} ${plan.rows.length === 1 ? 'place' : 'places'} would be added`}
        captionSize="m"
        columns={[{ text: 'Code' }, { text: 'Name' }, { text: 'Level' }, { text: 'Lies in' }, { text: 'People', numeric: true }]}
        rows={plan.rows.map((row) => [
          row.code,
          row.name,
          named.find(({ code }) => code === row.level)?.singular ?? row.level,
          row.parent ?? '',
          row.population?.people.toLocaleString('en-GB') ?? '',
        ])}
        empty="Nothing in this list can be added."
      />
      <PostForm>
        <input type="hidden" name="csv" value={csv} />
        <input type="hidden" name="filename" value={filename} />
        {plan.rows.length > 0 &&
          govukButton({ text: plan.rows.length === 1 ? 'Add 1 place' : `Add ${plan.rows.length} places`, name: 'step', value: 'import' })}
        <p class="govuk-body">
          <a class="govuk-link" href={urls.newImport}>
            Choose another list
          </a>
        </p>
      </PostForm>
    </>
  )
}

async function readList(house: House, visit: Visit): Promise<Answer> {
  const upload = visit.uploads.find((one) => one.field === 'file')
  const file = upload && (await readListFile(upload, LIMIT))
  if (file && 'problem' in file) return invalid({ title: TITLE, body: <AskForList csv="" problem={file.problem} />, back: urls.places })
  const csv = file ? file.text : text(visit.body['csv'])
  const filename = file?.name ?? (text(visit.body['filename']) || 'Pasted list')
  const office = { levels: await levels(house.db), today: house.clock.today() }
  const plan = csv.trim() === '' ? 'Choose a file or paste the rows' : planImport(csv, await levelByCode(house.db), office)
  if (typeof plan === 'string') return invalid({ title: TITLE, body: <AskForList csv={csv} problem={plan} />, back: urls.places })
  if (text(visit.body['step']) !== 'import' || plan.rows.length === 0) {
    return page({
      title: 'Check the list before it is added',
      body: <Preview plan={plan} csv={csv} filename={filename} levels={office.levels} />,
      back: urls.newImport,
      wide: true,
    })
  }
  return submitOnce(house.db, house.clock, visit, async (tx) => {
    await importPlaces(tx, plan.rows, filename, actorOf(visit.person), house.clock.now())
    const settingUp = mayDo(visit.person, 'office:manage-identity') && !(await stepsDone(tx)).has('geography')
    return settingUp ? urls.setUpStep('geography') : urls.imports
  })
}

async function Imports({ db }: { db: Db }): Promise<Html> {
  const imports = await placeImports(db)
  return (
    <>
      <h1 class="govuk-heading-l">Imported lists of places</h1>
      <DataTable
        caption="Imports, newest first"
        hideCaption
        columns={[{ text: 'List' }, { text: 'When' }, { text: 'Places', numeric: true }, { text: 'State' }]}
        rows={imports.map((one) => [
          one.filename,
          momentInWords(one.at),
          one.added,
          one.undoneAt ? (
            <Tag word="Undone" tone="closed" />
          ) : (
            <a class="govuk-link" href={urls.importUndo(one.id)}>
              Undo this import
            </a>
          ),
        ])}
        empty="No list has been imported."
      />
    </>
  )
}

async function someImport(db: Db): Promise<Record<string, string>> {
  const one = await own(db).selectFrom('office.place_import').select('id').orderBy('id').executeTakeFirst()
  return { id: String(one?.id ?? 0) }
}

async function findImport(db: Db, id: string) {
  const found = (await placeImports(db)).find((one) => String(one.id) === id && !one.undoneAt)
  if (!found) throw new NotFound(`place import ${id}`)
  return found
}

/** Staff import lists of places, and take an import back. */
export function importRoutes(house: House): readonly Route[] {
  return [
    route(urls.newImport, {
      may,
      takesFiles: true,
      limit: LIMIT,
      get: () => page({ title: TITLE, body: <AskForList csv="" />, back: urls.places }),
      post: (visit) => readList(house, visit),
    }),
    route(urls.imports, {
      may,
      get: async () =>
        page({
          title: 'Imported lists of places',
          body: await Imports({ db: house.db }),
          crumbs: crumbs({ text: 'Places', href: urls.places }),
        }),
    }),
    formRoute(house, '/staff/office/place-imports/:id/undoing', {
      may,
      example: someImport,
      title: 'Undo this import',
      back: urls.imports,
      schema: z.object({}),
      start: async (visit) => {
        await findImport(house.db, visit.params.id)
        return {}
      },
      button: 'Undo the import',
      warning: true,
      fields: async (_form, visit) => {
        const found = await findImport(house.db, visit.params.id)
        return (
          <p class="govuk-body">{`This takes away the ${found.added} places of “${found.filename}” as if they had never been added.`}</p>
        )
      },
      check: async (_data, visit) => {
        const reason = await cannotUndo(house.db, (await findImport(house.db, visit.params.id)).id)
        return reason ? { version: reason } : ({} as Record<string, string>)
      },
      save: async (tx, _data, visit) => {
        await undoImport(tx, Number(visit.params.id), actorOf(visit.person), house.clock.now())
        return urls.imports
      },
    }),
  ]
}
