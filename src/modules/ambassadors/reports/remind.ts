import type { Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { after } from '#platform/events'
import { defineJob } from '#platform/jobs'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { issueMoved } from '#modules/accountability'
import { officeCard } from '#modules/office'
import { type Ambassador, AMBASSADOR } from '../people/ambassador.js'
import { ambassadors, scheme } from '../people/queries.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { quarterBefore, quarterEnd, quarterOf, quarterText } from './quarter.js'
import { expectedIn, reportsIn } from './queries.js'

/** Days before a report is due on which it is asked for. */
const BEFORE_DAYS = 7
/** Days after it was due within which it is asked for once more by itself. */
const AFTER_DAYS = 14

/** Those in post of whom the report on a quarter is still missing, by place and name. */
export async function missingOf(db: Tx | House['db'], quarter: Temporal.PlainDate): Promise<readonly Ambassador[]> {
  const sent = new Set((await reportsIn(db, quarter)).filter(({ state }) => state === 'sent').map(({ ambassador }) => ambassador))
  return (await expectedIn(db, quarter)).filter(({ id }) => !sent.has(id))
}

/** Asks by mail for the reports on a quarter that are missing. `which` is the time of asking: each time is sent once. Returns to how many it goes. */
export async function askFor(
  tx: Tx,
  house: Pick<House, 'origin'>,
  quarter: Temporal.PlainDate,
  due: Temporal.PlainDate,
  which: { readonly time: string; readonly late: boolean },
): Promise<number> {
  const words = wordsIn('en').mails[which.late ? 'late' : 'due']
  const { name: office } = await officeCard(tx, 'en')
  const asked = (await missingOf(tx, quarter)).filter(({ state, email }) => state === 'in-post' && email !== '')
  for (const { id, email, name } of asked)
    await queueMail(tx, {
      key: `ambassadors.report:${id}:${quarter.toString()}:${which.time}`,
      to: email,
      purpose: 'ambassadors:report-asked',
      subject: words.subject(quarterText(quarter)),
      text: words.text({ name, quarter: quarterText(quarter), day: dayInWords(due), link: `${house.origin}${urls.own}`, office }),
    })
  return asked.length
}

/** Each morning: asks for reports that are due soon, and once more for those that are late. */
export const remindOfReports = defineJob<null>({
  name: 'ambassadors.remind-of-reports',
  what: 'Asks Community Ambassadors for the report of the quarter, before it is due and once after',
  every: { dailyAt: '07:20' },
  async handle(house) {
    const { db, clock } = house
    const today = clock.today()
    const quarter = quarterBefore(quarterOf(today))
    const due = quarterEnd(quarter).add({ days: (await scheme(db)).dueDays })
    const away = today.until(due).days
    if (away > BEFORE_DAYS || away < -AFTER_DAYS) return
    await inTransaction(db, (tx) => askFor(tx, house, quarter, due, away < 0 ? { time: 'late', late: true } : { time: 'due', late: false }))
  },
})

/** The states of an issue that are news to whoever raised it. */
const NEWS = ['chief', 'closed', 'dropped']

/** Tells an ambassador by mail that there is news of what they raised; what it is stands on their page. */
export const tellOfIssues = after(
  issueMoved,
  'tell-ambassador',
  async (house, { issue, state, originId }) => {
    await inTransaction(house.db, async (tx) => {
      const one = await ambassadors(tx).where('id', '=', Number(originId)).where('state', '=', 'in-post').executeTakeFirst()
      if (!one || one.email === '') return
      const words = wordsIn('en').mails.reply
      const { name: office } = await officeCard(tx, 'en')
      await queueMail(tx, {
        key: `ambassadors.issue:${issue}:${state}`,
        to: one.email,
        purpose: 'ambassadors:issue-news',
        subject: words.subject,
        text: words.text({ name: one.name, link: `${house.origin}${urls.own}`, office }),
      })
    })
  },
  {
    what: 'Tells Community Ambassadors by mail that there is news of what they raised',
    concerns: ({ originKind, state }) => originKind === AMBASSADOR && NEWS.includes(state),
  },
)
