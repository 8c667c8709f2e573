import type { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { Html } from '#platform/html'
import { dayInWords, type Language } from '#platform/web'
import type { Meeting } from '../meetings/meeting.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { dayOf } from './days.js'
import { promisedFor } from './keep-paper.js'
import { daysLate, type Paper } from './paper.js'
import { PaperText } from './paper-page.js'
import { papersOf } from './queries.js'

/** What residents are told of the papers of a meeting: those there are, and by when agenda and minutes are promised that are not begun. */
export interface PapersTold {
  readonly papers: readonly Paper[]
  readonly agendaBy: Temporal.PlainDate
  readonly minutesBy: Temporal.PlainDate
}

/** The papers of a meeting with the days that were promised. */
export const papersTold = async (db: Db, { id, day }: Pick<Meeting, 'id' | 'day'>): Promise<PapersTold> => ({
  papers: await papersOf(db, id),
  agendaBy: await promisedFor(db, 'agenda', day),
  minutesBy: await promisedFor(db, 'minutes', day),
})

/** When a paper came or is promised, and how late it is. */
export function comesText({ dueOn, publishedAt }: Paper, today: Temporal.PlainDate, language: Language): string {
  const words = wordsIn(language)
  const came = dayOf(publishedAt)
  const late = daysLate(dueOn, came, today)
  const due = dayInWords(dueOn, language)
  if (came) return late > 0 ? words.publishedLate(dayInWords(came, language), due, late) : words.published(dayInWords(came, language))
  return late > 0 ? words.notYet(due, late) : words.promised(due)
}

/** Agenda, papers and minutes on the page of a meeting. */
export function PublicPapers({
  meeting,
  told: { papers, agendaBy, minutesBy },
  origin,
  today,
  language,
}: {
  meeting: Meeting
  told: PapersTold
  origin: string
  today: Temporal.PlainDate
  language: Language
}): Html {
  const words = wordsIn(language)
  const lang = language === 'en' ? undefined : ('en' as const)
  const agenda = papers.find(({ kind, publishedAt }) => kind === 'agenda' && publishedAt !== null)
  // What is not published has no title of its own in public: an agenda or minutes are announced by what they are.
  const shown = papers.filter(({ kind, publishedAt }) => publishedAt !== null || kind !== 'paper')
  const minutesLate = daysLate(minutesBy, null, today)
  const has = (kind: Paper['kind']) => papers.some((paper) => paper.kind === kind)
  return (
    <>
      {agenda && agenda.body !== '' && (
        <>
          <h2 class="govuk-heading-m">{words.agenda}</h2>
          <PaperText paper={agenda} origin={origin} lang={lang} />
        </>
      )}
      <h2 class="govuk-heading-m">{words.papers}</h2>
      {shown.length > 0 && (
        <ul class="govuk-list govuk-list--spaced">
          {shown.map((paper) => (
            <li>
              {paper.publishedAt ? (
                <a class="govuk-link" href={urls.paper(meeting.slug, paper.id)} lang={lang}>
                  {paper.title}
                </a>
              ) : (
                words.kinds[paper.kind]
              )}
              <br />
              <span class="govuk-hint govuk-!-margin-bottom-0">{comesText(paper, today, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {!has('agenda') && meeting.state === 'planned' && daysLate(agendaBy, null, today) === 0 && (
        <p class="govuk-body">{words.agendaBy(dayInWords(agendaBy, language))}</p>
      )}
      {!has('agenda') && meeting.state === 'planned' && daysLate(agendaBy, null, today) > 0 && (
        <p class="govuk-body">
          {words.kinds.agenda}: {words.notYet(dayInWords(agendaBy, language), daysLate(agendaBy, null, today))}
        </p>
      )}
      {!has('minutes') && (
        <p class="govuk-body">
          {meeting.state === 'held' && minutesLate > 0
            ? words.minutesLate(dayInWords(minutesBy, language), minutesLate)
            : words.minutesBy(dayInWords(minutesBy, language))}
        </p>
      )}
    </>
  )
}
