import { govukButton, govukInsetText, govukSummaryList, govukWarningText } from '#platform/govuk'
import type { Html } from '#platform/html'
import { momentInWords, PostForm, Tag } from '#platform/web'
import { asWords } from '#platform/written'
import { isOwn } from '#modules/identity'
import type { Newsletter } from '../newsletters/newsletter.js'
import { urls } from '../urls.js'
import { type Block, type Composed, copiedPlaces, type Edition, STATES } from './edition.js'

/** What the page of an edition shows. */
export interface EditionFacts {
  readonly edition: Edition
  readonly newsletter: Newsletter
  readonly blocks: readonly Block[]
  /** How many items each part of news tells today. */
  readonly told: ReadonlyMap<number, number>
  /** The parts whose picture is gone. */
  readonly lost: ReadonlySet<number>
  /** Who gets it, in words. */
  readonly audience: string
  readonly composed: Composed
  /** What keeps it from going out. */
  readonly missing: readonly string[]
  readonly names: ReadonlyMap<string, string>
  /** Who is looking. */
  /** Says that a pre-election period holds it back, where one does. */
  readonly held: Html
  /** How its links were followed, once it went out. */
  readonly followed: Html | undefined
  readonly me: number
  readonly mayWrite: boolean
  readonly maySend: boolean
}

const newsInWords = (items: number): string =>
  items === 0 ? 'News, pulled by itself: nothing new today, so it is left out' : `News, pulled by itself: ${items} today`

const pictureInWords = (alt: string, lost: boolean): string =>
  lost
    ? 'The picture is lost: put it in again, or the edition goes out without it'
    : alt
      ? `With a picture: ${alt}`
      : 'With a picture that only decorates'

