import { z } from 'zod'
import { actorOf, type Permission } from '#platform/access'
import type { Clock } from '#platform/clock'
import type { Db, Tx } from '#platform/db'
import { checkFile, PICTURES, publicPicture, sizeInWords } from '#platform/files'
import { Problems } from '#platform/forms'
import { govukButton, govukFileUpload } from '#platform/govuk'
import type { Example } from '#platform/module'
import {
  blankForm,
  type Done,
  errorFor,
  type Form,
  invalid,
  page,
  type Params,
  PostForm,
  readForm,
  Reading,
  type Route,
  route,
  sentAlready,
  submitOnce,
  type Visit,
} from '#platform/web'
import { keepPicture, type Picture } from './picture.js'
import { ALT_MISSING, pictureFields, PictureQuestions, saysWhatItShows, wordsFrom } from './questions.js'

/** The largest picture that is taken, in bytes; it is kept much smaller. */
const MOST_BYTES = 8 * 1024 * 1024

const { place: _place, ...fields } = pictureFields
const schema = z.object(fields).refine(saysWhatItShows, ALT_MISSING)

/** The page on which staff add a picture to a record. */
export function newPictureRoute<const Url extends string>(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  url: Url,
  of: {
    readonly may: Permission
    readonly example: Example
    /** What the record is called, and where staff see it; throws `NotFound`. */
    readonly record: (params: Params<Url>) => Promise<{ readonly title: string; readonly back: string; readonly pictures: number }>
    /** The most pictures that one record has. */
    readonly most: number
    /** Whether the record is read in Welsh too; it is unless said. */
    readonly welsh?: boolean
    /** What their files are kept for. */
    readonly purpose: string
    /** Puts it on the list of the record, in one transaction with the keeping of its file. Throws `Conflict` where none can be added any more. */
    readonly save: (tx: Tx, picture: Picture, visit: Visit<Params<Url>>) => Promise<Done>
  },
): Route {
  const view = async (params: Params<Url>, form: Form) => {
    const { title, back } = await of.record(params)
    return {
      title: 'Add a picture',
      back,
      body: (
        <Reading>
          <Problems form={form} />
          <span class="govuk-caption-l">{title}</span>
          <h1 class="govuk-heading-l">Add a picture</h1>
          <p class="govuk-body">
            Use only pictures that the office may publish, and in which nobody can be recognised who did not agree. Where and by whose
            camera it was taken is removed from the file.
          </p>
          <PostForm files>
            {govukFileUpload({
              id: 'file',
              name: 'file',
              label: { text: 'The picture' },
              hint: { text: `JPEG, PNG or WebP, of at most ${sizeInWords(MOST_BYTES)}` },
              errorMessage: errorFor(form, 'file'),
            })}
            <PictureQuestions form={form} welsh={of.welsh ?? true} />
            {govukButton({ text: 'Add it', preventDoubleClick: true })}
          </PostForm>
        </Reading>
      ),
    }
  }
  return route<Url>(url, {
    may: of.may,
    example: of.example,
    takesFiles: true,
    limit: MOST_BYTES + 64 * 1024,
    get: async ({ params }) => page(await view(params, blankForm())),
    post: async (visit) => {
      const again = await sentAlready(db, visit)
      if (again) return again
      const { pictures } = await of.record(visit.params)
      const form = readForm(schema, visit.body)
      const upload = visit.uploads.find(({ field }) => field === 'file')
      const checked =
        pictures >= of.most
          ? {
              problem:
                of.most === 1
                  ? 'There is a picture already. Take it out first'
                  : `There are ${of.most} pictures already. Take one out first`,
            }
          : upload !== undefined && upload.bytes.length > 0
            ? await checkFile(upload, { allow: PICTURES, maxBytes: MOST_BYTES })
            : { problem: 'Choose the picture' }
      const errors = { ...('problem' in checked && { file: checked.problem }), ...form.errors }
      if (!form.data || 'problem' in checked) return invalid(await view(visit.params, { ...form, errors }))
      const made = await publicPicture(checked.file)
      const words = wordsFrom(form.data)
      return submitOnce(db, clock, visit, async (tx) => {
        const kept = await keepPicture(tx, made, words, { purpose: of.purpose, at: clock.now() }, actorOf(visit.person))
        return of.save(tx, kept, visit)
      })
    },
  })
}
