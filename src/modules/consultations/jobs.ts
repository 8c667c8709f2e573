import { forgetImports, importRows, takeBackRows } from './imports/jobs.js'
import { defineJob } from '#platform/jobs'
import { enterWaiting } from './waiting/enter.js'
import { enterWishes } from './waiting/enter-wishes.js'
import { planningJobs } from './exercises/planning-jobs.js'
import { codeCampaignTexts } from './campaigns/code-group.js'
import type { ConsultationsTables } from './tables.js'
import { forgetDrafts } from './responses/draft.js'
import { sendInvitations } from './invitations/send-invitations.js'
import { deleteExpired } from './responses/delete-expired.js'

const tidyDrafts = defineJob({
  name: 'consultations.forget-drafts',
  what: 'Forget answers that were begun and never sent, after a day, and saved ones when their time is over',
  every: { minutes: 60 },
  handle: async (house) => {
    await forgetDrafts(house.db.withTables<ConsultationsTables>(), house.clock.now())
  },
})

const tidyResponses = defineJob({
  name: 'consultations.delete-expired-answers',
  what: 'Delete single answers when the time that was promised on the page is over',
  every: { dailyAt: '03:30' },
  handle: (house) => deleteExpired(house),
})

const mixAnswers = defineJob({
  name: 'consultations.enter-waiting-answers',
  what: 'Enter answers that came by invitation, in groups and in random order, so that nobody can tell whose they are',
  every: { minutes: 15 },
  handle: (house) => enterWaiting(house),
})

const mixWishes = defineJob({
  name: 'consultations.enter-waiting-wishes',
  what: 'Keep addresses that people left with their answers, in groups and in random order, so that nothing joins the two',
  every: { dailyAt: '02:40' },
  handle: (house) => enterWishes(house),
})

/** Work that consultations do again and again. */
export const jobs = [
  ...planningJobs,
  importRows,
  takeBackRows,
  forgetImports,
  tidyDrafts,
  tidyResponses,
  mixAnswers,
  mixWishes,
  sendInvitations,
  codeCampaignTexts,
]
