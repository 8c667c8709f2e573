import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { DataTable, NotFound, page, Pager, Reading, type Route, route } from '#platform/web'
import { TOPIC } from '../meetings/meeting.js'
import { publicMeeting } from '../meetings/queries.js'
import { timecode } from '../questions/question.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { CUES, cuesOf, recordingAt, someRecording } from './queries.js'
import { linkAt } from './recording.js'
import { StateOfCaptions } from './state-of-captions.js'

/** Residents watch a recording, and read and search what was said in it. */
export function publicRecordingRoutes({ db, clock }: House): readonly Route[] {
  return [
    route('/meetings/:slug/recordings/:recording', {
      may: 'everyone',
      cache: [TOPIC],
      example: someRecording(true),
      get: async ({ params, query, language }) => {
        const words = wordsIn(language).recording
        const meeting = await publicMeeting(db, params.slug)
        const one = await recordingAt(db, params.recording)
        if (one.meeting !== meeting.id || one.publishedAt === null) throw new NotFound(`recording ${one.id}`)
        const asked = (query['words'] ?? '').slice(0, 100).trim()
        const from = /^\d{1,6}$/.test(query['from'] ?? '') ? Number(query['from']) : 0
        const found = await cuesOf(db, one.id, { words: asked, from })
        const cues = found.slice(0, CUES)
        const next = found[CUES]
        const lang = language === 'en' ? undefined : ('en' as const)
        const none = asked === '' ? words.notSaid : words.notFound(asked)
        return page({
          title: one.title,
          crumbs: [
            { text: wordsIn(language).title, href: urls.meetings },
            { text: meeting.title, href: urls.meeting(meeting.slug) },
          ],
          body: (
            <Reading>
              <span class="govuk-caption-l">{words.kinds[one.kind]}</span>
              <h1 class="govuk-heading-l" lang={lang}>
                {one.title}
              </h1>
              <p class="govuk-body">
                <a class="govuk-link" href={one.link} rel="noreferrer noopener">
                  {words.watch}
                </a>
              </p>
              <p class="govuk-body">
                <StateOfCaptions one={one} today={clock.today()} language={language} />
              </p>
              <h2 class="govuk-heading-m">{words.said}</h2>
              <form method="get" action={urls.recording(meeting.slug, one.id)} novalidate class="govuk-form-group">
                <label class="govuk-label" for="words">
                  {words.search}
                </label>
                <input class="govuk-input govuk-input--width-20" id="words" name="words" type="search" maxlength="100" value={asked} />{' '}
                {govukButton({ text: words.find, classes: 'govuk-button--secondary' })}
              </form>
              {cues.length === 0 && <p class="govuk-body">{none}</p>}
              {cues.length > 0 && <p class="govuk-body">{words.saidNote}</p>}
              {cues.length > 0 && (
                <div lang={lang}>
                  <DataTable
                    caption={asked === '' ? words.whole : words.found(asked)}
                    captionSize="s"
                    columns={[{ text: words.time }, { text: words.words }]}
                    rows={cues.map(({ at, said }) => [
                      <a class="govuk-link" href={linkAt(one.link, at)} rel="noreferrer noopener">
                        {timecode(at)}
                      </a>,
                      said,
                    ])}
                  />
                </div>
              )}
              {asked !== '' && (
                <p class="govuk-body">
                  <a class="govuk-link" href={urls.recording(meeting.slug, one.id)}>
                    {words.whole}
                  </a>
                </p>
              )}
              <Pager
                onward={
                  next
                    ? `${urls.recording(meeting.slug, one.id)}?${new URLSearchParams({ ...(asked && { words: asked }), from: String(next.n) })}`
                    : undefined
                }
                language={language}
              />
            </Reading>
          ),
        })
      },
    }),
  ]
}
