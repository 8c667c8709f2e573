import type { Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import { DataTable, dayInWords, type PageContent, Tag } from '#platform/web'
import { before, type Exercise, stageOf } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import type { Action } from './action.js'

/** What is done because of an exercise, for staff. */
export function actionsPage(
  exercise: Exercise,
  rows: readonly { readonly action: Action; readonly owners: readonly string[]; readonly mayFinish: boolean }[],
  today: Temporal.PlainDate,
  mayChange: boolean,
): PageContent {
  const begun = !['draft', 'planned'].includes(stageOf(exercise, today))
  return {
    title: 'Findings and actions',
    back: urls.overview(exercise.id),
    wide: true,
    body: (
      <>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Findings and actions</h1>
        {begun && mayChange && govukButton({ text: 'Turn a finding into an action', href: urls.newAction(exercise.id) })}
        <DataTable
          caption="Findings and actions"
          hideCaption
          columns={[{ text: 'Finding' }, { text: 'Action' }, { text: 'Who' }, { text: 'Due' }, { text: 'Done' }]}
          rows={rows.map(({ action: { id, finding, action, due, doneOn, evidence }, owners, mayFinish }) => [
            finding,
            action,
            owners.join('; '),
            <>
              {dayInWords(due)} {!doneOn && before(due, today) && <Tag word="Late" tone="late" />}
            </>,
            doneOn ? (
              `${dayInWords(doneOn)}. ${evidence}`
            ) : (
              <>
                {mayFinish && (
                  <a class="govuk-link" href={urls.actionDone(exercise.id, id)}>
                    It is done<span class="govuk-visually-hidden">: {action}</span>
                  </a>
                )}
                {mayFinish && mayChange && <br />}
                {mayChange && (
                  <a class="govuk-link" href={urls.action(exercise.id, id)}>
                    Change<span class="govuk-visually-hidden"> {action}</span>
                  </a>
                )}
              </>
            ),
          ])}
          empty="Nothing has been taken on yet."
        />
      </>
    ),
  }
}
