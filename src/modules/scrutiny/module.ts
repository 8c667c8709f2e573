import { defineModule } from '#platform/module'
import { scrutinyDesk } from './desk.js'
import { listRoutes } from './meetings/list-routes.js'
import { meetingPage } from './meetings/meeting-page.js'
import { publicRoutes } from './meetings/public-routes.js'
import { meetingSearch } from './meetings/search.js'
import { meetingRoutes } from './meetings/staff-routes.js'
import { announceWaiting, meetingLaunches } from './meetings/wait.js'
import { measures } from './measures.js'
import { paperPage } from './papers/paper-page.js'
import { paperRoutes } from './papers/staff-routes.js'
import { permissions } from './permissions.js'
import { forgetQuestions, questionHolding, questionPurpose } from './questions/holdings.js'
import { keyRoute } from './questions/key-route.js'
import { publicQuestionRoutes } from './questions/public-routes.js'
import { questionPage } from './questions/question-page.js'
import { questionListRoutes } from './questions/staff-list-routes.js'
import { questionRoutes } from './questions/staff-routes.js'
import { countArrived, countReturned, countTold } from './questions/tell.js'
import { questionEnd } from './questions/thread-end.js'
import { seedScrutiny } from './seed/seed.js'
import { heldRatingRoutes } from './ratings/staff-routes.js'
import { ratingRoutes } from './ratings/public-routes.js'
import { spokenHolding } from './recordings/holdings.js'
import { publicRecordingRoutes } from './recordings/public-routes.js'
import { recordingRoutes } from './recordings/staff-routes.js'
import { urls } from './urls.js'

/** Meetings in public at which the Commissioner and the Chief Constable take questions. */
export const scrutiny = defineModule({
  name: 'scrutiny',
  title: 'Public scrutiny meetings',
  permissions,
  publicAddresses: [urls.meetings],
  staffLinks: [{ text: 'Scrutiny', href: urls.staff, may: 'scrutiny:see' }],
  begins: [{ text: 'Plan a scrutiny meeting', href: urls.newMeeting, may: 'scrutiny:keep' }],
  routes: (house) => [
    ...listRoutes(house),
    ...meetingRoutes(house),
    meetingPage(house),
    paperPage(house),
    ...paperRoutes(house),
    ...publicRoutes(house),
    ...questionListRoutes(house),
    questionPage(house),
    keyRoute(house),
    ...questionRoutes(house),
    ...publicQuestionRoutes(house),
    ...recordingRoutes(house),
    ...publicRecordingRoutes(house),
    ...ratingRoutes(house),
    ...heldRatingRoutes(house),
  ],
  desk: scrutinyDesk,
  jobs: [forgetQuestions, announceWaiting],
  launches: [meetingLaunches],
  on: [countTold, countReturned, countArrived],
  holds: [questionHolding, spokenHolding],
  purposes: [questionPurpose],
  threadEnds: [questionEnd],
  measures,
  publicSearch: [meetingSearch],
  seed: seedScrutiny,
})
