import { may, type Permission } from '#platform/access'
import type { House } from '#platform/module'
import { page, Reading, route, type Route } from '#platform/web'
import { urls } from './urls.js'

/** The pages on which the office keeps its own facts, each with who may. */
const PAGES: readonly { text: string; href: string; may: Permission; about: string }[] = [
  {
    text: 'Who we are and how to reach us',
    href: urls.card,
    may: 'office:manage-identity',
    about: 'Stands on every page, letter, e-mail and card',
  },
  {
    text: 'Languages of the public pages',
    href: urls.languages,
    may: 'office:manage-identity',
    about: 'English, or English and Welsh',
  },
  {
    text: 'Accessibility statement',
    href: urls.manageAccessibility,
    may: 'office:manage-identity',
    about: 'How far the site complies, and known problems',
  },
  { text: 'Who answers for personal data', href: urls.dataProtection, may: 'office:manage-identity', about: 'Named in the privacy notice' },
  {
    text: 'What things are called',
    href: urls.vocabulary,
    may: 'office:manage-vocabulary',
    about: 'Names of the office-holder, the panel, the forums and more, from a day on',
  },
  { text: 'Words we explain', href: urls.manageGlossary, may: 'office:manage-vocabulary', about: 'The public glossary' },
  {
    text: 'Places',
    href: urls.places,
    may: 'office:manage-geography',
    about: 'Districts, forums and parishes, with their names and population',
  },
  {
    text: 'Standards',
    href: urls.standards,
    may: 'office:manage-standards',
    about: 'How long things may take, and how small a number is hidden',
  },
  {
    text: 'Closures and bank holidays',
    href: urls.closures,
    may: 'office:manage-standards',
    about: 'Days that do not count as working days',
  },
  {
    text: 'Terms, plans and years',
    href: urls.timeFrames,
    may: 'office:manage-standards',
    about: 'The periods the office plans and reports by',
  },
  {
    text: 'Engagement principles',
    href: urls.managePrinciples,
    may: 'office:manage-standards',
    about: 'The charter that each exercise is checked against',
  },
  {
    text: 'How long records are kept',
    href: urls.retention,
    may: 'office:manage-standards',
    about: 'Said to the public in the privacy notice',
  },
  { text: 'Set up the office', href: urls.setUp, may: 'office:manage-identity', about: 'The first questions, one by one' },
]

/** The list of the office's own facts, as far as this person may change them. */
export function officeFrontRoute(_house: House): Route {
  return route(urls.office, {
    may: 'staff',
    get: (visit) => {
      const mine = PAGES.filter((one) => may(visit.person, one.may))
      const body = (
        <Reading>
          <h1 class="govuk-heading-l">The office</h1>
          {mine.length === 0 && <p class="govuk-body">An administrator can give you the permission to change what stands here.</p>}
          <dl>
            {mine.map(({ text, href, about }) => (
              <>
                <dt class="govuk-heading-s govuk-!-margin-bottom-1">
                  <a class="govuk-link" href={href}>
                    {text}
                  </a>
                </dt>
                <dd class="govuk-body govuk-!-margin-left-0">{about}</dd>
              </>
            ))}
          </dl>
        </Reading>
      )
      return page({ title: 'The office', body })
    },
  })
}
