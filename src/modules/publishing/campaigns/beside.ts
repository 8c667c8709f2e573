import { may } from '#platform/access'
import type { BesideSource } from '#platform/module'
import { STORY } from '../stories/story.js'
import { urls } from '../urls.js'
import { campaignsOf } from './queries.js'

/** Beside a story: the campaigns in which it stands. */
export const besideCampaigns: BesideSource = {
  kind: STORY,
  async show({ db }, record, person) {
    if (!may(person, 'publishing:see')) return undefined
    const found = await campaignsOf(db, { kind: STORY, record })
    if (found.length === 0) return undefined
    return { heading: 'Campaigns', lines: found.map(({ id, name }) => ({ text: name, href: urls.staffCampaign(id) })) }
  },
}
