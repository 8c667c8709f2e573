import type { House } from '#platform/module'
import { leadElsewhere, type Route, route } from '#platform/web'
import { LINK_ROUTE } from './count-links.js'
import { leadsTo, someLink } from './keep-links.js'

/** The counted way out of an edition. It leads only to addresses that stood in one, and does nothing else: what counts it stands outside of the request. */
export const linkRoutes = ({ db }: House): readonly Route[] => [
  route(LINK_ROUTE, {
    may: 'everyone',
    example: someLink,
    leadsElsewhere: true,
    get: async ({ params }) => leadElsewhere(await leadsTo(db, params.code)),
  }),
]
