import type { Temporal } from '#platform/clock'
import { sizeInWords } from '#platform/files'
import { govukButton, govukInsetText, govukSummaryList, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, dayInWords, LinkList, momentInWords, Tag } from '#platform/web'
import { LinkTrouble, LongText } from '#platform/written'
import { isOwn } from '#modules/identity'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { typeInWords } from './file-list.js'
import type { PublicationFile } from './files.js'
import { type Publication, type PublicationCorrection, standingOf, STATES, TONES } from './publication.js'

/** What the page of a version shows to staff. */
export interface PublicationFacts {
  readonly one: Publication
  readonly files: readonly PublicationFile[]
  readonly corrections: readonly PublicationCorrection[]
  readonly versions: readonly Publication[]
  readonly today: Temporal.PlainDate
  readonly place: string
  readonly names: ReadonlyMap<string, string>
  readonly origin: string
  /** Says that a pre-election period holds it back, where one does. */
  readonly held: Html
  /** The last day of that period. */
  readonly heldUntil: Temporal.PlainDate | undefined
  /** What is wrong with its links. */
  readonly trouble: readonly string[]
  readonly me: number
  readonly mayWrite: boolean
  readonly mayIssue: boolean
}

function NextStep({ one, versions, me, mayWrite, mayIssue }: PublicationFacts): Html {
  const { id, state } = one
  const secondary = { classes: 'govuk-button--secondary' }
  const wrote = isOwn(one, me)
  const underWay = versions.some((other) => other.state !== 'public' && other.state !== 'withdrawn')
  return (
    <div class="govuk-button-group">
      {state === 'draft' &&
        mayWrite &&
        govukButton({ text: mayIssue && !wrote ? 'Publish it' : 'Ask for approval', href: urls.publicationIssue(id) })}
      {state === 'draft' && mayWrite && govukButton({ text: 'Change it', href: urls.publicationDetails(id), ...secondary })}
      {state === 'draft' && mayWrite && govukButton({ text: 'Add a file', href: urls.newFile(id), ...secondary })}
      {state === 'waiting' && mayIssue && !wrote && govukButton({ text: 'Approve or send back', href: urls.publicationApproval(id) })}
      {state === 'waiting' &&
        mayIssue &&
        govukButton({ text: 'Record that somebody approved it', href: urls.publicationAgreement(id), ...secondary })}
      {(state === 'waiting' || state === 'ready') &&
        mayWrite &&
        govukButton({ text: 'Take it back to a draft', href: urls.publicationBack(id), ...secondary })}
      {(state === 'public' || state === 'withdrawn') &&
        mayWrite &&
        !underWay &&
        one.supersededBy === null &&
        govukButton({ text: 'Write the next version', href: urls.nextVersion(id) })}
      {state === 'public' && mayIssue && govukButton({ text: 'Add a file', href: urls.newFile(id), ...secondary })}
      {state === 'public' && mayIssue && govukButton({ text: 'Correct it', href: urls.publicationCorrection(id), ...secondary })}
      {state === 'public' && mayWrite && govukButton({ text: 'Look at it again', href: urls.publicationReview(id), ...secondary })}
      {state === 'public' &&
        mayIssue &&
        govukButton({ text: 'Withdraw it', href: urls.publicationWithdrawal(id), classes: 'govuk-button--warning' })}
    </div>
  )
}

