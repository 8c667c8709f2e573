import { z } from 'zod'
import { checkFile, type FileType, open, sizeInWords, typesInWords } from '#platform/files'
import {
  AreaField,
  day,
  DayField,
  dayValues,
  formRoute,
  ListField,
  optional,
  Problems,
  RadioField,
  required,
  TickField,
  version,
  withDays,
} from '#platform/forms'
import { govukButton, govukFileUpload } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  Conflict,
  doneAt,
  download,
  errorFor,
  type Form,
  invalid,
  NotFound,
  page,
  PostForm,
  readForm,
  Reading,
  type Route,
  route,
  sentAlready,
  submitOnce,
  typed,
} from '#platform/web'
import { staffToChoose, writerOf } from '#modules/identity'
import { FILE_KINDS, MOST_BYTES } from '../publications/files.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { declineFormat, giveRequest, releaseRequest, sendFormat } from './deal.js'
import { type FormatRequest, SENT_HOW, type SentHow } from './format.js'
import { requestAt, requests, someRequest } from './queries.js'

const KINDS: readonly FileType[] = FILE_KINDS
const HOW = Object.keys(SENT_HOW) as [SentHow, ...SentHow[]]

const sending = z.object({
  on: day('Enter the day on which it was sent'),
  how: z.enum(HOW, 'Choose how it was sent'),
  note: optional(1000),
  everybody: z.string().optional(),
  version: version(),
})

