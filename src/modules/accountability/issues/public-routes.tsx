import type { House } from '#platform/module'
import { DataTable, DateText, dayInWords, type Language, page, Pager, Reading, type Route, route, Tag } from '#platform/web'
import { everyPlace, OFFICE_TOPIC, type Place } from '#modules/office'
import { urls } from '../urls.js'
import { issueWordsIn } from '../words/index.js'
import { type Issue, ISSUE_STATES, ISSUES_TOPIC, isLate, isOver } from './issue.js'
import { issues, PAGE, publicIssueAt, publicIssues } from './queries.js'

/** Residents read what was raised with the Chief Constable, how far it is, and what came of it: what an officer looked through, and nothing else. */
export function publicIssueRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const placeName = (all: readonly Place[], code: string | null, language: Language): string => {
    const found = all.find((one) => one.code === code)
    return found ? (language === 'cy' ? found.welsh : found.name) : issueWordsIn(language).everywhere
  }
  /** A text in the reader's language, and in which it is where that is another. */
  const text = (english: string, welsh: string, language: Language) =>
    language === 'cy' && welsh !== ''
      ? { said: welsh, lang: undefined }
      : { said: english, lang: language === 'en' ? undefined : ('en' as const) }
  const tag = (one: Issue, language: Language) => (
    <Tag word={issueWordsIn(language).states[one.state]} tone={ISSUE_STATES[one.state].tone} />
  )
  return [
    route(urls.publicIssues, {
      may: 'everyone',
      cache: [ISSUES_TOPIC, OFFICE_TOPIC],
      get: async ({ query, language }) => {
        const words = issueWordsIn(language)
        const below = /^\d{1,9}$/.test(query['below'] ?? '') ? Number(query['below']) : undefined
        const found = await publicIssues(db, below)
        const rows = found.slice(0, PAGE)
        const all = await everyPlace(db)
        return page({
          title: words.title,
          body: (
            <>
              <h1 class="govuk-heading-l">{words.title}</h1>
              <p class="govuk-body-l">{words.intro}</p>
              <p class="govuk-body">{words.notAll}</p>
              <DataTable
                caption={words.title}
                hideCaption
                columns={[{ text: words.column }, { text: words.columnState }, { text: words.columnPlace }, { text: words.columnDay }]}
                rows={rows.map((one) => {
                  const { said, lang } = text(one.publicTitle, one.welshTitle, language)
                  return [
                    <a class="govuk-link" href={urls.publicIssue(one.id)} lang={lang}>
                      {said}
                    </a>,
                    tag(one, language),
                    placeName(all, one.place, language),
                    <DateText date={one.raisedOn} language={language} />,
                  ]
                })}
                empty={words.none}
              />
              <Pager older={found.length > PAGE ? `${urls.publicIssues}?below=${rows.at(-1)?.id ?? 0}` : undefined} language={language} />
            </>
          ),
        })
      },
    }),

    route(urls.replyReceived, {
      may: 'everyone',
      get: async ({ language }) => {
        const words = issueWordsIn(language)
        return page({
          title: words.received,
          body: (
            <Reading>
              <h1 class="govuk-heading-l">{words.received}</h1>
              <p class="govuk-body">{words.receivedNext}</p>
            </Reading>
          ),
        })
      },
    }),

    route('/issues/:id', {
      may: 'everyone',
      cache: [ISSUES_TOPIC, OFFICE_TOPIC],
      example: async (any) => ({
        id: String((await issues(any).where('published_at', 'is not', null).orderBy('id').limit(1).executeTakeFirst())?.id ?? 0),
      }),
      get: async ({ params, language }) => {
        const one = await publicIssueAt(db, params.id)
        const words = issueWordsIn(language)
        const [title, what, reply] = [
          text(one.publicTitle, one.welshTitle, language),
          text(one.publicWhat, one.welshWhat, language),
          text(one.publicReply, one.welshReply, language),
        ]
        const day = one.due ? dayInWords(one.due, language) : ''
        const waiting = isOver(one) ? words.noMore : isLate(one, clock.today()) ? words.late(day) : words.noReply(day)
        return page({
          title: title.said,
          back: urls.publicIssues,
          body: (
            <Reading>
              <h1 class="govuk-heading-l" lang={title.lang}>
                {title.said}
              </h1>
              <p class="govuk-body">
                {tag(one, language)} {placeName(await everyPlace(db), one.place, language)},{' '}
                <DateText date={one.raisedOn} language={language} />, {words.sources[one.source]}
              </p>
              <h2 class="govuk-heading-m">{words.what}</h2>
              <p class="govuk-body written" lang={what.lang}>
                {what.said}
              </p>
              <h2 class="govuk-heading-m">{words.reply}</h2>
              {reply.said === '' ? (
                <p class="govuk-body">{waiting}</p>
              ) : (
                <p class="govuk-body written" lang={reply.lang}>
                  {reply.said}
                </p>
              )}
            </Reading>
          ),
        })
      },
    }),
  ]
}
