import { defineModule } from '#platform/module'
import { gatherItems } from './alerts/gather-items.js'
import { tellNews } from './alerts/tell-news.js'
import { channelRoutes } from './channels/routes.js'
import { newslettersDesk } from './desk.js'
import { blockRoutes } from './editions/block-routes.js'
import { editionCampaigns } from './editions/campaigns.js'
import { editionDealings } from './editions/dealings.js'
import { officeNewsRoutes } from './editions/office-routes.js'
import { progressRoutes } from './editions/progress-routes.js'
import { publicSearch } from './editions/public-search.js'
import { publicNewsletterRoutes } from './editions/public-routes.js'
import { editionLaunches } from './editions/launches.js'
import { queueReaders, sendDue } from './editions/send.js'
import { sendingRoutes } from './editions/sending-routes.js'
import { editionRoutes } from './editions/staff-routes.js'
import { choiceHolding, linkPurpose, signUpHolding, signUpPurpose, staffPurpose } from './holdings.js'
import { countLinks } from './links/count-links.js'
import { linkRoutes } from './links/routes.js'
import { measures } from './measures.js'
import { giveMain } from './newsletters/give-main.js'
import { newsletterRoutes } from './newsletters/staff-routes.js'
import { permissions } from './permissions.js'
import { pictureRoutes } from './pictures/routes.js'
import { seedNewsletters } from './seed/seed.js'
import { choicesRoutes } from './subscriptions/choices-routes.js'
import { endWithLedger, forgetErased, giveMainNewsletter } from './subscriptions/follow-ledger.js'
import { forgetSignUps } from './subscriptions/sign-up.js'
import { besideSignUps, gatheredSignUps } from './subscriptions/at-events.js'
import { paperRoute } from './subscriptions/paper-route.js'
import { subscriptionDealings } from './subscriptions/dealings.js'
import { subscribeRoutes } from './subscriptions/subscribe-routes.js'
import { choicesToken } from './subscriptions/tokens.js'
import { urls } from './urls.js'
import { wordsIn } from './words/index.js'
import { PICTURES_AT } from './pictures/pictures-at.js'

/** What the office sends again and again to whoever asked for it: newsletters, and what is new on the website. */
export const newsletters = defineModule({
  name: 'newsletters',
  title: 'Newsletters',
  permissions,
  publicAddresses: [urls.subscribe, urls.public, PICTURES_AT, '/newsletter-links'],
  staffLinks: [
    { text: 'Newsletters', href: urls.staff, may: 'newsletters:see' },
    { text: 'Office news', href: urls.office, may: 'staff' },
  ],
  routes: (house) => [
    ...newsletterRoutes(house),
    ...editionRoutes(house),
    ...blockRoutes(house),
    ...pictureRoutes(house),
    ...linkRoutes(house),
    ...channelRoutes(house),
    ...sendingRoutes(house),
    ...progressRoutes(house),
    ...subscribeRoutes(house),
    paperRoute(house),
    ...choicesRoutes(house),
    ...publicNewsletterRoutes(house),
    ...officeNewsRoutes(house),
  ],
  finerChoices: async ({ secret }, contact, language) => ({
    text: wordsIn(language).choices.link,
    href: urls.choices(choicesToken(secret, contact)),
  }),
  desk: newslettersDesk,
  jobs: [giveMain, sendDue, queueReaders, gatherItems, tellNews, forgetSignUps],
  on: [giveMainNewsletter, endWithLedger, forgetErased],
  holds: [choiceHolding, signUpHolding],
  purposes: [signUpPurpose, staffPurpose, linkPurpose],
  visits: countLinks,
  launches: [editionLaunches],
  measures,
  beside: [besideSignUps],
  gathered: [gatheredSignUps],
  campaigns: [editionCampaigns],
  dealings: [editionDealings, subscriptionDealings],
  publicSearch,
  seed: seedNewsletters,
})
