import { z } from 'zod'
import { actorOf, may } from '#platform/access'
import { decode } from '#platform/files'
import { formRoute, Problems, version } from '#platform/forms'
import { govukButton, govukFileUpload, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { House } from '#platform/module'
import {
  blankForm,
  DataTable,
  dayInWords,
  doneAt,
  errorFor,
  type Form,
  invalid,
  page,
  PostForm,
  Reading,
  type Route,
  route,
  sentAlready,
  submitOnce,
  type Visit,
} from '#platform/web'
import { meetingAt, someMeeting } from '../meetings/queries.js'
import { timecode } from '../questions/question.js'
import { urls } from '../urls.js'
import { addRecording, captionsBy, changeRecording, keepTranscript, publishRecording } from './keep-recording.js'
import { cuesOf, recordingAt, someRecording } from './queries.js'
import { RECORDING_LABELS, recordingFields, recordingFrom, RecordingQuestions, recordingValues } from './form.js'
import { KINDS } from './recording.js'
import { StateOfCaptions } from './state-of-captions.js'
import { readTranscript } from './transcript.js'

const MOST_BYTES = 4 * 1024 * 1024
/** The most lines that could not be read which are listed. */
const LISTED = 50

/** Staff add recordings of a meeting, publish them with captions or a day for them, and keep what was said. */
export function recordingRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const back = ({ id }: { readonly id: string }) => urls.staffRecording(Number(id))
  const transcriptView = async (id: string, form: Form) => {
    const one = await recordingAt(db, id)
    return {
      title: `What was said in “${one.title}”`,
      back: urls.staffRecording(one.id),
      body: (
        <Reading>
          <Problems form={form} />
          <h1 class="govuk-heading-l">What was said in “{one.title}”</h1>
          <p class="govuk-body">
            The file of the captions, as WebVTT (.vtt) or SubRip (.srt). Residents can then read and search what was said, and go to the
            second at which it was. It takes the place of a file from before. Look it through first: names of private people do not belong
            in it.
          </p>
          <PostForm files>
            {govukFileUpload({
              id: 'file',
              name: 'file',
              label: { text: 'The file' },
              errorMessage: errorFor(form, 'file'),
            })}
            {govukButton({ text: 'Keep it' })}
          </PostForm>
        </Reading>
      ),
    }
  }
  return [
    formRoute(house, '/staff/scrutiny/meetings/:id/recordings/new', {
      may: 'scrutiny:keep',
      example: someMeeting(['held']),
      title: async ({ params }) => `Add a recording of “${(await meetingAt(db, params.id)).title}”`,
      back: ({ id }) => urls.staffMeeting(Number(id)),
      schema: z.object(recordingFields),
      start: async ({ params }) => {
        const { webcast } = await meetingAt(db, params.id)
        return { kind: 'recording', title: 'The whole meeting', link: webcast }
      },
      fields: (form) => <RecordingQuestions form={form} />,
      check: async (_data, { params }) => {
        const { state } = await meetingAt(db, params.id)
        const problems: Record<string, string> =
          state === 'held' ? {} : { kind: 'Say first who was at the meeting: only one that was held has a recording' }
        return problems
      },
      button: 'Add it',
      save: async (tx, data, { params, person }) => {
        const meeting = await meetingAt(tx, params.id)
        const id = await addRecording(tx, meeting.id, recordingFrom(data), { id: person?.id ?? 0 }, clock.now())
        return doneAt(urls.staffRecording(id), 'It is added. Residents do not see it before it is published')
      },
    }),

    route('/staff/scrutiny/recordings/:id', {
      may: 'scrutiny:see',
      example: someRecording(),
      get: async ({ params, person }) => {
        const one = await recordingAt(db, params.id)
        const meeting = await meetingAt(db, one.meeting)
        const cues = await cuesOf(db, one.id)
        const keeps = may(person, 'scrutiny:keep')
        const second = { classes: 'govuk-button--secondary' }
        const waits = one.kind === 'video' && !one.captioned
        const count = (many: number | null) =>
          many === null ? 'Nobody looked' : `${many.toLocaleString('en-GB')}${one.countedOn ? `, as of ${dayInWords(one.countedOn)}` : ''}`
        return page({
          title: one.title,
          back: urls.staffMeeting(meeting.id),
          body: (
            <>
              <span class="govuk-caption-l">{meeting.title}</span>
              <h1 class="govuk-heading-l">{one.title}</h1>
              {waits && govukInsetText({ text: 'A video that was made does not go out without captions. Change it once it has them.' })}
              <div class="govuk-button-group">
                {!one.publishedAt &&
                  may(person, 'scrutiny:publish') &&
                  govukButton({ text: 'Publish it', href: urls.recordingOut(one.id) })}
                {keeps && govukButton({ text: 'Change it', href: urls.recordingDetails(one.id), ...second })}
                {keeps && govukButton({ text: 'Keep what was said', href: urls.transcript(one.id), ...second })}
              </div>
              {govukSummaryList({
                rows: [
                  { key: { text: 'What it is' }, value: { text: KINDS[one.kind] } },
                  { key: { text: 'Where' }, value: { text: one.link } },
                  { key: { text: 'Captions' }, value: { html: <StateOfCaptions one={one} today={clock.today()} language="en" /> } },
                  { key: { text: 'Watched live' }, value: { text: count(one.liveViewers) } },
                  { key: { text: 'Watched later' }, value: { text: count(one.laterViews) } },
                  {
                    key: { text: 'Public page' },
                    value: one.publishedAt
                      ? {
                          html: (
                            <a class="govuk-link" href={urls.recording(meeting.slug, one.id)}>
                              {urls.recording(meeting.slug, one.id)}
                            </a>
                          ),
                        }
                      : { text: 'Not published' },
                  },
                ],
              })}
              <DataTable
                caption="What was said"
                captionSize="m"
                columns={[{ text: 'When' }, { text: 'What' }]}
                rows={cues.slice(0, 20).map(({ at, said }) => [timecode(at), said])}
                empty="Nothing is kept yet."
              />
              {cues.length > 20 && <p class="govuk-body">These are the first 20 pieces.</p>}
            </>
          ),
        })
      },
    }),

    formRoute(house, '/staff/scrutiny/recordings/:id/details', {
      may: 'scrutiny:keep',
      example: someRecording(),
      title: async ({ params }) => `Change “${(await recordingAt(db, params.id)).title}”`,
      back,
      schema: z.object({ ...recordingFields, version: version() }),
      labels: RECORDING_LABELS,
      words: { ...KINDS, yes: 'Yes', no: 'Not yet' },
      start: async ({ params }) => recordingValues(await recordingAt(db, params.id)),
      fields: (form) => <RecordingQuestions form={form} />,
      check: async (data, { params }) => {
        const one = await recordingAt(db, params.id)
        const problems: Record<string, string> = {}
        if (one.publishedAt && one.captioned && data.captioned === 'no')
          problems['captioned'] = 'It was published with captions, so it keeps them'
        if (one.publishedAt && data.kind === 'video' && data.captioned === 'no')
          problems['kind'] = 'A video that was made does not stand in public without captions'
        return problems
      },
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const one = await recordingAt(tx, params.id)
        await changeRecording(tx, one, recordingFrom(data), seen, actorOf(person), clock.now())
        return urls.staffRecording(one.id)
      },
    }),

    formRoute(house, '/staff/scrutiny/recordings/:id/publication', {
      may: 'scrutiny:publish',
      example: someRecording(false),
      title: async ({ params }) => `Publish “${(await recordingAt(db, params.id)).title}”?`,
      back,
      schema: z.object({ version: version() }),
      start: async ({ params }) => ({ version: String((await recordingAt(db, params.id)).version) }),
      fields: async (_form, { params }) => {
        const one = await recordingAt(db, params.id)
        return (
          <p class="govuk-body">
            {one.captioned
              ? 'It has captions. Residents find it on the page of the meeting.'
              : one.kind === 'video'
                ? 'It has no captions yet. A video that was made does not go out without them.'
                : `It has no captions yet. Its page promises them by ${dayInWords(await captionsBy(db, clock.today()))}, and says so when they are late.`}
          </p>
        )
      },
      button: 'Publish it',
      check: async (_data, { params }) => {
        const one = await recordingAt(db, params.id)
        const problems: Record<string, string> = one.publishedAt
          ? { version: 'It is published already' }
          : one.kind === 'video' && !one.captioned
            ? { version: 'Add captions first: a video that was made does not go out without them' }
            : {}
        return problems
      },
      save: async (tx, { version: seen }, { params, person }) => {
        const one = await recordingAt(tx, params.id)
        await publishRecording(tx, one, seen, actorOf(person), clock.now())
        return doneAt(urls.staffRecording(one.id), 'It is published')
      },
    }),

    route('/staff/scrutiny/recordings/:id/transcript', {
      may: 'scrutiny:keep',
      example: someRecording(),
      takesFiles: true,
      limit: MOST_BYTES + 64 * 1024,
      get: async ({ params }) => page(await transcriptView(params.id, blankForm())),
      post: async (visit: Visit<{ readonly id: string }>) => {
        const again = await sentAlready(db, visit)
        if (again) return again
        const wrong = async (problem: string) => invalid(await transcriptView(visit.params.id, { values: {}, errors: { file: problem } }))
        const upload = visit.uploads.find(({ field }) => field === 'file')
        if (!upload || upload.bytes.length === 0) return await wrong('Choose the file with what was said')
        if (upload.bytes.length > MOST_BYTES)
          return await wrong('The file is larger than 4 MB. Captions of a whole day are smaller: choose the file of the captions')
        const { cues, unread } = readTranscript(decode(upload.bytes).text)
        if (cues.length === 0)
          return await wrong(
            'Nothing in it could be read as captions. Choose a WebVTT (.vtt) or SubRip (.srt) file, with times like 00:01:02.000 --> 00:01:05.000',
          )
        return submitOnce(db, clock, visit, async (tx) => {
          const one = await recordingAt(tx, visit.params.id)
          await keepTranscript(tx, one, cues, visit.person)
          const left = unread
            .slice(0, LISTED)
            .map(({ line, why }) => `Line ${line}: ${why.replace(/^./, (first) => first.toLowerCase())}`)
            .join('. ')
          return doneAt(
            urls.staffRecording(one.id),
            `${cues.length.toLocaleString('en-GB')} ${cues.length === 1 ? 'piece is' : 'pieces are'} kept${unread.length === 0 ? '' : `, ${unread.length} could not be read. ${left}`}`,
          )
        })
      },
    }),
  ]
}
