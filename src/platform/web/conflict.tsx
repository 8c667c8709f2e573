import { createHash } from 'node:crypto'
import { govukNotificationBanner } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable } from './pieces/index.js'
import type { Answer, Body } from './visit.js'

/** A short mark of what a form showed when it was opened. */
export function markOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22)
}

/** The hidden field that remembers what the form showed, so that a change by somebody else in between is noticed. */
export function Seen({ shown }: { shown: unknown }): Html {
  return <input type="hidden" name="_seen" value={markOf(shown)} />
}

/** Whether somebody else changed the record after this form was opened. */
export function changedSince(body: Body, now: unknown): boolean {
  return body['_seen'] !== undefined && body['_seen'] !== markOf(now)
}

/** One field in two versions. */
export interface Difference {
  /** The question of the form that it stands for, or a pattern of several, by which `toldOf` finds it. */
  readonly field?: string | RegExp
  readonly label: string
  readonly theirs: string
  readonly yours: string
}

/** Says that two people edited the same thing, and shows both versions of what both changed. Nothing has been overwritten; the form below keeps what was typed, and holds what only the other person changed (`carried`). */
export function ConflictNotice({ differences, carried = [] }: { differences: readonly Difference[]; carried?: readonly string[] }): Html {
  const different = differences.filter(({ theirs, yours }) => theirs !== yours)
  const todo =
    different.length > 0 ? 'Compare the two versions, change yours below if you need to, and save again.' : 'Save again to keep yours too.'
  return (
    <>
      {govukNotificationBanner({
        titleText: 'Somebody else changed this',
        role: 'alert',
        html: (
          <>
            <p class="govuk-notification-banner__heading">Nothing has been overwritten. {todo}</p>
            <CarriedOver labels={carried} />
          </>
        ),
      })}
      {different.length > 0 && <TwoVersions different={different} />}
    </>
  )
}

/** Names what somebody else changed and this person did not: it stands in the form already. */
export function CarriedOver({ labels }: { labels: readonly string[] }): Html {
  if (labels.length === 0) return <></>
  return (
    <>
      <p class="govuk-body">Somebody else saved this meanwhile. It stands in the form below:</p>
      <ul class="govuk-list govuk-list--bullet">
        {labels.map((label) => (
          <li>{label}</li>
        ))}
      </ul>
    </>
  )
}

function TwoVersions({ different }: { different: readonly Difference[] }): Html {
  return (
    <DataTable
      caption="The two versions"
      captionSize="m"
      columns={[{ text: 'Field' }, { text: 'Saved by somebody else' }, { text: 'Yours, not saved' }]}
      rows={different.map(({ label, theirs, yours }) => [label, theirs || '(empty)', yours || '(empty)'])}
    />
  )
}

/** Thrown inside a transaction when somebody else changed the record after the form was opened; carries what it says now. */
export class ChangedMeanwhile<Now> extends Error {
  override readonly name = 'ChangedMeanwhile'
  readonly status = 409
  readonly now: Now
  constructor(now: Now) {
    super('Somebody else changed this while you were writing.')
    this.now = now
  }
}

/** Answers with both versions when the work finds that somebody else was faster; nothing was overwritten. */
export async function orBothVersions<Now>(saving: Promise<Answer>, show: (now: Now) => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await saving
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return show(error.now as Now)
    throw error
  }
}