/** One version for staff: how far it is, what comes next, its files, its other versions, and its words as residents read them. */
export function PublicationPage(facts: PublicationFacts): Html {
  const { one, files, corrections, versions, names, place, origin, today, held, heldUntil, mayWrite, mayIssue } = facts
  const words = wordsIn('en').publications
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  const named = (id: number) => names.get(`person:${id}`) ?? 'Somebody'
  const standing = standingOf(one, today)
  const mayRemove = (one.state === 'draft' && mayWrite) || (one.state === 'public' && mayIssue)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{words.kinds[one.kind]}</span>
        <h1 class="govuk-heading-l">{one.title}</h1>
        <p class="govuk-body">
          <Tag {...STATES[one.state]} /> {one.state === 'public' && <Tag word={words.standings[standing]} tone={TONES[standing]} />}
        </p>
        {held}
        <LinkTrouble lines={facts.trouble} />
        {one.sentBack && govukWarningText({ text: `Sent back: ${one.sentBack}`, iconFallbackText: 'Note' })}
        {one.withdrawnAt && govukInsetText({ text: `Withdrawn on ${momentInWords(one.withdrawnAt)}: ${one.withdrawnWhy}` })}
        {one.body === '' &&
          one.state === 'draft' &&
          govukWarningText({
            text: 'It has no text of its own: only those who can open its file can read it. Put the text on the page if you have it.',
            iconFallbackText: 'Note',
          })}
        {govukSummaryList({ rows: rowsOf() })}
        <NextStep {...facts} />
        <DataTable
          caption="Files"
          captionSize="m"
          columns={[
            { text: 'Title' },
            { text: 'What' },
            { text: 'Everybody can read it' },
            ...(mayRemove ? [{ text: 'Take it off' }] : []),
          ]}
          rows={files.map((file) => [
            <a class="govuk-link" href={urls.file(one.id, file.id)}>
              {file.title}
            </a>,
            [typeInWords(file.type), sizeInWords(file.size), file.pages ? words.pages(file.pages) : ''].filter(Boolean).join(', '),
            file.accessible ? 'Yes' : 'No',
            ...(mayRemove
              ? [
                  <a class="govuk-link" href={urls.fileRemoval(one.id, file.id)}>
                    Take off<span class="govuk-visually-hidden"> {file.title}</span>
                  </a>,
                ]
              : []),
          ])}
          empty="None."
        />
        {one.publishedAt && (
          <p class="govuk-body">
            <a class="govuk-link" href={urls.copies(one.id)}>
              Where printed copies are
            </a>
          </p>
        )}
        {versions.length > 1 && (
          <>
            <h2 class="govuk-heading-m">All versions</h2>
            <LinkList
              links={versions.map((other) => ({
                text: `Version ${other.number}: ${other.title} (${STATES[other.state].word.toLowerCase()})`,
                href: urls.managePublication(other.id),
              }))}
            />
          </>
        )}
        {corrections.map(({ at, what, by }) => (
          <p class="govuk-body">
            Corrected on {momentInWords(at)} by {named(by)}: {what}
          </p>
        ))}
        <PublicationWords one={one} origin={origin} />
        {one.publishedAt && (
          <p class="govuk-body">
            <a class="govuk-link" href={urls.publication(one.slug)}>
              Its public page
            </a>
          </p>
        )}
      </div>
    </div>
  )

  function rowsOf() {
    return [
      row('Version', String(one.number)),
      row('Written by', one.writers.map(named).join(', ')),
      ...(one.authors ? [row('By, as residents read it', one.authors)] : []),
      row('Day on the document', dayInWords(one.dated)),
      row('Looked after by', one.owner === null ? 'Nobody named' : named(one.owner)),
      row('Looked at again', one.reviewOn ? dayInWords(one.reviewOn) : 'No day set'),
      ...(one.approvedBy !== null && one.approvedAt ? [row('Approved', `${named(one.approvedBy)}, ${momentInWords(one.approvedAt)}`)] : []),
      ...(one.state === 'draft' ? [] : [row('Public', publicInWords(one, heldUntil))]),
      ...(one.copies > 0 ? [row('Printed copies put out', one.copies.toLocaleString('en-GB'))] : []),
      row('Place', place),
      row('Language', words.languages[one.language]),
      ...commentRows(one).map(([key, value]) => row(key, value)),
    ]
  }
}

const publicInWords = ({ publishedAt, publicAt, state }: Publication, heldUntil: Temporal.PlainDate | undefined): string =>
  publishedAt
    ? momentInWords(publishedAt)
    : heldUntil
      ? `After ${dayInWords(heldUntil)}, when the pre-election period is over`
      : publicAt
        ? momentInWords(publicAt)
        : state === 'ready'
          ? 'Within a minute'
          : 'As soon as it is approved'

/** How people comment, for staff: nothing where it is final. */
export function commentRows(one: Publication): readonly (readonly [string, string])[] {
  if (one.stage === 'final' || !one.commentUntil) return []
  const ways = [one.commentLink, one.commentEmail, one.commentPost.replaceAll('\n', ', ')].filter(Boolean)
  return [['Comments', `Until ${dayInWords(one.commentUntil)}: ${ways.join('; ')}`]]
}

/** The words of a version as residents read them. */
export function PublicationWords({ one, origin }: { one: Publication; origin: string }): Html {
  const lang = one.language === 'cy' ? ('cy' as const) : undefined
  return (
    <>
      <h2 class="govuk-heading-m">As residents read it</h2>
      <p class="govuk-body-l written" lang={lang}>
        {one.summary}
      </p>
      {one.body ? <LongText text={one.body} origin={origin} lang={lang} /> : <p class="govuk-body">No text on the page.</p>}
    </>
  )
}
