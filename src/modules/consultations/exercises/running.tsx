import { govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import { dayInWords, LinkList } from '#platform/web'
import { bodyUrls } from '../bodies/urls.js'
import { modeOf } from '../modes/mode.js'
import { panelUrls } from '../panels/urls.js'
import { urls } from '../urls.js'
import { Meaning } from '../words/staff-meanings.js'
import { atMostMany } from './counts.js'
import type { Exercise, Stage } from './exercise.js'
import type { Counts } from './overview-page.js'

/** A published exercise: its days and counts, and what an officer can do with it. */
export function Running({ exercise, counts, stage }: { exercise: Exercise; counts: Counts; stage: Stage }): Html {
  const { id, slug } = exercise
  return (
    <>
      {govukSummaryList({
        rows: [
          {
            key: { text: 'Public page' },
            value: {
              html: (
                <a class="govuk-link" href={urls.exercise(slug)}>
                  {urls.exercise(slug)}
                </a>
              ),
            },
          },
          { key: { text: 'Opens' }, value: { text: exercise.opensOn ? dayInWords(exercise.opensOn) : '' } },
          {
            key: { text: 'Closes' },
            value: { text: exercise.standing ? 'No last day' : exercise.closesOn ? dayInWords(exercise.closesOn) : '' },
            ...(!exercise.standing && (stage === 'open' || stage === 'planned')
              ? { actions: { items: [{ href: urls.extension(id), text: 'Extend', visuallyHiddenText: 'the time to answer' }] } }
              : {}),
          },
          { key: { text: 'Reply promised by' }, value: { text: exercise.replyBy ? dayInWords(exercise.replyBy) : 'No date promised' } },
          {
            key: { text: 'Answers counted' },
            value: { text: String(counts.counted) },
            actions: { items: [link(urls.results_(id), 'See results')] },
          },
          {
            key: { text: 'Held for review' },
            value: { text: String(counts.held) },
            actions: { items: [link(urls.held(id), 'Look at them')] },
          },
          {
            key: { text: 'Texts still to code' },
            value: { text: atMostMany(counts.toCode) },
            actions: { items: [link(urls.results_(id), 'Code them')] },
          },
        ],
      })}
      <Meaning of="held" />
      <h2 class="govuk-heading-m">What you can do</h2>
      {groups(exercise, stage).map(({ heading, links }) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-2">{heading}</h3>
          <LinkList links={links} look="spaced" />
        </>
      ))}
    </>
  )
}

const link = (href: string, text: string) => ({ href, text })

/** What an officer can do, by what they come for; most used first. */
function groups(exercise: Exercise, stage: Stage) {
  const { id } = exercise
  const mode = modeOf(exercise)
  return [
    {
      heading: 'Answers coming in',
      links: [
        link(urls.cards(id), 'Key in paper cards, letters and telephone answers'),
        link(urls.log(id), 'Log a letter, a call, an e-mail or a conversation'),
        link(urls.collectionPoints(id), 'Collection points, and cards to print with codes'),
        ...(mode === 'invited' ? [link(urls.invitations(id), 'Invite people, and see how many have answered')] : []),
        ...(mode === 'invited' || mode === 'identified'
          ? [link(panelUrls.ask(id), 'Ask a citizens’ panel, and see who was under-represented')]
          : []),
        link(bodyUrls.bodies(id), 'Bodies asked by name'),
        link(urls.imports(id), 'Import answers from a spreadsheet or another program'),
        link(urls.batches(id), 'Batches of paper cards, and keying a part of them twice'),
      ],
    },
    {
      heading: 'Reading them',
      links: [link(urls.results_(id), 'Results and coding'), link(urls.register(id), 'All responses, on every channel')],
    },
    {
      heading: 'What came of it',
      links: [
        link(
          urls.outcome(id),
          stage === 'answered' ? 'The decision and who was told' : 'Freeze the figures, and write what the office decided',
        ),
      ],
    },
    {
      heading: 'The exercise itself',
      links: [
        link(urls.questions(id), 'See the questions'),
        link(urls.paper(id), 'Print the whole questionnaire, also in large print'),
        link(urls.quotas(id), 'How many answers are needed'),
        ...(stage === 'open' || stage === 'planned' ? [link(urls.withdrawal(id), 'Withdraw this exercise')] : []),
      ],
    },
  ]
}