/** Staff say who makes a format, record how it was sent, or decline it with the reason. */
export function formatDealRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const back = ({ id }: { id: string }) => urls.formatRequest(Number(id))
  const named = async ({ params }: { params: { id: string } }) => (await requestAt(db, params.id)).reference
  const beforeAsking = (one: FormatRequest, on: FormatRequest['askedOn']): string | undefined =>
    on.since(clock.today()).sign > 0
      ? 'Enter today or an earlier day'
      : on.since(one.askedOn).sign < 0
        ? 'It cannot be before they asked'
        : undefined

  const view = (one: FormatRequest, form: Form) => ({
    title: `How was ${one.reference} sent?`,
    back: urls.formatRequest(one.id),
    body: (
      <Reading>
        <Problems form={form} />
        <span class="govuk-caption-l">
          {one.title}, {wordsIn('en').formats.inside[one.format]}
        </span>
        <h1 class="govuk-heading-l">How was {one.reference} sent?</h1>
        <p class="govuk-body">
          {one.email
            ? 'Whoever asked gets a mail that says so.'
            : 'We have no e-mail for them: put a letter with it that names the reference.'}
        </p>
        <PostForm files>
          <input type="hidden" name="version" value={typed(form, 'version')} />
          <DayField form={form} name="on" label="When?" />
          <RadioField form={form} name="how" label="How?" choices={HOW.map((value) => ({ value, text: SENT_HOW[value] }))} />
          {govukFileUpload({
            id: 'file',
            name: 'file',
            label: { text: 'The file, where it is one (optional)' },
            hint: { text: `${typesInWords(KINDS)}, of at most ${sizeInWords(MOST_BYTES)}. By e-mail they get a link to it` },
            errorMessage: errorFor(form, 'file'),
          })}
          {one.publication !== null && (
            <TickField
              form={form}
              name="everybody"
              label="Is it of use to others?"
              choices={[
                { value: 'yes', text: 'Put the file beside the publication, for everybody', hint: 'Not if it was made for one person' },
              ]}
            />
          )}
          <AreaField
            form={form}
            name="note"
            label="What should they know? (optional)"
            hint={one.email ? 'It stands in the mail to them' : 'For our record'}
            rows={3}
          />
          {govukButton({ text: 'It was sent' })}
        </PostForm>
      </Reading>
    ),
  })

  return [
    formRoute(house, '/staff/formats/:id/doer', {
      may: 'publishing:answer-formats',
      example: someRequest('open'),
      title: async (visit) => `Who does ${await named(visit)}?`,
      back,
      schema: z.object({
        doer: z
          .string()
          .regex(/^\d{0,9}$/, 'Choose who does it')
          .default(''),
        version: version(),
      }),
      labels: { doer: 'Who does it' },
      start: async ({ params }) => {
        const one = await requestAt(db, params.id)
        return { doer: one.doer === null ? '' : String(one.doer), version: String(one.version) }
      },
      fields: async (form) => (
        <ListField
          form={form}
          name="doer"
          label="Who makes it, or has it made?"
          none="Nobody yet"
          choices={(await staffToChoose(db)).map(({ id, name, job }) => ({ value: String(id), text: `${name}, ${job}` }))}
        />
      ),
      check: async ({ doer }): Promise<Record<string, string>> => {
        const known = doer === '' || (await staffToChoose(db)).some(({ id }) => String(id) === doer)
        return known ? {} : { doer: 'Choose somebody from the list' }
      },
      save: async (tx, { doer, version: seen }, { params, person }) => {
        const one = await requestAt(tx, params.id)
        await giveRequest(tx, one, doer === '' ? null : Number(doer), seen, writerOf(person))
        return urls.formatRequest(one.id)
      },
    }),

    route('/staff/formats/:id/delivery', {
      may: 'publishing:answer-formats',
      example: someRequest('open'),
      takesFiles: true,
      limit: MOST_BYTES + 64 * 1024,
      get: async ({ params }) => {
        const one = await requestAt(db, params.id)
        const how = one.email ? 'email' : 'post'
        return page(view(one, blankForm({ ...dayValues('on', clock.today()), how, version: String(one.version) })))
      },
      post: async (visit) => {
        const again = await sentAlready(db, visit)
        if (again) return again
        const one = await requestAt(db, visit.params.id)
        if (one.state !== 'open') throw new Conflict('Somebody else dealt with this request meanwhile')
        const form = readForm(sending, withDays(visit.body, 'on'))
        const upload = visit.uploads.find(({ field }) => field === 'file')
        const checked = upload ? await checkFile(upload, { allow: KINDS, maxBytes: MOST_BYTES }) : undefined
        const errors: Record<string, string> = {}
        Object.assign(errors, form.errors)
        const early = form.data && beforeAsking(one, form.data.on)
        if (early) errors['on'] = early
        if (form.data?.how === 'email' && !one.email) errors['how'] = 'We have no e-mail address for them'
        if (form.data?.how === 'email' && !upload && form.data.note === '')
          errors['file'] = 'Choose the file that they get by e-mail, or say below how it was sent to them'
        const problem = checked && 'problem' in checked ? checked.problem : undefined
        if (problem !== undefined) errors['file'] = problem
        else if (form.data?.everybody === 'yes' && !checked) errors['file'] = 'Choose the file that everybody should have'
        const { data } = form
        if (!data || Object.keys(errors).length > 0) return invalid(view(one, { values: form.values, errors }))
        const file = checked && 'file' in checked ? checked.file : undefined
        return submitOnce(db, clock, visit, async (tx) => {
          const now = await requestAt(tx, visit.params.id)
          if (now.state !== 'open') throw new Conflict('Somebody else dealt with this request meanwhile')
          const { on, how, note, everybody, version: seen } = data
          await sendFormat(
            tx,
            house,
            now,
            { on, how, note, checked: file, forEverybody: everybody === 'yes' },
            seen,
            writerOf(visit.person),
          )
          return doneAt(urls.formatRequest(one.id), now.email ? 'Recorded: a mail tells them' : 'Recorded')
        })
      },
    }),

    formRoute(house, '/staff/formats/:id/refusal', {
      may: 'publishing:answer-formats',
      example: someRequest('open'),
      title: async (visit) => `Decline ${await named(visit)}?`,
      back,
      days: ['on'],
      schema: z.object({
        why: required(1000, 'Say why, and what we offer instead'),
        on: day('Enter the day on which they are told'),
        version: version(),
      }),
      labels: { why: 'Why', on: 'Day' },
      start: async ({ params }) => ({ ...dayValues('on', clock.today()), version: String((await requestAt(db, params.id)).version) }),
      fields: async (form, { params }) => {
        const { email } = await requestAt(db, params.id)
        return (
          <>
            <AreaField
              form={form}
              name="why"
              label="Why, and what do we offer instead?"
              hint={email ? 'It goes to them by e-mail, as you write it' : 'We have no e-mail for them: send it by post on the day below'}
              rows={5}
            />
            <DayField form={form} name="on" label="When are they told?" />
          </>
        )
      },
      button: 'Decline it',
      warning: true,
      check: async ({ on }, { params }): Promise<Record<string, string>> => {
        const early = beforeAsking(await requestAt(db, params.id), on)
        return early ? { on: early } : {}
      },
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        await declineFormat(tx, house, await requestAt(tx, params.id), data, seen, writerOf(person))
        return doneAt(urls.formatRequest(Number(params.id)), 'Recorded: it is declined')
      },
    }),

    formRoute(house, '/staff/formats/:id/release', {
      may: 'publishing:answer-formats',
      example: someRequest('open'),
      title: async (visit) => `Is ${await named(visit)} a real request?`,
      back,
      schema: z.object({ version: version() }),
      start: async ({ params }) => ({ version: String((await requestAt(db, params.id)).version) }),
      fields: async (_form, { params }) => {
        const { held, email } = await requestAt(db, params.id)
        return (
          <p class="govuk-body">
            {held
              ? `${email || 'Whoever asked'} is told that we have the request, and by when they get it.`
              : 'It is not held: nothing is to be said.'}
          </p>
        )
      },
      button: 'It is a real request',
      save: async (tx, { version: seen }, { params, person }) => {
        const one = await requestAt(tx, params.id)
        if (one.held) await releaseRequest(tx, house, one, seen, writerOf(person))
        return doneAt(urls.formatRequest(one.id), 'Recorded')
      },
    }),

    route('/staff/formats/:id/file', {
      may: 'publishing:answer-formats',
      example: async (given) => {
        const row = await requests(given).where('file', 'is not', null).orderBy('id').executeTakeFirst()
        return { id: String(row?.id ?? 0) }
      },
      get: async ({ params }) => {
        const { file } = await requestAt(db, params.id)
        const kept = file === null ? undefined : await open(db, file)
        if (!kept) throw new NotFound('format copy')
        return download(kept.type, kept.name, kept.bytes)
      },
    }),
  ]
}
