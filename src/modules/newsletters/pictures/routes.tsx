import { z } from 'zod'
import type { Db } from '#platform/db'
import { checkFile, open, PICTURES, publicPicture, sizeInWords } from '#platform/files'
import { optional, Problems, RadioField, TextField } from '#platform/forms'
import { govukButton, govukFileUpload } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import {
  blankForm,
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
import { blockAt } from '../editions/queries.js'
import { openPart } from '../editions/write.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { keepPicture, PICTURE, setPicture } from './picture.js'

/** The largest picture that is taken, in bytes; it is kept much smaller. */
const MOST_BYTES = 8 * 1024 * 1024
const MOST_WORDS = 300

const schema = z
  .object({ what: z.enum(['shows', 'decorates', 'none'], 'Choose what the picture does'), alt: optional(MOST_WORDS) })
  .refine(({ what, alt }) => what !== 'shows' || alt !== '', {
    path: ['alt'],
    error: 'Enter what the picture shows, for those who do not see it',
  })

function PicturePage({ form, name, has }: { form: Form; name: string; has: boolean }): Html {
  return (
    <Reading>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Picture of “{name}”</h1>
      <p class="govuk-body">
        Use only pictures that the office may publish, and in which nobody can be recognised who did not agree. Where and by whose camera it
        was taken is removed from the file.
      </p>
      <PostForm files>
        {govukFileUpload({
          id: 'file',
          name: 'file',
          label: { text: has ? 'Another picture (optional)' : 'The picture' },
          hint: { text: `JPEG, PNG or WebP, of at most ${sizeInWords(MOST_BYTES)}` },
          errorMessage: errorFor(form, 'file'),
        })}
        <RadioField
          form={form}
          name="what"
          label="What does it do?"
          choices={[
            { value: 'shows', text: 'It shows something', hint: 'Say what, in the next box' },
            { value: 'decorates', text: 'It only decorates', hint: 'Those who do not see it miss nothing' },
            ...(has ? [{ value: 'none', text: 'Take the picture out' }] : []),
          ]}
        />
        <TextField
          form={form}
          name="alt"
          label="What does it show?"
          hint="Read aloud, and shown where pictures are off: “Officers and residents at the market in Helmsbrook”"
        />
        {govukButton({ text: 'Save', preventDoubleClick: true })}
      </PostForm>
    </Reading>
  )
}

/** Staff put a picture into a part of an edition, and everybody sees it at its own address. */
export function pictureRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const somePart = async (given: Db) => {
    const row = await own(given)
      .selectFrom('newsletters.block as b')
      .innerJoin('newsletters.edition as e', 'e.id', 'b.edition')
      .select(['b.id', 'b.edition'])
      .where('e.state', '=', 'draft')
      .orderBy('b.id')
      .executeTakeFirst()
    return { edition: String(row?.edition ?? 0), id: String(row?.id ?? 0) }
  }
  const somePicture = async (given: Db) => {
    const row = await own(given)
      .selectFrom('newsletters.block')
      .select('picture')
      .where('picture', 'is not', null)
      .orderBy('id')
      .executeTakeFirst()
    return { file: String(row?.picture?.file ?? 0), name: row?.picture?.mark ?? 'none' }
  }
  const view = async ({ edition, id }: { readonly edition: string; readonly id: string }, form: Form) => {
    const block = await blockAt(db, edition, id)
    const name = block.heading || 'this part'
    return {
      title: `Picture of ${name}`,
      back: urls.edition(block.edition),
      body: <PicturePage form={form} name={name} has={block.picture !== null} />,
    }
  }
  return [
    route('/staff/newsletters/editions/:edition/blocks/:id/picture', {
      may: 'newsletters:write',
      example: somePart,
      takesFiles: true,
      limit: MOST_BYTES + 64 * 1024,
      get: async ({ params }) => {
        const { picture } = await blockAt(db, params.edition, params.id)
        const values = picture === null ? {} : { what: picture.alt === '' ? 'decorates' : 'shows', alt: picture.alt }
        return page(await view(params, { ...blankForm(), values }))
      },
      post: async (visit) => {
        const again = await sentAlready(db, visit)
        if (again) return again
        const { params } = visit
        const before = (await blockAt(db, params.edition, params.id)).picture
        const form = readForm(schema, visit.body)
        const upload = visit.uploads.find(({ field }) => field === 'file')
        const given = upload !== undefined && upload.bytes.length > 0
        const wanted = form.data?.what !== 'none'
        const checked = given && wanted ? await checkFile(upload, { allow: PICTURES, maxBytes: MOST_BYTES }) : undefined
        const problem =
          checked && 'problem' in checked ? checked.problem : !given && wanted && before === null ? 'Choose the picture' : undefined
        const errors = { ...(problem !== undefined && { file: problem }), ...form.errors }
        if (!form.data || Object.keys(errors).length > 0) return invalid(await view(params, { ...form, errors }))
        const { what, alt } = form.data
        const words = what === 'shows' ? alt : ''
        const made = checked && 'file' in checked ? await publicPicture(checked.file) : undefined
        return submitOnce(db, clock, visit, async (tx) => {
          const by = writerOf(visit.person)
          const block = await openPart(tx, await blockAt(tx, params.edition, params.id), by)
          const picture = made
            ? await keepPicture(tx, made, words, by, clock.now())
            : what === 'none' || block.picture === null
              ? null
              : { ...block.picture, alt: words }
          await setPicture(tx, block, picture, by)
          return doneAt(urls.edition(block.edition), picture === null ? 'The picture is out' : 'The picture is in')
        })
      },
    }),

    route('/newsletter-pictures/:file/:name', {
      may: 'everyone',
      example: somePicture,
      get: async ({ params }) => {
        const found = /^\d{1,9}$/.test(params.file) ? await open(db, Number(params.file)) : undefined
        // Whoever has the whole address was given it: the number alone opens nothing.
        if (found?.purpose !== PICTURE || found.sha256.slice(0, 20) !== params.name) throw new NotFound(`picture ${params.file}`)
        return download(found.type, found.name, found.bytes, { inline: true, lasts: true })
      },
    }),
  ]
}
