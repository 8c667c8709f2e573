import { govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { answerIn, CarriedOver, DataTable } from '#platform/web'

type Values = Readonly<Partial<Record<string, string | string[]>>>

const said = (values: Values, name: string, words: Readonly<Record<string, string>>): string =>
  answerIn(values, name)
    .split(', ')
    .map((one) => words[one] ?? one)
    .join(', ')

/**
 * Says that somebody else changed the record first, and shows what differs: what is saved now beside what this person typed.
 * `words` are the texts of what was ticked or chosen; `carried` are the fields that only the other person changed, which the form holds already.
 */
export function BothVersions({
  theirs,
  yours,
  labels,
  words = {},
  carried = [],
}: {
  theirs: Values
  yours: Values
  labels: Readonly<Record<string, string>>
  words?: Readonly<Record<string, string>>
  carried?: readonly string[]
}): Html {
  const different = Object.entries(labels).filter(([name]) => answerIn(theirs, name) !== answerIn(yours, name))
  return (
    <div role="alert" class="both-versions govuk-!-margin-bottom-8">
      {govukWarningText({
        text: 'Somebody else changed this while you were working on it. Nothing of yours is saved yet, and nothing is lost.',
        iconFallbackText: 'Warning',
      })}
      <CarriedOver labels={carried} />
      {(different.length > 0 || carried.length === 0) && (
        <DataTable
          caption="What differs"
          captionSize="m"
          columns={[{ text: 'Question' }, { text: 'Saved now' }, { text: 'What you typed' }]}
          rows={different.map(([name, label]) => [label, said(theirs, name, words) || '(empty)', said(yours, name, words) || '(empty)'])}
          empty="The two versions say the same."
        />
      )}
      <p class="govuk-body">{next(different.length, carried.length)}</p>
    </div>
  )
}

/** What to do now, by how many answers differ and how many only the other person changed. */
function next(different: number, carried: number): string {
  if (different > 0) return 'Your version of these stands in the form below. Saving it replaces what is saved now.'
  return carried > 0 ? 'The form below holds what they changed and what you typed. Save it to keep both.' : 'Save it again to keep it so.'
}
