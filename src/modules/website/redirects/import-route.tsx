import { readListFile } from '#platform/files'
import { AreaField } from '#platform/forms'
import { govukButton, govukFileUpload, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  blankForm,
  DataTable,
  doneAt,
  errorFor,
  type Form,
  FormErrors,
  invalid,
  page,
  type PageContent,
  PostForm,
  Reading,
  type Route,
  route,
  sentAlready,
  submitOnce,
  typed,
  withError,
} from '#platform/web'
import { writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { addRedirects } from './keep.js'
import { type BadLine, type GoodLine, MOST_LINES, readList } from './read-list.js'

const MOST_BYTES = 512 * 1024
/** How many lines are shown before they are kept: enough to see whether the columns are right. */
const SHOWN = 200

/** Staff bring in a list of old addresses: what can be kept is shown with what cannot and why, and kept once they say so. */
export function redirectImportRoute(house: House): Route {
  const { db, clock } = house
  return route(urls.redirectImport, {
    may: 'website:publish',
    takesFiles: true,
    limit: 2 * 1024 * 1024,
    get: () => page(asked(blankForm())),
    post: async (visit) => {
      const before = visit.body['keep'] === undefined ? undefined : await sentAlready(db, visit)
      if (before) return before
      const form: Form = { values: visit.body as Form['values'], errors: {} }
      const [upload] = visit.uploads
      const file = upload && (await readListFile(upload, MOST_BYTES))
      if (file && 'problem' in file) return invalid(asked(withError(form, 'file', file.problem)))
      const text = file?.text ?? typed(form, 'list')
      if (text.trim() === '') return invalid(asked(withError(form, 'list', 'Choose a file, or paste the lines here')))
      if (text.length > MOST_BYTES) return invalid(asked(withError(form, 'list', 'Bring in a shorter list')))
      const read = await readList(house, db, text)
      if ('problem' in read) return invalid(asked(withError({ ...form, values: { ...form.values, list: text } }, 'list', read.problem)))
      if (visit.body['keep'] === undefined || read.good.length === 0) return page(checked(read.good, read.bad, text))
      return submitOnce(db, clock, visit, async (tx) => {
        const many = await addRedirects(tx, read.good, writerOf(visit.person), clock.now())
        return doneAt(urls.redirects, many === 1 ? '1 old address leads on' : `${many.toLocaleString('en-GB')} old addresses lead on`)
      })
    },
  })
}

function asked(form: Form): PageContent {
  return {
    title: 'Bring in a list of old addresses',
    back: urls.redirects,
    body: (
      <Reading>
        <FormErrors form={form} />
        <h1 class="govuk-heading-l">Bring in a list of old addresses</h1>
        <p class="govuk-body">
          On each line the old address and where it leads, such as /about.html,/pages/about-us. At most {MOST_LINES.toLocaleString('en-GB')}{' '}
          lines. Nothing is kept before you have seen what becomes of each.
        </p>
        <PostForm files>
          {govukFileUpload({
            id: 'file',
            name: 'file',
            label: { text: 'A CSV file' },
            errorMessage: errorFor(form, 'file'),
          })}
          <AreaField form={form} name="list" label="Or the lines themselves" rows={8} />
          {govukButton({ text: 'Check the list' })}
        </PostForm>
      </Reading>
    ),
  }
}

function checked(good: readonly GoodLine[], bad: readonly BadLine[], text: string): PageContent {
  const count = (many: number, one: string, more: string) => (many === 1 ? `1 ${one}` : `${many.toLocaleString('en-GB')} ${more}`)
  return {
    title: 'What becomes of each line',
    back: urls.redirectImport,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">What becomes of each line</h1>
        {bad.length > 0 &&
          govukWarningText({
            text: `${count(bad.length, 'line is', 'lines are')} left out. Correct them in your file and bring it in again: what is kept by then is not kept twice.`,
            iconFallbackText: 'Warning',
          })}
        {bad.length > 0 && (
          <DataTable
            caption="Left out"
            captionSize="m"
            columns={[{ text: 'Line' }, { text: 'Old address' }, { text: 'Leads to' }, { text: 'Why not' }]}
            rows={bad.slice(0, SHOWN).map(({ line, old, to, why }) => [String(line), old, to, why])}
          />
        )}
        <DataTable
          caption={good.length > SHOWN ? `To be kept: the first ${SHOWN} of ${good.length.toLocaleString('en-GB')}` : 'To be kept'}
          captionSize="m"
          columns={[{ text: 'Line' }, { text: 'Old address' }, { text: 'Leads to' }]}
          rows={good.slice(0, SHOWN).map(({ line, old, to }) => [String(line), old, to])}
          empty="None of the lines can be kept."
        />
        <Keep good={good} text={text} />
      </Reading>
    ),
  }
}

function Keep({ good, text }: { good: readonly GoodLine[]; text: string }): Html {
  if (good.length === 0) return <></>
  return (
    <PostForm files>
      <input type="hidden" name="list" value={text} />
      <input type="hidden" name="keep" value="yes" />
      {govukButton({ text: good.length === 1 ? 'Keep 1 old address' : `Keep ${good.length.toLocaleString('en-GB')} old addresses` })}
    </PostForm>
  )
}
