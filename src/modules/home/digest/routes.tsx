import { actorOf } from '#platform/access'
import { govukButton, govukNotificationBanner } from '#platform/govuk'
import type { House } from '#platform/module'
import { NotFound, page, type PageContent, PostForm, Reading, type Route, route, submitOnce } from '#platform/web'
import { urls } from '../urls.js'
import { chooseDigest, wantsDigest } from './wanted.js'

/** Where staff switch their desk by e-mail on or off, each for themselves. */
export function digestRoutes({ db, clock }: House): readonly Route[] {
  return [
    route(urls.digest, {
      may: 'staff',
      get: async ({ person, query }) => {
        if (!person) throw new NotFound('desk by e-mail')
        return page(digestPage(await wantsDigest(db, person.id), person.email, query['saved'] === 'yes'))
      },
      post: (visit) =>
        submitOnce(db, clock, visit, async (tx) => {
          if (!visit.person) throw new NotFound('desk by e-mail')
          await chooseDigest(tx, clock, visit.person.id, visit.body['wanted'] === 'yes', actorOf(visit.person))
          return `${urls.digest}?saved=yes`
        }),
    }),
  ]
}

function digestPage(wanted: boolean, email: string, saved: boolean): PageContent {
  return {
    title: 'Your desk by e-mail',
    back: urls.desk,
    body: (
      <Reading>
        {saved &&
          govukNotificationBanner({
            type: 'success',
            text: wanted ? 'You will get your desk by e-mail.' : 'You will not get your desk by e-mail.',
          })}
        <h1 class="govuk-heading-l">Your desk by e-mail</h1>
        <p class="govuk-body">
          For those who rarely sign in: each working day at 7:30 in the morning we send what is on your desk to {email}. When there is
          nothing on it, we send nothing.
        </p>
        <p class="govuk-body">{wanted ? 'It is switched on.' : 'It is switched off.'}</p>
        <PostForm>
          <input type="hidden" name="wanted" value={wanted ? 'no' : 'yes'} />
          {govukButton({ text: wanted ? 'Switch it off' : 'Switch it on' })}
        </PostForm>
      </Reading>
    ),
  }
}
