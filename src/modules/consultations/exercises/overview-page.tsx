import type { Temporal } from '#platform/clock'
import { govukButton, govukSummaryList, govukTaskList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { momentInWords, type PageContent, Tag } from '#platform/web'
import { bodyUrls } from '../bodies/urls.js'
import { urls } from '../urls.js'
import { type Around, AroundList, Notices } from './around.js'
import { type KeptYears, yearsInWords } from './copied-years.js'
import { type Exercise, stageOf } from './exercise.js'
import { KIND_RULES } from './kinds.js'
import type { Missing } from './missing.js'
import { Running } from './running.js'
import { nextFor, tagOf } from './stage-words.js'
import { SECTION_TITLES, SECTIONS } from './sections.js'

/** One line of what was done to an exercise: who, what and when. */
export interface Done {
  readonly at: Temporal.Instant
  readonly who: string
  readonly what: string
}

/** The counts that the overview shows. */
export interface Counts {
  readonly counted: number
  readonly held: number
  readonly toCode: number
  readonly questions: number
}

/** What the overview shows besides the sheet. */
export interface Overview {
  readonly missing: readonly Missing[]
  readonly counts: Counts
  /** Parts of a copied draft that name years as the earlier one did. */
  readonly keptYears: readonly KeptYears[]
  readonly done: readonly Done[]
  /** Who looks after it, in words, the primary owner first. */
  readonly owners: readonly string[]
  /** The names of the engagement principles it was checked against, and how many there are. */
  readonly principles: { readonly checked: readonly string[]; readonly all: number }
  readonly today: Temporal.PlainDate
  /** What belongs to it besides its sheet. */
  readonly around: Around
}

/** Everything about one exercise on one screen: what is next, what is missing, who did what. */
export function overviewPage(exercise: Exercise, facts: Overview): PageContent {
  const { missing, counts, done, today } = facts
  const stage = stageOf(exercise, today)
  return {
    title: exercise.title,
    crumbs: [{ text: 'Consultations', href: urls.staff }],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{KIND_RULES[exercise.kind].name}</span>
          <h1 class="govuk-heading-l">{exercise.title}</h1>
          <p class="govuk-body">
            <Tag {...tagOf(exercise, today)} /> {nextFor(exercise, today)}
          </p>
          <Notices around={facts.around} />
          {stage === 'draft' ? (
            <Planning exercise={exercise} missing={missing} counts={counts} years={facts.keptYears} />
          ) : (
            <Running exercise={exercise} counts={counts} stage={stage} />
          )}
          <Care exercise={exercise} facts={facts} />
          <AroundList around={facts.around} />
          <h2 class="govuk-heading-m">Who did what</h2>
          <ul class="govuk-list">
            {done.map(({ at, who, what }) => (
              <li>
                {who} {what}, {momentInWords(at)}
              </li>
            ))}
          </ul>
        </div>
      </div>
    ),
  }
}

function Care({ exercise, facts }: { exercise: Exercise; facts: Overview }): Html {
  const { owners, principles } = facts
  const change = { actions: { items: [{ href: urls.owners(exercise.id), text: 'Change', visuallyHiddenText: 'who looks after it' }] } }
  const checked =
    principles.checked.length === 0 ? 'None yet' : `${principles.checked.length} of ${principles.all}: ${principles.checked.join(', ')}`
  return govukSummaryList({
    rows: [
      { key: { text: 'Who looks after it' }, value: { text: owners.length === 0 ? 'Nobody in particular' : owners.join('; ') }, ...change },
      { key: { text: 'Engagement principles checked' }, value: { text: checked } },
    ],
  })
}

function Planning({
  exercise,
  missing,
  counts,
  years,
}: {
  exercise: Exercise
  missing: readonly Missing[]
  counts: Counts
  years: readonly KeptYears[]
}): Html {
  const rules = KIND_RULES[exercise.kind]
  const lacks = (start: string) => missing.some(({ href }) => href.startsWith(start))
  const { principles = [], terms = [] } = exercise.sheet
  // Where nobody has to write anything and nobody did, nothing is complete.
  const optional = [
    ...(principles.length === 0 ? [urls.sheet(exercise.id, 'principles')] : []),
    ...(terms.length === 0 ? [urls.sheet(exercise.id, 'terms')] : []),
  ]
  const status = (start: string) => {
    if (lacks(start)) return { tag: { text: 'To do', classes: 'govuk-tag--blue' } }
    const kept = years.find(({ href }) => href === start)
    return kept
      ? { tag: { text: `Read again: ${yearsInWords(kept)}`, classes: 'govuk-tag--yellow' } }
      : { text: optional.includes(start) ? 'Nothing yet; you may leave it out' : 'Complete' }
  }
  const rowless = (rows: readonly { href: string }[]) => missing.filter((one) => !rows.some(({ href }) => one.href.startsWith(href)))
  const sections = SECTIONS.map((section) => ({ title: SECTION_TITLES[section], href: urls.sheet(exercise.id, section) }))
  const rows = [
    ...sections.slice(0, 2),
    ...(rules.influence === 'none' ? [] : [{ title: 'What people can and cannot influence', href: urls.influence(exercise.id) }]),
    ...sections.slice(2),
    { title: `Questions (${counts.questions})`, href: urls.questions(exercise.id) },
    ...(rules.agreement && !lacks(urls.agreement(exercise.id))
      ? [{ title: 'Who agreed that it is published', href: urls.agreement(exercise.id) }]
      : []),
  ]
  return (
    <>
      <h2 class="govuk-heading-m">Before it can be published</h2>
      {govukTaskList({
        // What is missing on a page beside these has a line of its own.
        items: [...rows, ...rowless(rows).map(({ text, href }) => ({ title: text, href }))].map(({ title, href }) => ({
          title: { text: title },
          href,
          status: status(href),
        })),
      })}
      {missing.length > 0 && (
        <p class="govuk-body">
          {missing.length} {missing.length === 1 ? 'thing is' : 'things are'} missing. “Check and publish” names{' '}
          {missing.length === 1 ? 'it' : 'each'}.
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={bodyUrls.bodies(exercise.id)}>
          Bodies asked by name
        </a>
      </p>
      {govukButton({ text: 'Check and publish', href: urls.publication(exercise.id) })}
    </>
  )
}
