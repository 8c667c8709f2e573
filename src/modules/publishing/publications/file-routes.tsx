import { z } from 'zod'
import { may } from '#platform/access'
import { checkFile, open, sizeInWords, typesInWords } from '#platform/files'
import { formRoute, ListField, optional, Problems, RadioField, required, TextField } from '#platform/forms'
import { govukButton, govukFileUpload } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  type Answer,
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
} from '#platform/web'
import { writerOf } from '#modules/identity'
import { FORMATS } from '../formats/format.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { addFile, FILE_KINDS, fileOf, MOST_BYTES, type PublicationFile, removeFile } from './files.js'
import type { Publication } from './publication.js'
import { publicationAt, publicPublication, somePublication } from './queries.js'
import { lockPublication, movePublication } from './write.js'

const { formats } = wordsIn('en').formats

const schema = z.object({
  title: required(160, 'Enter what the file is called'),
  pages: optional(6)
    .refine((typed) => typed === '' || (/^\d{1,4}$/.test(typed) && Number(typed) > 0), 'Enter a whole number of pages, or leave it empty')
    .transform((typed) => (typed === '' ? null : Number(typed))),
  format: z.enum(['', ...FORMATS], 'Choose the format').default(''),
  accessible: z.enum(['yes', 'no'], 'Choose whether everybody can read it'),
})

/** Files on publications: staff add them and take them off, everybody opens those of what is public. */
export function publicationFileRoutes(house: House): readonly Route[] {
  const { db, clock } = house

  const view = (one: Publication, form: Form) => ({
    title: 'Add a file',
    back: urls.managePublication(one.id),
    body: (
      <Reading>
        <Problems form={form} />
        <span class="govuk-caption-l">{one.title}</span>
        <h1 class="govuk-heading-l">Add a file</h1>
        <p class="govuk-body">The text on the page comes first. A file is for those who want to keep or print it, or for figures.</p>
        <PostForm files>
          {govukFileUpload({
            id: 'file',
            name: 'file',
            label: { text: 'The file' },
            hint: { text: `${typesInWords(FILE_KINDS)}, of at most ${sizeInWords(MOST_BYTES)}` },
            errorMessage: errorFor(form, 'file'),
          })}
          <TextField form={form} name="title" label="What is it called?" hint="As the link says it: “Annual report, for printing”" />
          <TextField form={form} name="pages" label="Pages (optional)" width="3" numeric />
          <ListField
            form={form}
            name="format"
            label="Is it in another format?"
            hint="Residents find it below “In another format”, and before they ask for one"
            none="No, it is the document itself"
            choices={FORMATS.map((value) => ({ value, text: formats[value] }))}
          />
          <RadioField
            form={form}
            name="accessible"
            label="Can everybody read it, as with a screen reader?"
            choices={[
              { value: 'yes', text: 'Yes, it was checked' },
              { value: 'no', text: 'No, or nobody has checked', hint: 'The page says so, and offers other formats' },
            ]}
          />
          {govukButton({ text: 'Add it' })}
        </PostForm>
      </Reading>
    ),
  })
  const send = async ({ file, title }: PublicationFile): Promise<Answer> => {
    const kept = await open(db, file)
    if (!kept) throw new NotFound(`file ${title}`)
    return download(kept.type, kept.name, kept.bytes, { inline: kept.type === 'application/pdf' || kept.type === 'audio/mpeg' })
  }
  const someFile = async (given: typeof db): Promise<Record<string, string>> => {
    const row = await own(given)
      .selectFrom('publishing.publication_file as f')
      .innerJoin('publishing.publication as p', 'p.id', 'f.publication')
      .select(['f.id as file', 'p.id', 'p.slug'])
      .where('p.state', '=', 'public')
      .orderBy('f.id', 'desc')
      .executeTakeFirst()
    return { id: String(row?.id ?? 0), slug: row?.slug ?? '', file: String(row?.file ?? 0) }
  }
  /** Files are fixed with the words; once it is public only those who may correct it change them. */
  const filesOpen = (one: Publication, mayIssue: boolean): void => {
    if (one.state !== 'draft' && !(one.state === 'public' && mayIssue))
      throw new Conflict('Its files are fixed. Take it back to a draft, or ask somebody who may correct it.')
  }

  return [
    route('/staff/publications/:id/files/new', {
      may: 'publishing:write',
      example: somePublication('draft'),
      takesFiles: true,
      limit: MOST_BYTES + 64 * 1024,
      get: async ({ params }) => page(view(await publicationAt(db, params.id), blankForm())),
      post: async (visit) => {
        const again = await sentAlready(db, visit)
        if (again) return again
        const one = await publicationAt(db, visit.params.id)
        const form = readForm(schema, visit.body)
        const upload = visit.uploads.find(({ field }) => field === 'file')
        const checked = upload ? await checkFile(upload, { allow: FILE_KINDS, maxBytes: MOST_BYTES }) : { problem: 'Choose the file' }
        const errors = { ...('problem' in checked && { file: checked.problem }), ...form.errors }
        if (!form.data || 'problem' in checked) return invalid(view(one, { ...form, errors }))
        const { title, pages, format, accessible } = form.data
        return submitOnce(db, clock, visit, async (tx) => {
          const by = writerOf(visit.person)
          const now = await lockPublication(tx, one.id)
          filesOpen(now, may(visit.person, 'publishing:issue'))
          // Whoever adds a file has written in it: somebody else approves it.
          if (now.state === 'draft') await movePublication(tx, now, ['draft'], { writers: [...new Set([...now.writers, by.id])] })
          const sheet = { title, pages, language: now.language, format, accessible: accessible === 'yes' }
          await addFile(tx, now, checked.file, sheet, by, clock.now())
          return doneAt(urls.managePublication(one.id), 'The file is added')
        })
      },
    }),

    route('/staff/publications/:id/files/:file', {
      may: 'publishing:see',
      example: someFile,
      get: async ({ params }) => send(await fileOf(db, await publicationAt(db, params.id), params.file)),
    }),

    formRoute(house, '/staff/publications/:id/files/:file/removal', {
      may: 'publishing:write',
      example: someFile,
      title: async ({ params }) => `Take off “${(await fileOf(db, await publicationAt(db, params.id), params.file)).title}”?`,
      back: ({ id }) => urls.managePublication(Number(id)),
      schema: z.object({}),
      start: async ({ params }) => {
        await fileOf(db, await publicationAt(db, params.id), params.file)
        return {}
      },
      fields: () => <p class="govuk-body">The file is deleted. Its address leads nowhere any more.</p>,
      button: 'Take it off',
      warning: true,
      save: async (tx, _data, { params, person }) => {
        const one = await lockPublication(tx, (await publicationAt(tx, params.id)).id)
        filesOpen(one, may(person, 'publishing:issue'))
        await removeFile(tx, one, await fileOf(tx, one, params.file), writerOf(person))
        return doneAt(urls.managePublication(one.id), 'The file is taken off')
      },
    }),

    route('/publications/:slug/files/:file', {
      may: 'everyone',
      example: someFile,
      get: async ({ params }) => {
        const one = await publicPublication(db, params.slug)
        if (one.state !== 'public') throw new NotFound(`files of publication ${one.slug}`)
        return send(await fileOf(db, one, params.file))
      },
    }),
  ]
}
