import type { Temporal } from '#platform/clock'
import { govukButton, govukInsetText, govukSummaryList, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Beside } from '#platform/module'
import { Gallery, StaffPictures } from '#platform/pictures'
import { dayInWords, momentInWords, Tag } from '#platform/web'
import { LinkTrouble, Written } from '#platform/written'
import { isOwn } from '#modules/identity'
import { urls } from '../urls.js'
import { picturesOpen } from './pictures.js'
import { type Correction, STATES, type Story } from './story.js'

/** What the page of a story shows to staff. */
export interface StoryFacts {
  readonly story: Story
  readonly corrections: readonly Correction[]
  /** The names of the lists that get it. */
  readonly lists: readonly string[]
  readonly place: string
  /** What other modules show beside it, such as its coverage. */
  readonly beside: readonly Beside[]
  /** Says that a pre-election period holds it back, where one does. */
  readonly held: Html
  /** The last day of that period. */
  readonly heldUntil: Temporal.PlainDate | undefined
  /** What is wrong with its links. */
  readonly trouble: readonly string[]
  readonly names: ReadonlyMap<string, string>
  readonly origin: string
  readonly me: number
  readonly mayWrite: boolean
  readonly mayIssue: boolean
}

function NextStep({ story, me, mayWrite, mayIssue }: StoryFacts): Html {
  const { id, state } = story
  const secondary = { classes: 'govuk-button--secondary' }
  const wrote = isOwn(story, me)
  return (
    <div class="govuk-button-group">
      {state === 'draft' && mayWrite && govukButton({ text: mayIssue && !wrote ? 'Issue it' : 'Ask for approval', href: urls.issue(id) })}
      {state === 'draft' && mayWrite && govukButton({ text: 'Change it', href: urls.details(id), ...secondary })}
      {state === 'waiting' && mayIssue && !wrote && govukButton({ text: 'Approve or send back', href: urls.approval(id) })}
      {state === 'waiting' && mayIssue && govukButton({ text: 'Record that somebody approved it', href: urls.agreement(id), ...secondary })}
      {(state === 'waiting' || state === 'ready') &&
        mayWrite &&
        story.sentAt === null &&
        govukButton({ text: 'Take it back to a draft', href: urls.back(id), ...secondary })}
      {story.run !== null && govukButton({ text: 'Who got the release', href: urls.circulation(id), ...secondary })}
      {state === 'public' && mayIssue && govukButton({ text: 'Correct it', href: urls.correction(id), ...secondary })}
      {state === 'public' &&
        mayWrite &&
        govukButton({ text: story.archived ? 'Put it back on the list' : 'Archive it', href: urls.archive(id), ...secondary })}
      {state === 'public' && mayIssue && govukButton({ text: 'Withdraw it', href: urls.withdrawal(id), classes: 'govuk-button--warning' })}
    </div>
  )
}

/** One story for staff: how far it is, who gets it, what comes next, and its words as residents read them. */
export function StoryPage(facts: StoryFacts): Html {
  const { story, corrections, lists, names, place, origin, beside, held } = facts
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  const named = (id: number) => names.get(`person:${id}`) ?? 'Somebody'
  const { heldUntil } = facts
  const publicIn = story.publishedAt
    ? momentInWords(story.publishedAt)
    : heldUntil
      ? `After ${dayInWords(heldUntil)}, when the pre-election period is over`
      : story.publicAt
        ? momentInWords(story.publicAt)
        : story.state === 'ready'
          ? 'Within a minute'
          : 'As soon as it is approved'
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{story.kind === 'blog' ? 'Blog' : 'News'}</span>
        <h1 class="govuk-heading-l">{story.title}</h1>
        <p class="govuk-body">
          <Tag {...STATES[story.state]} /> {story.archived && <Tag word="Archived" tone="closed" />}
        </p>
        {story.sentBack && govukWarningText({ text: `Sent back: ${story.sentBack}`, iconFallbackText: 'Note' })}
        {story.withdrawnAt && govukInsetText({ text: `Withdrawn on ${momentInWords(story.withdrawnAt)}: ${story.withdrawnWhy}` })}
        {held}
        <LinkTrouble lines={facts.trouble} />
        {story.state === 'ready' &&
          story.sentAt &&
          heldUntil &&
          govukWarningText({
            text: `Newsrooms have it under embargo${story.publicAt ? ` until ${momentInWords(story.publicAt)}` : ''} and may print it then, while it waits here. Let it go out, or tell them the new day.`,
            iconFallbackText: 'Warning',
          })}
        {story.state === 'ready' &&
          story.sentAt &&
          govukInsetText({ text: 'Newsrooms have it under embargo. It can be corrected or withdrawn once it is public.' })}
        {govukSummaryList({
          rows: [
            row('Written by', story.writers.map(named).join(', ')),
            ...(story.approvedBy !== null && story.approvedAt
              ? [row('Approved', `${named(story.approvedBy)}, ${momentInWords(story.approvedAt)}`)]
              : []),
            ...(story.state === 'draft' ? [] : [row('Public', publicIn)]),
            row('Place', place),
            row('Press release', story.release ? 'Yes' : 'No'),
            ...(story.release && story.state !== 'draft' ? [row('Goes to', lists.join('; ') || 'Nobody')] : []),
            ...(story.sentAt ? [row('Sent', momentInWords(story.sentAt))] : []),
          ],
        })}
        <NextStep {...facts} />
        {corrections.map(({ at, what, by }) => (
          <p class="govuk-body">
            Corrected on {momentInWords(at)} by {named(by)}: {what}
          </p>
        ))}
        {beside.map(({ heading, lines }) => (
          <>
            <h2 class="govuk-heading-m">{heading}</h2>
            <ul class="govuk-list">
              {lines.map(({ text, href }) => (
                <li>
                  {href === undefined ? (
                    text
                  ) : (
                    <a class="govuk-link" href={href}>
                      {text}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </>
        ))}
        {story.state !== 'withdrawn' && <Pictures {...facts} />}
        <StoryWords story={story} origin={origin} />
        {story.publishedAt && (
          <p class="govuk-body">
            <a class="govuk-link" href={urls.story(story.slug)}>
              Its public page
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

/** Its pictures, with what can be done with them while they can be changed. */
function Pictures({ story: { id, state, pictures }, mayWrite, mayIssue }: StoryFacts): Html {
  const open = mayWrite && picturesOpen({ state }, mayIssue)
  return (
    <StaffPictures
      pictures={pictures}
      base={urls.pictures}
      {...(open && {
        add: urls.newPicture(id),
        change: ({ file }) => urls.picture(id, file),
        takeOut: ({ file }) => urls.pictureRemoval(id, file),
      })}
    />
  )
}

/** The words of a story as residents read them, and what newsrooms get beside them. */
export function StoryWords({ story, origin }: { story: Story; origin: string }): Html {
  const pictures = story.state === 'withdrawn' ? [] : story.pictures
  return (
    <>
      <h2 class="govuk-heading-m">As residents read it</h2>
      <p class="govuk-body-l">{story.summary}</p>
      <Gallery pictures={pictures.slice(0, 1)} base={urls.pictures} />
      <Written text={story.body} origin={origin} />
      <Gallery pictures={pictures.slice(1)} base={urls.pictures} />
      {story.notes && (
        <>
          <h2 class="govuk-heading-m">Notes for editors</h2>
          <Written text={story.notes} origin={origin} />
        </>
      )}
    </>
  )
}
