import type { Person } from '#platform/access'
import type { Temporal } from '#platform/clock'
import { govukButton } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { DeskItem } from '#platform/module'
import { dayInWords, type PageContent } from '#platform/web'
import { urls } from '../urls.js'
import { type Desk, countOf } from './desk.js'
import { lineOf } from './due.js'

/** What the desk shows beside the list of things to do. */
export interface DeskPage {
  readonly person: Person
  readonly desk: Desk
  readonly today: Temporal.PlainDate
  readonly duty: { readonly id: number; readonly name: string } | undefined
  /** What this person often begins. */
  readonly begins: readonly { readonly text: string; readonly href: string }[]
  readonly shortcuts: readonly { readonly text: string; readonly href: string }[]
}

/** The first page staff see: what must I do today? */
export function deskPage({ person, desk, today, duty, begins, shortcuts }: DeskPage): PageContent {
  return {
    title: 'Your desk',
    wide: true,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Your desk</h1>
          <p class="govuk-body">
            It is {dayInWords(today)}. {dutySentence(duty, person)}
          </p>
          {begins.length > 0 && (
            <div class="govuk-button-group">
              {begins.map(({ text, href }) => govukButton({ text, href, classes: 'govuk-button--secondary' }))}
            </div>
          )}
          {desk.unread.map((title) => (
            <p class="govuk-inset-text">{title} could not be read just now. The rest of your desk is complete.</p>
          ))}
          {countOf(desk) === 0 && desk.unread.length === 0 && <p class="govuk-body">There is nothing you must do today.</p>}
          <Group heading="Overdue" items={desk.overdue} today={today} />
          <Group heading="Due today" items={desk.today} today={today} />
          <Group heading="Waiting for you" items={desk.waiting} today={today} />
          {desk.covering.map(({ name, items }) => (
            <Group heading={`Covering for ${name}`} items={items} today={today} empty="Nothing is waiting." />
          ))}
        </div>
        <div class="govuk-grid-column-one-third">
          <Shortcuts shortcuts={shortcuts} />
        </div>
      </div>
    ),
  }
}

function dutySentence(duty: DeskPage['duty'], person: Person): string {
  if (!duty) return 'Nobody is on duty today.'
  return duty.id === person.id ? 'You are the duty officer today.' : `${duty.name} is the duty officer today.`
}

function Group({
  heading,
  items,
  today,
  empty,
}: {
  heading: string
  items: readonly DeskItem[]
  today: Temporal.PlainDate
  empty?: string
}): Html {
  if (items.length === 0 && empty === undefined) return <></>
  return (
    <section>
      <h2 class="govuk-heading-m">{items.length === 0 ? heading : `${heading} (${items.length})`}</h2>
      {items.length === 0 && <p class="govuk-body">{empty}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {items.map((item) => (
          <li>
            <a class="govuk-link" href={item.href}>
              {item.title}
            </a>
            <br />
            {lineOf(item, today)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Shortcuts({ shortcuts }: { shortcuts: DeskPage['shortcuts'] }): Html {
  return (
    <nav aria-labelledby="shortcuts">
      <h2 class="govuk-heading-m" id="shortcuts">
        Go to
      </h2>
      <ul class="govuk-list">
        {shortcuts.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={urls.digest}>
            Your desk by e-mail
          </a>
        </li>
      </ul>
    </nav>
  )
}
