import { type HTMLElement, parse } from 'node-html-parser'
import type { Route } from '#platform/web'
import { addressOf } from '#test/matrix'
import { PAYLOAD } from './fill.js'
import { isFreeText, type routeFinder } from './free-text.js'
import type { Answered, Onlooker, SmallOffice } from './small-office.js'

/** How many pages of one route are read: more of those that residents see, since each exercise's are different. */
const OF_A_ROUTE = (url: string): number => (/\.\w+$/.test(url) ? 1 : url.startsWith('/staff/') ? 4 : 30)

/** Asks for the example of every route, and for what its pages lead to, as somebody who may see it. */
export async function readEverything(
  office: SmallOffice,
  who: Onlooker,
  routes: readonly Route[],
  find: ReturnType<typeof routeFinder>,
  look: (answer: Answered, who: Onlooker) => void,
): Promise<number> {
  const isPublic = who === office.public
  const seen = new Set<string>()
  const queue = ['/', ...(isPublic ? [] : ['/staff'])]
  for (const route of routes.filter(({ get, may }) => get && (may === 'everyone' || !isPublic)))
    queue.push(
      ...(await addressOf(route, office.house).then(
        (url) => [url, ...(isPublic && !/^\/(staff|health)/.test(url) ? [`/cy${url}`] : [])],
        () => [],
      )),
    )
  const met = new Map<string, number>()
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    if (seen.has(url) || /sign-out/.test(url) || (isPublic && url.startsWith('/staff/'))) continue
    seen.add(url)
    const answer = await office.ask(who, 'GET', url)
    look(answer, who)
    const to = String(answer.headers['location'] ?? '')
    if (to.startsWith('/')) queue.push(to)
    if (!answer.type.startsWith('text/html')) continue
    const page = parse(answer.body)
    for (const link of [...page.querySelectorAll('a').map((link) => link.getAttribute('href') ?? ''), ...searches(page, url)]) {
      const href = link.replace(/#.*$/, '')
      const route = find(href)?.url
      if (route === undefined || !href.startsWith('/') || href.startsWith('/cy') || seen.has(href)) continue
      const kind = href.includes('?') ? `${route}?` : route
      const before = met.get(kind) ?? 0
      met.set(kind, before + 1)
      if (before < OF_A_ROUTE(route)) queue.push(href)
    }
  }
  return seen.size
}

/** What a search or a filter leads to: with a common word in it, and with script. */
function searches(page: HTMLElement, at: string): string[] {
  return page
    .querySelectorAll('form')
    .filter((form) => form.getAttribute('method')?.toLowerCase() !== 'post')
    .flatMap((form) => {
      const names = form
        .querySelectorAll('input')
        .filter(isFreeText)
        .map((control) => control.getAttribute('name') ?? '')
      const action = form.getAttribute('action') ?? at.replace(/\?.*$/, '')
      const asking = (text: string) => `${action}?${new URLSearchParams(names.map((name): [string, string] => [name, text])).toString()}`
      return names.length > 0 ? [asking('police'), asking(PAYLOAD)] : []
    })
}
