import { govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable } from '#platform/web'

type Values = Readonly<Partial<Record<string, string | string[]>>>

const said = (value: string | string[] | undefined, words: Readonly<Record<string, string>> = {}): string =>
  [value ?? '']
    .flat()
    .map((one) => words[one] ?? one)
    .join(', ')
    .trim()

/** Says that somebody else changed the record first, and shows what differs: what is saved now beside what this person typed. `words` are the texts of what was ticked or chosen. */
export function BothVersions({
  theirs,
  yours,
  labels,
  words = {},
}: {
  theirs: Values
  yours: Values
  labels: Readonly<Record<string, string>>
  words?: Readonly<Record<string, string>>
}): Html {
  const different = Object.entries(labels).filter(([name]) => said(theirs[name]) !== said(yours[name]))
  return (
    <div role="alert" class="both-versions govuk-!-margin-bottom-8">
      {govukWarningText({
        text: 'Somebody else changed this while you were working on it. Nothing of yours is saved yet, and nothing is lost.',
        iconFallbackText: 'Warning',
      })}
      <DataTable
        caption="What differs"
        captionSize="m"
        columns={[{ text: 'Question' }, { text: 'Saved now' }, { text: 'What you typed' }]}
        rows={different.map(([name, label]) => [label, said(theirs[name], words) || '(empty)', said(yours[name], words) || '(empty)'])}
        empty="The two versions say the same."
      />
      <p class="govuk-body">Your version stands in the form below. Saving it replaces what is saved now.</p>
    </div>
  )
}
