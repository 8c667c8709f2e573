import { defineModule } from '#platform/module'
import { bookedRoutes } from './bookings/booking-routes.js'
import { bookingDesk } from './bookings/desk.js'
import { bookingHolding, bookingPurpose, forgetBookings } from './bookings/holdings.js'
import { remindBooked, tellOfChange } from './bookings/jobs.js'
import { bookingListRoutes } from './bookings/list-routes.js'
import { ownBookingRoutes } from './bookings/own-routes.js'
import { publicBookingRoutes } from './bookings/public-routes.js'
import { registrationRoutes } from './bookings/registration-routes.js'
import { aheadBrief, promisedBrief, requestBrief, visitBrief } from './briefing/brief.js'
import { briefingRoutes } from './briefing/routes.js'
import { communityRoutes } from './communities/routes.js'
import { engagementDesk } from './desk.js'
import { feedRoutes } from './diary/feed-routes.js'
import { coverageRoutes } from './coverage/routes.js'
import { outsideHolding, readOutside } from './diary/outside.js'
import { outsideRoutes } from './diary/outside-routes.js'
import { diaryRoutes } from './diary/routes.js'
import { eventCampaigns } from './events/campaigns.js'
import { closingRoutes } from './events/closing-routes.js'
import { countFound } from './events/gathered.js'
import { closedSearch } from './events/closed-search.js'
import { EVENT } from './events/event.js'
import { eventHolding, eventPurpose, forgetClosed } from './events/holdings.js'
import { listRoutes } from './events/list-routes.js'
import { eventNews } from './events/news.js'
import { programmeRoutes } from './events/programme-routes.js'
import { publicRoutes } from './events/public-routes.js'
import { advertiseWaiting, eventLaunches } from './events/wait.js'
import { eventRoutes } from './events/staff-routes.js'
import { stepRoutes } from './events/step-routes.js'
import { measures } from './measures.js'
import { askRoutes } from './meetings/ask-routes.js'
import { dateRoutes } from './meetings/date-routes.js'
import { dateStepRoutes } from './meetings/date-steps.js'
import { datesJobs } from './meetings/dates-link.js'
import { forgetAsks, meetingHolding, meetingPurpose } from './meetings/holdings.js'
import { meetingListRoutes } from './meetings/list-routes.js'
import { meetingMeasures } from './meetings/measures.js'
import { meetingRoutes } from './meetings/meeting-routes.js'
import { dateTableRoutes } from './meetings/table-routes.js'
import { permissions } from './permissions.js'
import { priorityRoutes } from './priorities/routes.js'
import { pastRoutes } from './past/routes.js'
import { decideRoutes } from './requests/decide-routes.js'
import { neighbourRoute } from './requests/neighbour-route.js'
import { forgetRequests, requestHolding, requestPurpose } from './requests/holdings.js'
import { publicRequestRoutes } from './requests/public-routes.js'
import { requestRoute } from './requests/request-route.js'
import { requestRoutes } from './requests/staff-routes.js'
import { seedEngagement } from './seed/seed.js'
import { countClosedYear } from './table/closed-totals.js'
import { tableRoutes } from './table/routes.js'
import { bookingRoutes } from './rotation/booking-routes.js'
import { dueRoutes } from './rotation/due-routes.js'
import { ruleRoutes } from './rotation/rule-routes.js'
import { stopRoutes } from './rotation/stop-routes.js'
import { takeAwayRoutes } from './take-aways/routes.js'
import { urls } from './urls.js'
import { wordsIn } from './words/index.js'
import { writtenHolding } from './written-holding.js'

/** How the office meets people: the diary, events ahead and delivered, what was taken away from them, and the engagement table. */
export const engagement = defineModule({
  name: 'engagement',
  title: 'Events and diary',
  permissions,
  publicAddresses: [urls.events, urls.invite, '/diary', '/your-booking'],
  staffLinks: [
    { text: 'Diary', href: urls.diary, may: 'engagement:see' },
    { text: 'Events', href: urls.staff, may: 'engagement:see' },
    { text: 'Who is due', href: urls.due, may: 'engagement:see' },
    { text: 'Meetings', href: urls.meetings, may: 'engagement:see' },
    { text: 'Requests to come', href: urls.requests, may: 'engagement:see' },
  ],
  begins: [{ text: 'Plan an event', href: urls.newEvent, may: 'engagement:keep' }],
  routes: (house) => [
    ...listRoutes(house),
    ...tableRoutes(house),
    ...communityRoutes(house),
    ...takeAwayRoutes(house),
    ...pastRoutes(house),
    ...eventRoutes(house),
    ...stepRoutes(house),
    ...programmeRoutes(house),
    ...closingRoutes(house),
    ...meetingListRoutes(house),
    ...meetingRoutes(house),
    ...dateRoutes(house),
    ...dateStepRoutes(house),
    ...askRoutes(house),
    ...dateTableRoutes(house),
    ...priorityRoutes(house),
    ...dueRoutes(house),
    ...bookingRoutes(house),
    ...ruleRoutes(house),
    ...stopRoutes(house),
    ...coverageRoutes(house),
    ...diaryRoutes(house),
    ...outsideRoutes(house),
    ...feedRoutes(house),
    ...briefingRoutes(house),
    ...registrationRoutes(house),
    ...bookingListRoutes(house),
    ...bookedRoutes(house),
    ...publicBookingRoutes(house),
    ...ownBookingRoutes(house),
    ...publicRoutes(house),
    ...requestRoutes(house),
    requestRoute(house),
    neighbourRoute(house),
    ...decideRoutes(house),
    ...publicRequestRoutes(house),
  ],
  desk: async (house, person) => [...(await engagementDesk(house, person)), ...(await bookingDesk(house, person))],
  jobs: [
    countClosedYear,
    forgetClosed,
    forgetRequests,
    forgetAsks,
    tellOfChange,
    remindBooked,
    countFound,
    forgetBookings,
    readOutside,
    advertiseWaiting,
  ],
  linkJobs: datesJobs,
  measures: [...measures, ...meetingMeasures],
  holds: [eventHolding, requestHolding, meetingHolding, bookingHolding, outsideHolding, writtenHolding],
  purposes: [eventPurpose, requestPurpose, meetingPurpose, bookingPurpose],
  launches: [eventLaunches],
  briefs: [promisedBrief, requestBrief, visitBrief, aheadBrief],
  search: [closedSearch],
  news: [eventNews],
  campaigns: [eventCampaigns],
  publicSearch: [{ kind: EVENT, label: (language) => wordsIn(language).title }],
  seed: seedEngagement,
})
