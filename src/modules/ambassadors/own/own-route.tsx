import { govukButton, govukInsetText } from '#platform/govuk'
import type { House } from '#platform/module'
import { type Answer, invalid, page, type PageContent, PostForm, Reading, type Route, route, type Visit } from '#platform/web'
import type { Params } from '#platform/web'
import { urls as identityUrls } from '#modules/identity'
import type { Ambassador } from '../people/ambassador.js'
import { ambassadorWho } from '../people/queries.js'
import { wordsIn } from '../words/index.js'

type Handler<Url extends string> = (visit: Visit<Params<Url>>, me: Ambassador) => Promise<Answer>

/** What stands in place of an ambassador's page for everybody else; what was typed is kept in it, to be sent again after signing in. */
function signInPage({ path, language, person, body }: Visit, sent: boolean): PageContent {
  const words = wordsIn(language).signIn
  const typed = Object.entries(body).flatMap(([name, value]) => [value ?? []].flat().map((text) => ({ name, text })))
  const back = `${identityUrls.mailedSignIn}?back=${encodeURIComponent(path)}`
  return {
    title: words.title,
    personal: sent,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{words.title}</h1>
        {person && govukInsetText({ text: words.other })}
        <p class="govuk-body">{sent ? words.kept : words.body}</p>
        {sent ? (
          <>
            <p class="govuk-body">
              <a class="govuk-link" href={back} target="_blank" rel="noopener">
                {words.button}
              </a>
            </p>
            <PostForm>
              {typed.map(({ name, text }) => (name === '_once' ? <></> : <input type="hidden" name={name} value={text} />))}
              {govukButton({ text: words.again })}
            </PostForm>
          </>
        ) : (
          govukButton({ text: words.button, href: back })
        )}
      </Reading>
    ),
  }
}

/** A page for the ambassador who signed in by an e-mailed link. Everybody else is asked to sign in; nothing they typed is lost. */
export function ownRoute<const Url extends string>(
  { db }: House,
  url: Url,
  of: {
    readonly get?: Handler<Url>
    readonly post?: Handler<Url>
    readonly example?: Route['example']
  },
): Route {
  const { get, post } = of
  return route<Url>(url, {
    may: 'everyone',
    ...(of.example && { example: of.example }),
    ...(get && {
      get: async (visit: Visit<Params<Url>>) => {
        const me = await ambassadorWho(db, visit.person)
        if (!me) return page(signInPage(visit as Visit, false))
        const answer = await get(visit, me)
        return answer.kind === 'page' ? { ...answer, content: { ...answer.content, personal: true } } : answer
      },
    }),
    ...(post && {
      post: async (visit: Visit<Params<Url>>) => {
        const me = await ambassadorWho(db, visit.person)
        return me ? await post(visit, me) : invalid(signInPage(visit as Visit, true))
      },
    }),
  })
}
