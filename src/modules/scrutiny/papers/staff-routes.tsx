import { z } from 'zod'
import { actorOf } from '#platform/access'
import { checkFile, type FileType, open, sizeInWords, typesInWords } from '#platform/files'
import { AreaField, formRoute, optional, Problems, RadioField, required, TextField, version } from '#platform/forms'
import { govukButton, govukFileUpload } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  type Answer,
  blankForm,
  Conflict,
  dayInWords,
  doneAt,
  download,
  errorFor,
  Filled,
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
  type Visit,
} from '#platform/web'
import type { Meeting } from '../meetings/meeting.js'
import { meetingAt, publicMeeting, someMeeting } from '../meetings/queries.js'
import { urls } from '../urls.js'
import { addPaper, changePaper, promisedFor, publishPaper } from './keep-paper.js'
import { LAW, type Paper, type PaperKind, PAPERS } from './paper.js'
import { paperAt, somePaper } from './queries.js'

const KINDS: readonly FileType[] = ['pdf', 'odt', 'docx', 'ods', 'xlsx', 'csv', 'txt']
const MOST_BYTES = 10 * 1024 * 1024
const written = { title: required(160, 'Enter what it is called'), body: optional(40_000) }
const newSchema = z.object({ kind: z.enum(Object.keys(PAPERS) as [PaperKind, ...PaperKind[]], 'Choose what it is'), ...written })
const changeSchema = z.object({ ...written, version: version() })

