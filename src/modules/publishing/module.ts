import { defineModule } from '#platform/module'
import { besideCampaigns } from './campaigns/beside.js'
import { CAMPAIGN } from './campaigns/campaign.js'
import { campaignIssueRoutes } from './campaigns/issue-routes.js'
import { campaignLaunches } from './campaigns/launches.js'
import { campaignPartRoutes } from './campaigns/part-routes.js'
import { publicCampaignRoutes } from './campaigns/public-routes.js'
import { publishCampaigns } from './campaigns/publish.js'
import { publicationCampaigns, storyCampaigns } from './campaigns/sources.js'
import { campaignWelshRoute } from './campaigns/welsh-route.js'
import { campaignRoutes } from './campaigns/staff-routes.js'
import { publishingDesk } from './desk.js'
import { formatDealRoutes } from './formats/deal-routes.js'
import { formatDealings } from './formats/dealings.js'
import { forgetRequests, formatHolding, formatPurpose } from './formats/holding.js'
import { formatMeasures } from './formats/measures.js'
import { formatPublicRoutes } from './formats/public-routes.js'
import { sharingRoute } from './formats/sharing-route.js'
import { formatStaffRoutes } from './formats/staff-routes.js'
import { outletMeasures } from './outlets/measures.js'
import { copiesRoutes } from './outlets/routes.js'
import { publishingLinks } from './links.js'
import { measures } from './measures.js'
import { permissions } from './permissions.js'
import { publicationAfterRoutes } from './publications/after-routes.js'
import { publicationFileRoutes } from './publications/file-routes.js'
import { publicationIssueRoutes } from './publications/issue-routes.js'
import { publicationLaunches } from './publications/launches.js'
import { publicationNews } from './publications/news.js'
import { PUBLICATION } from './publications/publication.js'
import { publicationListRoutes } from './publications/public-list-routes.js'
import { publicationPageRoutes } from './publications/public-page-routes.js'
import { publishPublications } from './publications/publish.js'
import { publicationSearch, replacedPublications } from './publications/search.js'
import { publicationRoutes } from './publications/staff-routes.js'
import { circulationRoutes } from './releases/circulation-routes.js'
import { releaseDealings } from './releases/dealings.js'
import { queueRelease } from './releases/send-release.js'
import { seedPublishing } from './seed/seed.js'
import { afterRoutes } from './stories/after-routes.js'
import { issueRoutes } from './stories/issue-routes.js'
import { storyLaunches } from './stories/launches.js'
import { storyNews } from './stories/news.js'
import { publicNewsRoutes } from './stories/public-routes.js'
import { STORY } from './stories/story.js'
import { storyPictureRoutes } from './stories/picture-routes.js'
import { publishDue } from './stories/publish.js'
import { storyRoutes } from './stories/staff-routes.js'
import { urls } from './urls.js'
import { wordsIn } from './words/index.js'
import { storyBrief } from './stories/brief.js'

/** What the office says in public: news, a blog and press releases, each written once, and the library of its formal documents. */
export const publishing = defineModule({
  name: 'publishing',
  title: 'News and publications',
  permissions,
  publicAddresses: [urls.news, urls.publications, urls.campaigns],
  staffLinks: [
    { text: 'News', href: urls.staff, may: 'publishing:see' },
    { text: 'Publications', href: urls.manage, may: 'publishing:see' },
    { text: 'Other formats', href: urls.formats, may: 'publishing:answer-formats' },
  ],
  routes: (house) => [
    ...storyRoutes(house),
    ...issueRoutes(house),
    ...afterRoutes(house),
    ...storyPictureRoutes(house),
    ...circulationRoutes(house),
    ...publicNewsRoutes(house),
    ...publicationRoutes(house),
    ...publicationIssueRoutes(house),
    ...publicationAfterRoutes(house),
    ...publicationFileRoutes(house),
    ...copiesRoutes(house),
    ...publicationListRoutes(house),
    ...publicationPageRoutes(house),
    ...campaignRoutes(house),
    ...campaignPartRoutes(house),
    ...campaignIssueRoutes(house),
    campaignWelshRoute(house),
    ...publicCampaignRoutes(house),
    ...formatStaffRoutes(house),
    ...formatDealRoutes(house),
    sharingRoute(house),
    ...formatPublicRoutes(house),
  ],
  desk: publishingDesk,
  jobs: [publishDue, queueRelease, publishPublications, publishCampaigns, forgetRequests],
  measures: [...measures, ...outletMeasures, ...formatMeasures],
  holds: [formatHolding],
  purposes: [formatPurpose],
  dealings: [releaseDealings, formatDealings],
  news: [storyNews, publicationNews],
  search: [publicationSearch],
  beside: [besideCampaigns],
  briefs: [storyBrief],
  campaigns: [storyCampaigns, publicationCampaigns],
  links: publishingLinks,
  countedAlone: ['/campaigns/:slug'],
  publicSearch: [
    { kind: STORY, label: (language) => wordsIn(language).title },
    { kind: CAMPAIGN, label: (language) => wordsIn(language).campaigns.title },
    { kind: PUBLICATION, label: (language) => wordsIn(language).publications.title, replaced: replacedPublications },
  ],
  launches: [storyLaunches, publicationLaunches, campaignLaunches],
  seed: seedPublishing,
})
