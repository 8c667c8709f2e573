import { LONDON } from '#platform/clock'
import { defineJob } from '#platform/jobs'
import { forgetOldMail } from '#platform/mail'
import { forgetSubmissions } from '#platform/web'
import { retentionOn } from '#modules/office'

/** Months for which copies of e-mails are kept where the office has no rule of its own. */
const MONTHS = 12
/** Days after which nobody presses a form's button a second time. */
const DAYS = 7

const forgetMail = defineJob<null>({
  name: 'administration.forget-old-mail',
  what: 'Forgets the words and addresses of e-mails when the office’s time for keeping them is over',
  every: { dailyAt: '03:40' },
  async handle({ db, clock }) {
    const rule = (await retentionOn(db, clock.today())).find(({ kind }) => kind === 'mail')
    const months = rule ? rule.months : MONTHS
    if (months === null) return // the office keeps them for good
    await forgetOldMail(db, clock.now().toZonedDateTimeISO(LONDON).subtract({ months }).toInstant())
  },
})

const forgetForms = defineJob<null>({
  name: 'administration.forget-sent-forms',
  what: 'Forgets after a week which forms were sent, which is known so that none counts twice',
  every: { dailyAt: '03:50' },
  async handle({ db, clock }) {
    await forgetSubmissions(db, clock.now().subtract({ hours: 24 * DAYS }))
  },
})

/** What is forgotten night by night. */
export const retentionJobs = [forgetMail, forgetForms]
