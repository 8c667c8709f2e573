import { exerciseLaunches, followLetOut, followPeriods } from './exercises/launches.js'
import { defineModule } from '#platform/module'
import { moveCodings } from './analysis/themes-merged.js'
import { resultRoutes } from './analysis/public-routes.js'
import { analysisRoutes } from './analysis/staff-routes.js'
import { announcementRoutes } from './announcements/staff-routes.js'
import { audienceRoutes } from './audiences/staff-routes.js'
import { campaignRoutes } from './campaigns/routes.js'
import { codingRoutes } from './coding/routes.js'
import { correctionRoutes } from './collection/correction-routes.js'
import { keyingRoutes } from './collection/keying-routes.js'
import { collectionRoutes } from './collection/routes.js'
import { batchRoutes } from './batches/routes.js'
import { secondEntryRoutes } from './batches/second-entry-routes.js'
import { tickRoutes } from './collection/tick-routes.js'
import { comparisonRoutes } from './comparisons/staff-routes.js'
import { crosstabRoutes } from './crosstabs/staff-routes.js'
import { askedDealings } from './dealings/asked.js'
import { desk } from './desk.js'
import { careRoutes } from './exercises/care-routes.js'
import { periodRoutes } from './exercises/period-routes.js'
import { publicRoutes } from './exercises/public-routes.js'
import { consultationNews } from './exercises/news.js'
import { withSight } from './exercises/sight.js'
import { exerciseRoutes } from './exercises/staff-routes.js'
import { helpRoutes } from './help/routes.js'
import { holds } from './holds.js'
import { invitationRoutes } from './invitations/answer-routes.js'
import { invitationHolding, invitationPurpose } from './invitations/holdings.js'
import { forgetRecipient, noteUndelivered } from './invitations/mail-settled.js'
import { invitationStaffRoutes } from './invitations/staff-routes.js'
import { jobs } from './jobs.js'
import { lessonRoutes } from './lessons/staff-routes.js'
import { measures } from './measures.js'
import { informedMeasures } from './informed/measures.js'
import { partnerRegisterRoutes } from './partners/register-routes.js'
import { partnerRoutes } from './partners/staff-routes.js'
import { askPanelRoutes } from './panels/ask-routes.js'
import { panelHolding, panelPurpose } from './panels/holdings.js'
import { panelRoutes } from './panels/public-routes.js'
import { panelStaffRoutes } from './panels/staff-routes.js'
import { panelUrls } from './panels/urls.js'
import { bodyHolding } from './bodies/holdings.js'
import { bodyReplyRoute } from './bodies/reply-route.js'
import { bodyRoutes } from './bodies/routes.js'
import { permissions } from './permissions.js'
import { preceptRoutes } from './precept/staff-routes.js'
import { promotionRoutes } from './promotion/staff-routes.js'
import { purposes } from './purposes.js'
import { postcodeRoutes } from './postcodes/routes.js'
import { quotaRoutes } from './quotas/routes.js'
import { questionnaireRoutes } from './questionnaires/routes.js'
import { heldRoutes } from './responses/held-routes.js'
import { paperRoutes } from './paper/routes.js'
import { importRoutes } from './imports/screens/routes.js'
import { logRoutes } from './responses/log-routes.js'
import { registerRoutes } from './responses/register-routes.js'
import { beforePublishing } from './outcome/before-publishing.js'
import { markAnswered } from './outcome/answered.js'
import { besideEvent, gatheredByCards } from './collection/at-events.js'
import { outcomeRoutes } from './outcome/staff-routes.js'
import { countArrived, countReturned, countTold, tellPeople } from './outcome/tell.js'
import { savedHoldings } from './saving/holding.js'
import { savingRoutes } from './saving/routes.js'
import { quoteRoutes } from './quotes/routes.js'
import { responseRoutes } from './responses/routes.js'
import { resultFileRoutes } from './results/public-files.js'
import { findingWelshRoute } from './results/finding-welsh-route.js'
import { findingsRoutes } from './results/findings-routes.js'
import { reportRoutes } from './results/report-routes.js'
import { shapingJobs } from './shaping/link-job.js'
import { shapingRoutes } from './shaping/staff-routes.js'
import { answerExportRoutes } from './results/export-routes.js'
import { residentRoutes } from './residents/staff-routes.js'
import { publicSearch } from './public-search.js'
import { search } from './search.js'
import { secondReadingRoutes } from './second-reading/routes.js'
import { actionRoutes } from './actions/staff-routes.js'
import { annualRoutes } from './annual/staff-routes.js'
import { informedRoutes } from './informed/staff-routes.js'
import { reachRoutes } from './reach/staff-routes.js'
import { stageRoutes } from './stages/staff-routes.js'
import { seedConsultations } from './seed/seed.js'
import { tries } from './seed/tries.js'
import { responseEnd } from './thread-end.js'
import { themeRoutes } from './themes/staff-routes.js'
import { own } from './tables.js'
import { topicRoutes } from './topics/staff-routes.js'
import { topics } from './topics/topics.js'
import { victimPublicRoutes } from './victims/public-routes.js'
import { rankRoutes } from './ranks/routes.js'
import { translationRoutes } from './translations/routes.js'
import { victimRoutes } from './victims/staff-routes.js'
import { urls } from './urls.js'
import { wordRoutes } from './words-used/routes.js'
import { waitingEnd, waitingHolding } from './waiting/waiting-end.js'
import { waitingWishHolding } from './waiting/wish-holding.js'
import { askedBrief, themeBrief } from './themes/brief.js'

