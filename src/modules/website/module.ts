import { defineModule } from '#platform/module'
import { linkCampaigns, pageCampaigns } from './counts/campaigns.js'
import { followWebsite } from './counts/follow.js'
import { measures } from './counts/measures.js'
import { countRoutes } from './counts/routes.js'
import { websiteDesk } from './desk.js'
import { checkLinks } from './links/check.js'
import { deadLinksRoute } from './links/route.js'
import { pageLinks, partnerLinks } from './links/sources.js'
import { linkTrouble } from './links/trouble.js'
import { publicMenu } from './menu/menu.js'
import { menuRoutes } from './menu/routes.js'
import { afterPageRoutes } from './pages/after-routes.js'
import { pageLaunches, withdrawalLaunches } from './pages/launches.js'
import { PAGE } from './pages/page.js'
import { pagePictureRoutes } from './pages/picture-routes.js'
import { publicPageRoutes } from './pages/public-routes.js'
import { pageRoutes } from './pages/staff-routes.js'
import { welshRoute } from './pages/welsh-route.js'
import { versionRoutes } from './pages/version-routes.js'
import { withdrawDue } from './pages/withdraw.js'
import { withdrawalRoutes } from './pages/withdrawal-routes.js'
import { permissions } from './permissions.js'
import { publicPreventionRoutes } from './prevention/public-routes.js'
import { preventionRoutes } from './prevention/staff-routes.js'
import { TOPIC_KIND } from './prevention/topic.js'
import { redirectImportRoute } from './redirects/import-route.js'
import { redirectRoutes } from './redirects/routes.js'
import { keepPublicIndex } from './search/keep-index.js'
import { searchRoutes } from './search/routes.js'
import { seedWebsite } from './seed/seed.js'
import { urls } from './urls.js'
import { wordsIn } from './words/index.js'

/** The office's website: pages that staff write, the menu, old addresses, the search, advice on preventing crime, and counts without cookies. */
export const website = defineModule({
  name: 'website',
  title: 'Website',
  permissions,
  publicAddresses: [urls.pages, '/sections', urls.prevention, urls.search],
  staffLinks: [{ text: 'Website', href: urls.staff, may: 'website:see' }],
  routes: (house) => [
    ...pageRoutes(house),
    ...afterPageRoutes(house),
    ...withdrawalRoutes(house),
    welshRoute(house),
    ...versionRoutes(house),
    ...pagePictureRoutes(house),
    ...menuRoutes(house),
    ...redirectRoutes(house),
    redirectImportRoute(house),
    ...preventionRoutes(house),
    deadLinksRoute(house),
    ...countRoutes(house),
    ...publicPageRoutes(house),
    ...publicPreventionRoutes(house),
    ...searchRoutes(house),
  ],
  launches: [pageLaunches, withdrawalLaunches],
  desk: websiteDesk,
  jobs: [keepPublicIndex, checkLinks, withdrawDue],
  measures,
  // Nothing personal: counts are sums, and who wrote a page is held by identity.
  holds: [],
  publicSearch: [
    { kind: PAGE, label: (language) => wordsIn(language).search.page },
    { kind: TOPIC_KIND, label: (language) => wordsIn(language).search.topic },
  ],
  links: [pageLinks, partnerLinks],
  linkTrouble,
  campaigns: [pageCampaigns, linkCampaigns],
  publicMenu,
  visits: followWebsite,
  seed: seedWebsite,
})
