import { may } from '#platform/access'
import { govukButton, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayInWords, momentInWords, page, Reading, type Route, route } from '#platform/web'
import { LongText } from '#platform/written'
import { meetingAt } from '../meetings/queries.js'
import { urls } from '../urls.js'
import { dayOf } from './days.js'
import { daysLate, itemsOf, LAW, type Paper, PAPERS } from './paper.js'
import { paperAt, somePaper } from './queries.js'

/** What a paper says: of an agenda its items in their order, of others the text. */
export function PaperText({ paper, origin, table, lang }: { paper: Paper; origin: string; table?: string; lang?: 'en' | undefined }): Html {
  if (paper.body === '') return <></>
  if (paper.kind === 'agenda')
    return (
      <ol class="govuk-list govuk-list--number" lang={lang}>
        {itemsOf(paper.body).map((item) => (
          <li>{item}</li>
        ))}
      </ol>
    )
  return <LongText text={paper.body} origin={origin} lang={lang} {...(table !== undefined && { table })} />
}

/** One paper, for staff: what it says, by when it is promised, and what is to be done with it. */
export function paperPage({ db, clock, origin }: House): Route {
  return route('/staff/scrutiny/meetings/:id/papers/:paper', {
    may: 'scrutiny:see',
    example: somePaper(true),
    get: async ({ params, person }) => {
      const meeting = await meetingAt(db, params.id)
      const paper = await paperAt(db, meeting.id, params.paper)
      const late = daysLate(paper.dueOn, dayOf(paper.publishedAt), clock.today())
      const row = (key: string, value: Html | string) => [
        { key: { text: key }, value: typeof value === 'string' ? { text: value } : { html: value } },
      ]
      return page({
        title: paper.title,
        back: urls.staffMeeting(meeting.id),
        personal: true,
        body: (
          <Reading>
            <span class="govuk-caption-l">{meeting.title}</span>
            <h1 class="govuk-heading-l">{paper.title}</h1>
            <div class="govuk-button-group">
              {paper.publishedAt === null &&
                may(person, 'scrutiny:publish') &&
                govukButton({ text: 'Publish it', href: urls.publication(meeting.id, paper.id) })}
              {may(person, 'scrutiny:keep') &&
                govukButton({ text: 'Change it', href: urls.paperText(meeting.id, paper.id), classes: 'govuk-button--secondary' })}
            </div>
            {govukSummaryList({
              rows: [
                ...row('What it is', PAPERS[paper.kind].word),
                ...row('Promised by', dayInWords(paper.dueOn)),
                ...row('What the law asks', LAW[paper.kind]),
                ...row('Published', paper.publishedAt ? momentInWords(paper.publishedAt) : 'Not yet'),
                ...(late > 0 ? row('Late', late === 1 ? '1 day' : `${late} days`) : []),
                ...(paper.file === null
                  ? []
                  : row(
                      'File',
                      <a class="govuk-link" href={urls.staffFile(meeting.id, paper.id)}>
                        Open the file
                      </a>,
                    )),
              ],
            })}
            <PaperText paper={paper} origin={origin} />
          </Reading>
        ),
      })
    },
  })
}
