import { defineModule } from '#platform/module'
import { besideStory } from './coverage/beside-story.js'
import { interviewCampaigns, reportCampaigns } from './coverage/campaigns.js'
import { bringRoutes } from './coverage/bring-routes.js'
import { coverageRoutes } from './coverage/routes.js'
import { mediaDesk } from './desk.js'
import { answerRoutes } from './enquiries/answer-routes.js'
import { enquiryDealings } from './enquiries/dealings.js'
import { enquiryHolding, enquiryPurpose, forgetJournalists } from './enquiries/holdings.js'
import { enquiryRoutes } from './enquiries/routes.js'
import { homeRoute } from './home-route.js'
import { interviewRoutes } from './interviews/routes.js'
import { measures } from './measures.js'
import { outletRoutes } from './outlets/routes.js'
import { panelRoutes } from './panel/routes.js'
import { permissions } from './permissions.js'
import { placementRoutes } from './placements/routes.js'
import { seedMedia } from './seed/seed.js'
import { urls } from './urls.js'
import { coverageBrief } from './coverage/brief.js'

/** What journalists ask and report: enquiries, interviews, coverage, articles for other papers, and the figures for the Panel. */
export const media = defineModule({
  name: 'media',
  title: 'Media',
  permissions,
  staffLinks: [{ text: 'Media', href: urls.home, may: 'media:see' }],
  routes: (house) => [
    homeRoute(house),
    ...outletRoutes(house),
    ...coverageRoutes(house),
    ...bringRoutes(house),
    ...interviewRoutes(house),
    ...enquiryRoutes(house),
    ...answerRoutes(house),
    ...placementRoutes(house),
    ...panelRoutes(house),
  ],
  desk: mediaDesk,
  jobs: [forgetJournalists],
  measures,
  holds: [enquiryHolding],
  purposes: [enquiryPurpose],
  beside: [besideStory],
  briefs: [coverageBrief],
  campaigns: [reportCampaigns, interviewCampaigns],
  dealings: [enquiryDealings],
  seed: seedMedia,
})
