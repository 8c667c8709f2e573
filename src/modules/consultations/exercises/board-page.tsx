import type { Temporal } from '#platform/clock'
import { govukButton, mojSubNavigation } from '#platform/govuk'
import { dayInWords, DataTable, type PageContent, Pager, Tag } from '#platform/web'
import { urls } from '../urls.js'
import { Meaning } from '../words/staff-meanings.js'
import { BoardLinks } from './board-links.js'
import type { Exercise, Stage } from './exercise.js'
import { KIND_RULES } from './kinds.js'
import { nextFor, STAGE_WORDS, tagOf } from './stage-words.js'

/** The stages by which the board can be narrowed. */
export const BOARD_STAGES = ['all', 'draft', 'planned', 'open', 'closed', 'answered'] as const

/** Exercises by stage, for staff. */
export function boardPage(
  stage: Stage | 'all',
  { rows, more }: { rows: readonly Exercise[]; more: boolean },
  counts: ReadonlyMap<number, number>,
  today: Temporal.PlainDate,
): PageContent {
  const last = rows.at(-1)
  return {
    title: 'Consultations',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">Consultations</h1>
        <Meaning of="exercise" />
        {govukButton({ text: 'Start an exercise', href: urls.fresh })}
        <BoardLinks />
        {mojSubNavigation({
          label: 'Stage',
          items: BOARD_STAGES.map((one) => ({
            text: one === 'all' ? 'All' : STAGE_WORDS[one].word,
            href: urls.board(one),
            active: one === stage,
          })),
        })}
        <DataTable
          caption="Exercises"
          hideCaption
          columns={[
            { text: 'Title' },
            { text: 'Size' },
            { text: 'Stage' },
            { text: 'Next' },
            { text: 'Closes' },
            { text: 'Answers counted', numeric: true },
          ]}
          rows={rows.map((exercise) => [
            <a class="govuk-link" href={urls.overview(exercise.id)}>
              {exercise.title}
            </a>,
            KIND_RULES[exercise.kind].name,
            <Tag {...tagOf(exercise, today)} />,
            nextFor(exercise, today),
            exercise.standing ? 'No last day' : exercise.closesOn ? dayInWords(exercise.closesOn) : 'Not set',
            counts.get(exercise.id) ?? 0,
          ])}
          empty="There are none at this stage."
        />
        <Pager older={more && last ? `${urls.board(stage)}&before=${last.id}` : undefined} />
      </>
    ),
  }
}