/** Staff write the agenda, papers and minutes of a meeting, and publish each when it is ready; everybody opens what is published. */
export function paperRoutes(house: House): readonly Route[] {
  const { db, clock } = house

  const view = async (meeting: Meeting, paper: Paper | undefined, form: Form, stale = false) => {
    const title = paper ? `Change “${paper.title}”` : 'Add an agenda, paper or minutes'
    const days = await Promise.all(
      (Object.keys(PAPERS) as PaperKind[]).map(async (kind) => ({ kind, by: await promisedFor(db, kind, meeting.day) })),
    )
    return {
      title,
      back: paper ? urls.staffPaper(meeting.id, paper.id) : urls.staffMeeting(meeting.id),
      body: (
        <Reading>
          <Problems form={form} />
          <span class="govuk-caption-l">{meeting.title}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          {stale && paper && (
            <>
              <p class="govuk-body">Somebody else changed it meanwhile. What you typed stands below; it now says “{paper.title}” and:</p>
              <p class="govuk-body written">{paper.body}</p>
            </>
          )}
          <PostForm files>
            {paper && (
              <>
                <input type="hidden" name="version" value={typed(form, 'version')} />
                <Filled form={form} saved={form.values} />
              </>
            )}
            {!paper && (
              <RadioField
                form={form}
                name="kind"
                label="What is it?"
                choices={days.map(({ kind, by }) => ({
                  value: kind,
                  text: PAPERS[kind].word,
                  hint: `Promised by ${dayInWords(by)}. ${LAW[kind]}`,
                }))}
              />
            )}
            <TextField form={form} name="title" label="What is it called?" hint="“Agenda”, “How the force answers 101 calls”" />
            <AreaField
              form={form}
              name="body"
              label="Text (optional where there is a file)"
              hint="An agenda has one item a line. Other texts: an empty line between paragraphs, “## ” before a heading"
              rows={12}
            />
            {govukFileUpload({
              id: 'file',
              name: 'file',
              label: { text: paper?.file ? 'Another file in place of the one that is there (optional)' : 'A file (optional)' },
              hint: { text: `${typesInWords(KINDS)}, of at most ${sizeInWords(MOST_BYTES)}` },
              errorMessage: errorFor(form, 'file'),
            })}
            {govukButton({ text: paper ? 'Save' : 'Add it' })}
          </PostForm>
        </Reading>
      ),
    }
  }
  const uploaded = async ({ uploads }: Pick<Visit, 'uploads'>) => {
    const upload = uploads.find(({ field, bytes }) => field === 'file' && bytes.length > 0)
    return upload ? await checkFile(upload, { allow: KINDS, maxBytes: MOST_BYTES }) : undefined
  }
  const send = async ({ file, title }: Paper): Promise<Answer> => {
    const kept = file === null ? undefined : await open(db, file)
    if (!kept) throw new NotFound(`file of ${title}`)
    return download(kept.type, kept.name, kept.bytes, { inline: kept.type === 'application/pdf' })
  }

  return [
    route('/staff/scrutiny/meetings/:id/papers/new', {
      may: 'scrutiny:keep',
      example: someMeeting(['planned']),
      takesFiles: true,
      limit: MOST_BYTES + 64 * 1024,
      get: async ({ params }) => page(await view(await meetingAt(db, params.id), undefined, blankForm())),
      post: async (visit) => {
        const again = await sentAlready(db, visit)
        if (again) return again
        const meeting = await meetingAt(db, visit.params.id)
        const form = readForm(newSchema, visit.body)
        const checked = await uploaded(visit)
        const errors = { ...form.errors, ...(checked && 'problem' in checked && { file: checked.problem }) }
        if (!form.data || (checked && 'problem' in checked)) return invalid(await view(meeting, undefined, { ...form, errors }))
        const { data } = form
        try {
          return await submitOnce(db, clock, visit, async (tx) => {
            const id = await addPaper(tx, meeting, data, checked?.file, { id: visit.person?.id ?? 0 }, clock.now())
            return doneAt(urls.staffPaper(meeting.id, id), 'It is added. Residents do not see it before it is published')
          })
        } catch (error) {
          if (!(error instanceof Conflict)) throw error
          const kind = `This meeting has ${data.kind === 'minutes' ? 'minutes' : 'an agenda'} already. Change what is there`
          return invalid(await view(meeting, undefined, { values: form.values, errors: { kind } }))
        }
      },
    }),

    route('/staff/scrutiny/meetings/:id/papers/:paper/text', {
      may: 'scrutiny:keep',
      example: somePaper(false),
      takesFiles: true,
      limit: MOST_BYTES + 64 * 1024,
      get: async ({ params }) => {
        const meeting = await meetingAt(db, params.id)
        const paper = await paperAt(db, meeting.id, params.paper)
        const { title, body, version: seen } = paper
        return page(await view(meeting, paper, blankForm({ title, body, version: String(seen) })))
      },
      post: async (visit) => {
        const again = await sentAlready(db, visit)
        if (again) return again
        const meeting = await meetingAt(db, visit.params.id)
        const paper = await paperAt(db, meeting.id, visit.params.paper)
        const form = readForm(changeSchema, visit.body)
        const checked = await uploaded(visit)
        const errors = { ...form.errors, ...(checked && 'problem' in checked && { file: checked.problem }) }
        if (!form.data || (checked && 'problem' in checked)) return invalid(await view(meeting, paper, { ...form, errors }))
        const { data } = form
        try {
          return await submitOnce(db, clock, visit, async (tx) => {
            await changePaper(tx, paper, data, checked?.file, data.version, visit.person, clock.now())
            return doneAt(urls.staffPaper(meeting.id, paper.id), 'Saved')
          })
        } catch (error) {
          if (!(error instanceof Conflict)) throw error
          const now = await paperAt(db, meeting.id, paper.id)
          return page(await view(meeting, now, { values: { ...form.values, version: String(now.version) }, errors: {} }, true), {
            status: 409,
          })
        }
      },
    }),

    formRoute(house, '/staff/scrutiny/meetings/:id/papers/:paper/publication', {
      may: 'scrutiny:publish',
      example: somePaper(false),
      title: async ({ params }) => `Publish “${(await paperAt(db, Number(params.id), params.paper)).title}”?`,
      back: ({ id, paper }) => urls.staffPaper(Number(id), Number(paper)),
      schema: z.object({ version: version() }),
      start: async ({ params }) => ({ version: String((await paperAt(db, Number(params.id), params.paper)).version) }),
      fields: async (_form, { params }) => {
        const { dueOn, kind } = await paperAt(db, Number(params.id), params.paper)
        const late = dueOn.until(clock.today()).days > 0
        return (
          <>
            <p class="govuk-body">
              It is promised by {dayInWords(dueOn)}
              {late ? ': the page will say that it came late, for good' : ''}. {LAW[kind]}
            </p>
            <p class="govuk-body">It cannot be taken back. What is wrong in it can still be changed.</p>
          </>
        )
      },
      button: 'Publish it',
      check: async (_data, { params }) => {
        const meeting = await meetingAt(db, params.id)
        const { body, file, publishedAt } = await paperAt(db, meeting.id, params.paper)
        const problems: Record<string, string> =
          meeting.announcedAt === null
            ? { version: 'Announce the meeting first' }
            : body === '' && file === null
              ? { version: 'Write it first: there is nothing to read in it' }
              : publishedAt !== null
                ? { version: 'It is published already' }
                : {}
        return problems
      },
      save: async (tx, { version: seen }, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        await publishPaper(tx, await paperAt(tx, meeting.id, params.paper), seen, actorOf(person), clock.now())
        return doneAt(urls.staffMeeting(meeting.id), 'It is published')
      },
    }),

    route('/staff/scrutiny/meetings/:id/papers/:paper/file', {
      may: 'scrutiny:see',
      example: somePaper(true, true),
      get: async ({ params }) => await send(await paperAt(db, (await meetingAt(db, params.id)).id, params.paper)),
    }),

    route('/meetings/:slug/papers/:paper/file', {
      may: 'everyone',
      example: somePaper(true, true),
      get: async ({ params }) => {
        const paper = await paperAt(db, (await publicMeeting(db, params.slug)).id, params.paper)
        if (paper.publishedAt === null) throw new NotFound(`paper ${paper.id}`)
        return await send(paper)
      },
    }),
  ]
}
