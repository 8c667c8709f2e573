import type { Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, dayInWords, type PageContent } from '#platform/web'
import { before, type Exercise } from '../exercises/exercise.js'
import { urls } from '../urls.js'
import { OVERLAP_CHOICES, type PartnerExercise } from './overlap.js'
import type { JointPartner, Overlap } from './queries.js'

/** Names for the codes of topics and places. */
export type Names = ReadonlyMap<string, string>

/** The register of what partners plan to ask. */
export function registerPage(all: readonly PartnerExercise[], names: Names, today: Temporal.PlainDate): PageContent {
  const table = (caption: string, rows: readonly PartnerExercise[]): Html => (
    <DataTable
      caption={caption}
      captionSize="m"
      columns={[
        { text: 'What' },
        { text: 'Who' },
        { text: 'Topic' },
        { text: 'Where' },
        { text: 'Days' },
        { text: 'Contact' },
        { text: 'Change' },
      ]}
      rows={rows.map((one) => [
        one.link === '' ? (
          one.title
        ) : (
          <a class="govuk-link" href={one.link} rel="noreferrer">
            {one.title}
          </a>
        ),
        one.organisation,
        one.topic === null ? 'Not said' : (names.get(one.topic) ?? one.topic),
        one.place === null ? 'The whole area' : (names.get(one.place) ?? one.place),
        `${dayInWords(one.opensOn)} to ${dayInWords(one.closesOn)}`,
        [one.contactName, one.contactEmail].filter((text) => text !== '').join(', ') || 'Nobody named',
        <a class="govuk-link" href={urls.partnerExercise(one.id)}>
          Change<span class="govuk-visually-hidden"> {one.title}</span>
        </a>,
      ])}
      empty="There are none."
    />
  )
  return {
    title: 'What partners ask',
    crumbs: [{ text: 'Consultations', href: urls.staff }],
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-l">What partners ask</h1>
        <p class="govuk-body">
          Councils, the force, health services and others ask the same people. Each of our exercises is compared with what stands here.
        </p>
        {govukButton({ text: 'Add what a partner plans', href: urls.newPartnerExercise })}
        {table(
          'Now and next',
          all.filter(({ closesOn }) => !before(closesOn, today)),
        )}
        {table(
          'Before',
          all.filter(({ closesOn }) => before(closesOn, today)),
        )}
      </>
    ),
  }
}

/** Where one exercise meets what partners plan, and who asks together with us. */
export function partnersPage(exercise: Exercise, overlaps: readonly Overlap[], joint: readonly JointPartner[]): PageContent {
  return {
    title: 'Partners',
    back: urls.overview(exercise.id),
    wide: true,
    body: (
      <>
        <span class="govuk-caption-l">{exercise.title}</span>
        <h1 class="govuk-heading-l">Partners</h1>
        {(exercise.topic === null || !exercise.opensOn) && (
          <p class="govuk-body">
            {exercise.topic === null ? 'Say what this exercise is about' : 'Enter its dates'} to compare it with what partners plan.{' '}
            <a class="govuk-link" href={exercise.topic === null ? urls.about(exercise.id) : urls.sheet(exercise.id, 'dates')}>
              {exercise.topic === null ? 'What it is about' : 'Dates'}
            </a>
          </p>
        )}
        <DataTable
          caption="Where it meets what partners plan"
          captionSize="m"
          columns={[{ text: 'Theirs' }, { text: 'Why it matters' }, { text: 'Days' }, { text: 'What we do' }]}
          rows={overlaps.map(({ theirs, why, decided }) => [
            `${theirs.title}, ${theirs.organisation}`,
            why,
            `${dayInWords(theirs.opensOn)} to ${dayInWords(theirs.closesOn)}`,
            <>
              {decided ? `${OVERLAP_CHOICES[decided.choice]}, because: ${decided.because}` : 'Not decided yet'}{' '}
              <a class="govuk-link" href={urls.overlap(exercise.id, theirs.id)}>
                {decided ? 'Change' : 'Decide'}
                <span class="govuk-visually-hidden"> about {theirs.title}</span>
              </a>
            </>,
          ])}
          empty="It meets nothing in the register."
        />
        <p class="govuk-body">
          <a class="govuk-link" href={urls.partnerExercises}>
            The register of what partners ask
          </a>
        </p>
        <DataTable
          caption="Who asks together with us"
          captionSize="m"
          columns={[{ text: 'Partner' }, { text: 'What they do' }, { text: 'Runs it' }, { text: 'Remove' }]}
          rows={joint.map(({ id, organisation, does, runs }) => [
            organisation,
            does,
            runs ? 'Yes' : 'No',
            <a class="govuk-link" href={urls.parting(exercise.id, id)}>
              Remove<span class="govuk-visually-hidden"> {organisation}</span>
            </a>,
          ])}
          empty="Nobody: it is ours alone."
        />
        {govukButton({ text: 'Add a partner', href: urls.newJointPartner(exercise.id), classes: 'govuk-button--secondary' })}
      </>
    ),
  }
}
