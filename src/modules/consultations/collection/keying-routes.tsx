import type { House } from '#platform/module'
import { page, type Route, route, Tag } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import { exercisesAt } from '../exercises/queries.js'
import { tagOf } from '../exercises/stage-words.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'

/** The way to the keyboard from the desk: of which exercise are the cards? */
export function keyingRoutes(house: House): readonly Route[] {
  const db = own(house.db)
  return [
    route(urls.keying, {
      may: 'consultations:key-cards',
      get: async () => {
        const today = house.clock.today()
        const [open, closed] = await Promise.all([exercisesAt(db, 'open', today), exercisesAt(db, 'closed', today)])
        // The card that is open all year comes in most often.
        const found = [...open.rows.toSorted((one, other) => Number(other.standing) - Number(one.standing)), ...closed.rows]
        return page({
          title: 'Key in cards',
          crumbs: [{ text: 'Consultations', href: urls.staff }],
          body: (
            <>
              <h1 class="govuk-heading-l">Key in cards</h1>
              {found.length === 0 ? (
                <p class="govuk-body">
                  Nothing is open for answers, and nothing that has closed waits for its answer, so there is nothing to key.
                </p>
              ) : (
                <>
                  <p class="govuk-body">Which exercise are the cards, letters or calls about?</p>
                  <ul class="govuk-list govuk-list--spaced">
                    {found.map((exercise: Exercise) => (
                      <li>
                        <a class="govuk-link" href={urls.cards(exercise.id)}>
                          {exercise.title}
                        </a>{' '}
                        <Tag {...tagOf(exercise, today)} />
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          ),
        })
      },
    }),
  ]
}
