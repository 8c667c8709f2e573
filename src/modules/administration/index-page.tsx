import { may, type Permission, type Person } from '#platform/access'
import type { House } from '#platform/module'
import { page, Reading, type Route, route } from '#platform/web'
import { urls as identity } from '#modules/identity'
import { urls } from './urls.js'

interface Part {
  readonly text: string
  readonly href: string
  readonly may: Permission | 'staff'
  readonly what: string
}

const PARTS: readonly Part[] = [
  { text: 'Audit log', href: urls.audit(), may: 'administration:see-audit', what: 'Who did what, and whether the log is whole' },
  {
    text: 'How long people stay signed in',
    href: identity.sessionPolicy,
    may: 'identity:manage-sign-in',
    what: 'When a session ends, how often a second factor is asked, and signing everybody out',
  },
  { text: 'Background jobs', href: urls.jobs, may: 'administration:mend-jobs', what: 'Work that failed and waits for a person' },
  {
    text: 'Mail',
    href: urls.mail,
    may: 'administration:mend-mail',
    what: 'What waits, what was refused, and mail that may or may not have arrived',
  },
  { text: 'Measures', href: urls.measures, may: 'administration:measures', what: 'Every figure the office reports, with its definition' },
  {
    text: 'Personal data',
    href: urls.personalData,
    may: 'administration:personal-data',
    what: 'What is held about a person: find it, hand it out, erase it',
  },
]

/** The parts of administration that this person may use. */
export function partsFor(person: Person | undefined, demo: boolean): readonly Part[] {
  const mailbox: Part = { text: 'Mailbox', href: urls.mailbox(), may: 'staff', what: 'All mail the demonstration office has sent' }
  return [...PARTS, ...(demo ? [mailbox] : [])].filter((part) => may(person, part.may))
}

/** The front page of administration. */
export function indexRoutes({ demo }: House): readonly Route[] {
  return [
    route(urls.index, {
      may: 'staff',
      get: ({ person }) => {
        const parts = partsFor(person, demo)
        const body = (
          <Reading>
            <h1 class="govuk-heading-l">Administration</h1>
            {parts.length === 0 && <p class="govuk-body">Your roles do not include any of this. An administrator can change that.</p>}
            <ul class="govuk-list govuk-list--spaced">
              {parts.map(({ text, href, what }) => (
                <li>
                  <a class="govuk-link" href={href}>
                    {text}
                  </a>
                  <br />
                  {what}
                </li>
              ))}
            </ul>
          </Reading>
        )
        return page({ title: 'Administration', body })
      },
    }),
  ]
}
