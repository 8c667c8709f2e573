import type { Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, DateText, Tag } from '#platform/web'
import type { Meeting } from '../meetings/meeting.js'
import { urls } from '../urls.js'
import { dayOf } from './days.js'
import { daysLate, type Paper, PAPERS } from './paper.js'

/** The agenda, papers and minutes of a meeting, for staff: by when each is promised, and how late it is. */
export function PaperTable({
  meeting,
  papers,
  today,
  keeps,
}: {
  meeting: Meeting
  papers: readonly Paper[]
  today: Temporal.PlainDate
  keeps: boolean
}): Html {
  const state = (paper: Paper): Html => {
    const late = daysLate(paper.dueOn, dayOf(paper.publishedAt), today)
    const lateBy = late === 0 ? '' : late === 1 ? '1 day late' : `${late} days late`
    return (
      <>
        {paper.publishedAt ? <Tag word="Published" tone="good" /> : <Tag word="Not published" tone="waiting" />}{' '}
        {lateBy && <Tag word={lateBy} tone="late" />}
      </>
    )
  }
  return (
    <>
      <DataTable
        caption="Agenda, papers and minutes"
        captionSize="m"
        columns={[{ text: 'What' }, { text: 'Kind' }, { text: 'Promised by' }, { text: 'State' }]}
        rows={papers.map((paper) => [
          keeps ? (
            <a class="govuk-link" href={urls.staffPaper(meeting.id, paper.id)}>
              {paper.title}
            </a>
          ) : (
            paper.title
          ),
          PAPERS[paper.kind].word,
          <DateText date={paper.dueOn} />,
          state(paper),
        ])}
        empty="Nothing is written yet."
      />
      {keeps &&
        govukButton({ text: 'Add an agenda, paper or minutes', href: urls.newPaper(meeting.id), classes: 'govuk-button--secondary' })}
    </>
  )
}
