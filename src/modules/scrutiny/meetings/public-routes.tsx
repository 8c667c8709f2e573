import { page, dayMarkIn, dayMarkText, NotFound, Pager, Reading, type Route, route } from '#platform/web'
import type { House } from '#platform/module'
import { EVENTS_TOPIC, eventUrls } from '#modules/engagement'
import { OFFICE_TOPIC, places } from '#modules/office'
import { PaperText } from '../papers/paper-page.js'
import { comesText, papersTold } from '../papers/public-papers.js'
import { paperAt, somePaper } from '../papers/queries.js'
import { PublicQuestions } from '../questions/public-questions.js'
import { questionsOf } from '../questions/queries.js'
import { PublicRecordings } from '../recordings/public-recordings.js'
import { ratingOf, recordingsOf } from '../recordings/queries.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { eventOf } from './its-event.js'
import { TOPIC } from './meeting.js'
import { MeetingItem, PublicMeeting } from './public-page.js'
import { nextMeetings, PAGE, pastMeetings, publicMeeting, someMeeting } from './queries.js'

const CACHE = [TOPIC, EVENTS_TOPIC, OFFICE_TOPIC]
/** Past meetings on the first page. */
const FEW = 5

/** What residents read: the meetings ahead and past, each with its agenda, papers and minutes. */
export function publicRoutes({ db, clock, origin }: House): readonly Route[] {
  return [
    route(urls.meetings, {
      may: 'everyone',
      cache: CACHE,
      get: async ({ language }) => {
        const words = wordsIn(language)
        const today = clock.today()
        const open = await places(db, { on: today })
        const [ahead, past] = [await nextMeetings(db, today), await pastMeetings(db, today)]
        return page({
          title: words.title,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.title}</h1>
              <p class="govuk-body-l">{words.intro}</p>
              <h2 class="govuk-heading-l">{words.next}</h2>
              {ahead.length === 0 && <p class="govuk-body">{words.none}</p>}
              {ahead.map((meeting) => (
                <MeetingItem meeting={meeting} open={open} today={today} language={language} />
              ))}
              <h2 class="govuk-heading-l">{words.past}</h2>
              {past.length === 0 && <p class="govuk-body">{words.nonePast}</p>}
              {past.slice(0, FEW).map((meeting) => (
                <MeetingItem meeting={meeting} open={open} today={today} language={language} />
              ))}
              {past.length > FEW && (
                <p class="govuk-body">
                  <a class="govuk-link" href={urls.past}>
                    {words.past}
                  </a>
                </p>
              )}
            </Reading>
          ),
        })
      },
    }),

    route(urls.past, {
      may: 'everyone',
      cache: CACHE,
      get: async ({ query, language }) => {
        const words = wordsIn(language)
        const today = clock.today()
        const open = await places(db, { on: today })
        const found = await pastMeetings(db, today, dayMarkIn(query['after']))
        const rows = found.slice(0, PAGE)
        const last = rows.at(-1)
        return page({
          title: words.past,
          crumbs: [{ text: words.title, href: urls.meetings }],
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.past}</h1>
              <h2 class="govuk-visually-hidden">{words.title}</h2>
              {rows.length === 0 && <p class="govuk-body">{words.nonePast}</p>}
              {rows.map((meeting) => (
                <MeetingItem meeting={meeting} open={open} today={today} language={language} />
              ))}
              <Pager older={found.length > PAGE && last ? `${urls.past}?after=${dayMarkText(last)}` : undefined} language={language} />
            </Reading>
          ),
        })
      },
    }),

    route('/meetings/:slug', {
      may: 'everyone',
      cache: CACHE,
      example: someMeeting(undefined, true),
      get: async ({ params, language }) => {
        const meeting = await publicMeeting(db, params.slug)
        const today = clock.today()
        const event = await eventOf(db, meeting)
        const recordings = await recordingsOf(db, meeting.id, { published: true })
        return page({
          title: meeting.title,
          crumbs: [{ text: wordsIn(language).title, href: urls.meetings }],
          body: (
            <PublicMeeting
              meeting={meeting}
              open={await places(db, { on: today })}
              papers={await papersTold(db, meeting)}
              event={event?.advertisedAt && event.slug !== null ? eventUrls.event(event.slug) : undefined}
              origin={origin}
              today={today}
              language={language}
            >
              <PublicRecordings
                meeting={meeting}
                all={recordings}
                rating={await ratingOf(db, meeting.id)}
                today={today}
                language={language}
              />
              <PublicQuestions
                meeting={meeting}
                all={await questionsOf(db, meeting.id)}
                recording={recordings.find(({ kind }) => kind === 'recording')?.link}
                today={today}
                language={language}
              />
            </PublicMeeting>
          ),
        })
      },
    }),

    route('/meetings/:slug/papers/:paper', {
      may: 'everyone',
      cache: CACHE,
      example: somePaper(true),
      get: async ({ params, language }) => {
        const words = wordsIn(language)
        const meeting = await publicMeeting(db, params.slug)
        const paper = await paperAt(db, meeting.id, params.paper)
        if (paper.publishedAt === null) throw new NotFound(`paper ${paper.id}`)
        const lang = language === 'en' ? undefined : ('en' as const)
        return page({
          title: paper.title,
          crumbs: [
            { text: words.title, href: urls.meetings },
            { text: meeting.title, href: urls.meeting(meeting.slug) },
          ],
          body: (
            <Reading>
              <span class="govuk-caption-l">{words.kinds[paper.kind]}</span>
              <h1 class="govuk-heading-l" lang={lang}>
                {paper.title}
              </h1>
              <p class="govuk-hint">{comesText(paper, clock.today(), language)}</p>
              {paper.file !== null && (
                <p class="govuk-body">
                  <a class="govuk-link" href={urls.paperFile(meeting.slug, paper.id)}>
                    {words.file}
                  </a>
                </p>
              )}
              <PaperText paper={paper} origin={origin} table={words.table} lang={lang} />
            </Reading>
          ),
        })
      },
    }),
  ]
}