const asking = defineModule({
  name: 'consultations',
  title: 'Consultations',
  permissions,
  publicAddresses: [urls.list, urls.card, panelUrls.public, urls.victims],
  staffLinks: [{ text: 'Consultations', href: urls.staff, may: 'consultations:see' }],
  begins: [
    { text: 'Start an exercise', href: urls.fresh, may: 'consultations:plan' },
    { text: 'Key in cards', href: urls.keying, may: 'consultations:key-cards' },
  ],
  routes: (house) => [
    ...announcementRoutes(house),
    ...audienceRoutes(house),
    ...lessonRoutes(house),
    ...topicRoutes(house),
    ...themeRoutes(house),
    ...residentRoutes(house),
    ...victimRoutes(house),
    ...victimPublicRoutes(house),
    ...preceptRoutes(house),
    ...promotionRoutes(house),
    ...partnerRegisterRoutes(house),
    ...partnerRoutes(house),
    ...shapingRoutes(house),
    ...reachRoutes(house),
    ...annualRoutes(house),
    ...informedRoutes(house),
    ...stageRoutes(house),
    ...actionRoutes(house),
    ...translationRoutes(house),
    ...rankRoutes(house),
    ...publicRoutes(house),
    ...bodyRoutes(house),
    bodyReplyRoute(house),
    ...panelRoutes(house),
    ...panelStaffRoutes(house),
    ...askPanelRoutes(house),
    ...invitationRoutes(house),
    ...invitationStaffRoutes(house),
    ...responseRoutes(house),
    ...savingRoutes(house),
    ...exerciseRoutes(house),
    ...careRoutes(house),
    ...periodRoutes(house),
    ...questionnaireRoutes(house),
    ...postcodeRoutes(house),
    ...quotaRoutes(house),
    ...collectionRoutes(house),
    ...correctionRoutes(house),
    ...keyingRoutes(house),
    ...batchRoutes(house),
    ...secondEntryRoutes(house),
    ...importRoutes(house),
    ...paperRoutes(house),
    ...logRoutes(house),
    ...tickRoutes(house),
    ...registerRoutes(house),
    ...heldRoutes(house),
    ...analysisRoutes(house),
    ...comparisonRoutes(house),
    ...crosstabRoutes(house),
    ...codingRoutes(house),
    ...campaignRoutes(house),
    ...wordRoutes(house),
    ...quoteRoutes(house),
    ...helpRoutes(house),
    ...secondReadingRoutes(house),
    ...resultRoutes(house),
    ...resultFileRoutes(house),
    ...reportRoutes(house),
    ...findingsRoutes(house),
    findingWelshRoute(house),
    ...answerExportRoutes(house),
    ...outcomeRoutes(house),
  ],
  linkJobs: (house) => shapingJobs(house),
  beside: [besideEvent],
  briefs: [askedBrief, themeBrief],
  gathered: [gatheredByCards],
  desk,
  jobs,
  measures: [...measures, ...informedMeasures],
  holds: [...holds, ...savedHoldings, waitingHolding, waitingWishHolding, invitationHolding, bodyHolding, panelHolding],
  purposes: [...purposes, invitationPurpose, panelPurpose],
  search,
  publicSearch,
  beforePublishing: [beforePublishing],
  dealings: askedDealings,
  news: consultationNews,
  topics: async (db) => (await topics(own(db))).map(({ key, name }) => ({ code: key, name })),
  threadEnds: [responseEnd, waitingEnd],
  launches: [exerciseLaunches],
  on: [
    markAnswered,
    tellPeople,
    countTold,
    countReturned,
    countArrived,
    forgetRecipient,
    noteUndelivered,
    moveCodings,
    followPeriods,
    followLetOut,
  ],
  seed: (house, say) => seedConsultations(house, say),
  tries,
})

/** Asking people, counting and coding what they say, and telling them what came of it. */
export const consultations = withSight(asking)
