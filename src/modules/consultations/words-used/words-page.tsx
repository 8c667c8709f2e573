import { govukButton, govukInput, govukInsetText, govukSelect } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, type PageContent } from '#platform/web'
import { codingUrls } from '../coding/urls.js'
import type { Exercise } from '../exercises/exercise.js'
import type { Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import type { Grouping } from './grouping.js'
import type { Concordance } from './in-context.js'
import { FALSE_SHARE, type Keyness, LEAST_PEOPLE, LEAST_USERS } from './keyness.js'

/** What the page of words shows. */
export interface WordsUsed {
  readonly exercise: Exercise
  readonly asked: Question
  readonly sought: string
  readonly found: Concordance | undefined
  readonly groupings: readonly Grouping[]
  /** The group that was asked for, as `by:group`. */
  readonly chosen: string
  readonly group: string | undefined
  /** Undefined when too few people are in it, or nobody asked. */
  readonly keyness: Keyness | undefined
  readonly hideBelow: number
}

/** A word where it stands, and the words that a group uses more than others. */
export function wordsPage(of: WordsUsed): PageContent {
  const { exercise, asked } = of
  return {
    title: 'Words people used',
    back: urls.coding(exercise.id, asked.id),
    wide: true,
    body: (
      <>
        <span class="govuk-caption-l">{asked.text}</span>
        <h1 class="govuk-heading-l">Words people used</h1>
        <Search of={of} />
        {of.found && <Found of={of} found={of.found} />}
        <Compare of={of} />
        {of.group !== undefined && (of.keyness ? <Compared of={of} group={of.group} keyness={of.keyness} /> : <TooFew group={of.group} />)}
      </>
    ),
  }
}

function Search({ of: { sought } }: { of: WordsUsed }): Html {
  return (
    <form method="get" role="search" aria-label="A word in context">
      {govukInput({
        name: 'word',
        id: 'word',
        label: { text: 'Find a word or several in a row', classes: 'govuk-label--m' },
        hint: { text: 'Its endings do not matter: “light” finds lights and lighting. “drive” does not find drove.' },
        classes: 'govuk-input--width-20',
        value: sought,
      })}
      {govukButton({ text: 'Find' })}
    </form>
  )
}

function Found({ of: { exercise, asked, sought }, found }: { of: WordsUsed; found: Concordance }): Html {
  return (
    <>
      <p class="govuk-body">
        <strong>
          {found.people} of {found.base} people
        </strong>{' '}
        wrote “{sought}”, {found.mentions} times in all.
        {found.mentions > found.lines.length && ` The first ${found.lines.length} places are shown.`}
      </p>
      <DataTable
        caption={`“${sought}” where it stands`}
        hideCaption
        columns={[{ text: 'Before', numeric: true }, { text: 'Word' }, { text: 'After' }, { text: '' }]}
        rows={found.lines.map(({ responseId, before, found: word, after }) => [
          <span class="coding__before">{before}</span>,
          <strong>{word}</strong>,
          after,
          <a class="govuk-link" href={codingUrls.one(exercise.id, asked.id, responseId)}>
            Read it<span class="govuk-visually-hidden"> (answer {responseId})</span>
          </a>,
        ])}
        empty="Nobody wrote it."
      />
    </>
  )
}

function Compare({ of: { groupings, chosen, sought } }: { of: WordsUsed }): Html {
  return (
    <form method="get" aria-label="Compare a group with the others">
      {sought !== '' && <input type="hidden" name="word" value={sought} />}
      {govukSelect({
        name: 'group',
        id: 'group',
        label: { text: 'Compare the words of a group with those of all others', classes: 'govuk-label--m' },
        value: chosen,
        items: [
          { value: '', text: 'Choose a group' },
          ...groupings.flatMap(({ by, text, groups }) =>
            groups.map(({ code, text: name }) => ({ value: `${by}:${code}`, text: `${text}: ${name}` })),
          ),
        ],
      })}
      {govukButton({ text: 'Compare', classes: 'govuk-button--secondary' })}
    </form>
  )
}

function TooFew({ group }: { group: string }): Html {
  return govukInsetText({
    text: `${group}: fewer than ${LEAST_PEOPLE} people wrote something in this group or among the others, so their words are not compared. So few could be known by their words, and chance would say more than they do.`,
  })
}

function Compared({ of: { hideBelow }, group, keyness }: { of: WordsUsed; group: string; keyness: Keyness }): Html {
  const { words, compared, others } = keyness
  const share = (people: number, base: number) => `${people} (${Math.round((people / base) * 100)}%)`
  const shown = (people: number, base: number) => (people > 0 && people < hideBelow ? `below ${hideBelow}` : share(people, base))
  return (
    <>
      <h2 class="govuk-heading-m">{group}</h2>
      <p class="govuk-body">
        {keyness.group} people of this group wrote something, and {others} others. {compared} words were used by enough people to be
        compared; these differ more than chance would explain. They say which words were used, not what people meant by them: read them
        where they stand.
      </p>
      <DataTable
        caption={`Words that ${group} uses more, or less, than others`}
        hideCaption
        columns={[
          { text: 'Word' },
          { text: 'Used' },
          { text: `People of the group (of ${keyness.group})`, numeric: true },
          { text: `Others (of ${others})`, numeric: true },
          { text: 'Log ratio', numeric: true },
          { text: 'Log-likelihood', numeric: true },
        ]}
        rows={words.slice(0, 40).map(({ word, inGroup, inOthers, logRatio, g2 }) => [
          <a class="govuk-link" href={`?word=${encodeURIComponent(word)}`}>
            {word}
          </a>,
          logRatio > 0 ? 'More' : 'Less',
          shown(inGroup, keyness.group),
          shown(inOthers, others),
          logRatio.toFixed(1),
          g2.toFixed(1),
        ])}
        empty="No word differs more than chance would explain."
      />
      <p class="govuk-body-s">
        Counted are people, not mentions. A log ratio of 1 is twice as often, 2 four times. Left out are words that fewer than{' '}
        {Math.max(LEAST_USERS, hideBelow)} people used, and everything beyond a false-discovery rate of {FALSE_SHARE * 100}%: about one in{' '}
        {1 / FALSE_SHARE} of these words is expected to be there by chance.
      </p>
    </>
  )
}
