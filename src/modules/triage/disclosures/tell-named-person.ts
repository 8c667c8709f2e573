import { inTransaction } from '#platform/db'
import { after } from '#platform/events'
import { queueMail } from '#platform/mail'
import type { House } from '#platform/module'
import type { Person } from '#platform/access'
import { momentInWords } from '#platform/web'
import { personWhoMay, staffToChoose } from '#modules/identity'
import { officeCard } from '#modules/office'
import { en } from '../words/en.js'
import type { Disclosure } from './disclosure.js'
import { disclosureById } from './disclosures.js'
import { disclosureOpened } from './raise.js'

/** Asks the named person to sign in, by a mail that says nothing of what it is about. Once for each person, however often it runs. */
export const tellNamedPerson = after(disclosureOpened, 'tell-named-person', async (house, { disclosure: id }) => {
  const disclosure = await disclosureById(house.db, id)
  if (!disclosure || disclosure.state === 'handled') return
  const [people, office] = [await whoIsTold(house, disclosure), await officeCard(house.db)]
  await inTransaction(house.db, async (tx) => {
    for (const { email } of people) {
      await queueMail(tx, {
        key: `triage.disclosure-opened:${id}`,
        to: email,
        subject: en.mail.subject,
        text: en.mail.text({ by: momentInWords(disclosure.dueAt), link: `${house.origin}/staff`, office: office.name }),
        purpose: 'triage:disclosure-opened',
        urgent: true,
        sensitive: true,
      })
    }
  })
})

/** The named person and whoever covers for them; without one who may handle it, everybody who may. */
async function whoIsTold(house: House, { assignedTo }: Disclosure): Promise<readonly Person[]> {
  const staff = await Promise.all((await staffToChoose(house.db)).map(({ id }) => personWhoMay(house.db, house.clock, id)))
  const may = staff.flatMap((person) => (person?.permissions.has('triage:handle') ? [person] : []))
  const named = may.filter(({ id, coversFor }) => id === assignedTo || (assignedTo !== null && coversFor.includes(assignedTo)))
  return named.length > 0 ? named : may
}
