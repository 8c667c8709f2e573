import { LONDON, type Temporal } from '#platform/clock'
import { may, type Person } from '#platform/access'
import type { Db } from '#platform/db'
import type { House } from '#platform/module'
import { DateText, dayInWords, NotFound, page, Reading, type Route, route } from '#platform/web'
import { isColleague } from '#modules/identity'
import type { Newsletter } from '../newsletters/newsletter.js'
import { officeNewsletters } from '../newsletters/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { EditionWords } from './edition-words.js'
import { publishedEdition, publishedEditions } from './queries.js'

const sentOn = (at: Temporal.Instant): string => dayInWords(at.toZonedDateTimeISO(LONDON).toPlainDate())

/** What the office tells those who work in it, to read signed in: never on the website. */
export function officeNewsRoutes(house: House): readonly Route[] {
  const { db, clock, origin } = house
  const mine = async (person: Person | undefined): Promise<readonly Newsletter[]> => {
    if (!person) return []
    const all = await officeNewsletters(db)
    const gets = await Promise.all(all.map(async (one) => may(person, 'newsletters:see') || (await isColleague(db, clock, one, person.id))))
    return all.filter((_, at) => gets[at])
  }
  const someEdition = async (given: Db) => {
    const row = await own(given)
      .selectFrom('newsletters.edition as e')
      .innerJoin('newsletters.newsletter as n', 'n.id', 'e.newsletter')
      .select(['n.slug', 'e.number'])
      .where('n.audience', '=', 'staff')
      .where('e.state', 'in', ['sending', 'sent'])
      .orderBy('e.id')
      .executeTakeFirst()
    return { slug: row?.slug ?? 'none', number: String(row?.number ?? 0) }
  }

  return [
    route(urls.office, {
      may: 'staff',
      get: async ({ person }) => {
        const all = await mine(person)
        const editions = await Promise.all(all.map(async (one) => await publishedEditions(db, one.id)))
        return page({
          title: 'Office news',
          body: (
            <Reading>
              <h1 class="govuk-heading-l">Office news</h1>
              <p class="govuk-body">What the office tells those who work in it. It comes by mail too, and stands nowhere in public.</p>
              {all.length === 0 && <p class="govuk-body">There is no newsletter for you yet.</p>}
              {all.map((one, at) => (
                <>
                  <h2 class="govuk-heading-m">{one.name}</h2>
                  <p class="govuk-body">{one.about}</p>
                  {editions[at]?.length === 0 && <p class="govuk-body">No edition has gone out yet.</p>}
                  <ul class="govuk-list govuk-list--spaced">
                    {editions[at]?.map(({ subject, number, beganAt }) => (
                      <li>
                        <a class="govuk-link" href={urls.officeEdition(one.slug, number)}>
                          {subject}
                        </a>
                        <br />
                        <DateText date={beganAt} />
                      </li>
                    ))}
                  </ul>
                </>
              ))}
            </Reading>
          ),
        })
      },
    }),

    route('/staff/office-news/:slug/:number', {
      may: 'staff',
      example: someEdition,
      get: async ({ params, person }) => {
        const one = (await mine(person)).find(({ slug }) => slug === params.slug)
        if (!one) throw new NotFound(`newsletter ${params.slug}`)
        const edition = await publishedEdition(db, one.id, params.number)
        return page({
          title: edition.subject,
          back: urls.office,
          body: (
            <Reading>
              <span class="govuk-caption-l">{one.name}</span>
              <h1 class="govuk-heading-l">{edition.subject}</h1>
              <p class="govuk-body">Sent on {sentOn(edition.beganAt)}</p>
              <EditionWords composed={edition.frozen} origin={origin} />
            </Reading>
          ),
        })
      },
    }),
  ]
}