function Part({
  block,
  items,
  at,
  of,
  lost,
  mayWrite,
}: {
  block: Block
  items: number
  at: number
  of: number
  lost: boolean
  mayWrite: boolean
}): Html {
  const name = block.heading || `Part ${at + 1}`
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">{name}</h3>
        {mayWrite && (
          <ul class="govuk-summary-card__actions">
            <li class="govuk-summary-card__action">
              <a class="govuk-link" href={urls.block(block.edition, block.id)}>
                Change<span class="govuk-visually-hidden"> {name}</span>
              </a>
            </li>
            <li class="govuk-summary-card__action">
              <a
                class="govuk-link"
                href={block.picture ? urls.blockPicture(block.edition, block.id) : urls.newPicture(block.edition, block.id)}
              >
                {block.picture ? 'Picture' : 'Add a picture'}
                <span class="govuk-visually-hidden"> of {name}</span>
              </a>
            </li>
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">
        <p class="govuk-body">
          {block.kind === 'text' ? 'Your own words' : newsInWords(items)}
          {block.contributor && `, by ${block.contributor}`}
        </p>
        {block.picture && <p class="govuk-body">{pictureInWords(block.picture.alt, lost)}</p>}
        {block.copied && <p class="govuk-body">{COPIED}</p>}
        {block.body && <p class="govuk-body written">{inBrief(block.body)}</p>}
        {mayWrite && of > 1 && (
          <PostForm>
            <input type="hidden" name="block" value={String(block.id)} />
            <div class="govuk-button-group">
              {at > 0 &&
                govukButton({
                  html: hidden('Up', name),
                  name: 'way',
                  value: 'up',
                  classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
                })}
              {at < of - 1 &&
                govukButton({
                  html: hidden('Down', name),
                  name: 'way',
                  value: 'down',
                  classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
                })}
            </div>
          </PostForm>
        )}
      </div>
    </div>
  )
}

const inBrief = (markdown: string): string => {
  const words = asWords(markdown)
  return words.length > 240 ? `${words.slice(0, 240)} …` : words
}

const COPIED = <Tag word="Words of the former edition" tone="waiting" />

/** Says how much is still the former edition's, and clears it. */
function Copied({ edition, blocks }: { edition: Edition; blocks: readonly Block[] }): Html | null {
  const places = copiedPlaces(edition, blocks)
  if (places.length === 0) return null
  return (
    <>
      {govukInsetText({
        text: `Still the words of the former edition: ${places.join('; ')}. The mark goes when you save a part, changed or as it is.`,
      })}
      <PostForm>{govukButton({ text: 'Clear these words', name: 'copied', value: 'clear', classes: 'govuk-button--secondary' })}</PostForm>
    </>
  )
}

const hidden = (word: string, name: string): Html => (
  <>
    {word}
    <span class="govuk-visually-hidden">: {name}</span>
  </>
)

function NextStep({ edition, missing, me, mayWrite, maySend, newsletter }: EditionFacts): Html {
  const secondary = { classes: 'govuk-button--secondary' }
  if (edition.state === 'draft')
    return mayWrite || maySend ? (
      <>
        {missing.length > 0 && (
          <>
            <p class="govuk-body">Before it can go out:</p>
            <ul class="govuk-list govuk-list--bullet">
              {missing.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          </>
        )}
        <div class="govuk-button-group">
          {missing.length === 0 &&
            (mayWrite || maySend) &&
            govukButton({
              text: !maySend || (newsletter.secondPerson && edition.writers.includes(me)) ? 'Ask for approval' : 'Send or schedule',
              href: urls.sending(edition.id),
            })}
          {govukButton({ text: 'Preview', href: urls.preview(edition.id), ...secondary })}
          {mayWrite && govukButton({ text: 'Send a test', href: urls.test(edition.id), ...secondary })}
        </div>
      </>
    ) : (
      <p class="govuk-body">It is being written.</p>
    )
  return (
    <div class="govuk-button-group">
      {edition.state === 'waiting' &&
        maySend &&
        !isOwn(edition, me) &&
        govukButton({ text: 'Approve or send back', href: urls.approval(edition.id) })}
      {edition.state === 'waiting' &&
        maySend &&
        govukButton({ text: 'Record that somebody approved it', href: urls.agreement(edition.id), ...secondary })}
      {(edition.state === 'sending' || edition.state === 'sent' || edition.state === 'cancelled') &&
        govukButton({ text: 'Who got it', href: urls.progress(edition.id) })}
      {govukButton({ text: 'Preview', href: urls.preview(edition.id), ...secondary })}
      {(edition.state === 'waiting' || edition.state === 'ready') &&
        mayWrite &&
        govukButton({ text: 'Take it back to a draft', href: urls.back(edition.id), ...secondary })}
    </div>
  )
}

/** One edition: what it says, how far it is, and what comes next. */
export function EditionPage(facts: EditionFacts): Html {
  const { edition, newsletter, blocks, told, audience, names, mayWrite, composed, held } = facts
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  const named = (id: number) => names.get(`person:${id}`) ?? 'Somebody'
  const writing = mayWrite && edition.state === 'draft'
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">
          {newsletter.name}
          {edition.number !== null && `, number ${edition.number}`}
        </span>
        <h1 class="govuk-heading-l">{edition.subject}</h1>
        <p class="govuk-body">
          <Tag {...STATES[edition.state]} />
        </p>
        {held}
        {edition.sentBack && govukWarningText({ text: `Sent back: ${edition.sentBack}`, iconFallbackText: 'Note' })}
        {edition.state === 'waiting' &&
          govukInsetText({
            text: 'Somebody else than its writers must approve it. Its words are fixed: what is approved is what goes out.',
          })}
        {govukSummaryList({
          rows: [
            row('Goes to', audience),
            row('Written by', edition.writers.map(named).join(', ')),
            ...(edition.approvedBy === null || !edition.approvedAt
              ? []
              : [row('Released by', `${named(edition.approvedBy)}, ${momentInWords(edition.approvedAt)}`)]),
            ...(edition.state === 'waiting' || edition.state === 'ready'
              ? [
                  row(
                    'Goes out',
                    edition.sendAt
                      ? momentInWords(edition.sendAt)
                      : edition.state === 'ready'
                        ? 'Within a minute'
                        : 'As soon as it is approved',
                  ),
                ]
              : []),
            ...(edition.beganAt ? [row('Went out', momentInWords(edition.beganAt))] : []),
          ],
        })}
        <NextStep {...facts} />
        <p class="govuk-body">
          <a class="govuk-link" href={urls.channels(edition.id)}>
            Told elsewhere
          </a>
        </p>
        <h2 class="govuk-heading-m">What it says</h2>
        {writing && <Copied edition={edition} blocks={blocks} />}
        {writing && edition.introCopied && <p class="govuk-body">{COPIED}</p>}
        {edition.intro && <p class="govuk-body written">{asWords(edition.intro)}</p>}
        {writing && (
          <p class="govuk-body">
            <a class="govuk-link" href={urls.editionDetails(edition.id)}>
              Change the subject and the first words
            </a>
          </p>
        )}
        {writing
          ? blocks.map((block, at) => (
              <Part
                block={block}
                items={told.get(block.id) ?? 0}
                lost={facts.lost.has(block.id)}
                at={at}
                of={blocks.length}
                mayWrite={writing}
              />
            ))
          : composed.sections.map(({ heading, items, contributor }) => (
              <p class="govuk-body">
                <strong>{heading || 'Without a heading'}</strong>
                {contributor && `, by ${contributor}`}
                {items.length > 0 && `: ${items.map(({ title }) => title).join('; ')}`}
              </p>
            ))}
        {facts.followed}
        {writing && govukButton({ text: 'Add a part', href: urls.newBlock(edition.id), classes: 'govuk-button--secondary' })}
      </div>
    </div>
  )
}
