import type { House } from '#platform/module'
import { data, type Route, route } from '#platform/web'
import { urls } from '../urls.js'
import { healthOf } from './health.js'

/** How the service is, for whatever watches it: 200 when it is well, else 503 with the reason. */
export function healthRoutes(house: House): readonly Route[] {
  return [
    route(urls.health, {
      may: 'everyone',
      get: async () => {
        const health = await healthOf(house)
        return data('application/json; charset=utf-8', JSON.stringify(health), health.status === 'ok' ? 200 : 503)
      },
    }),
  ]
}
