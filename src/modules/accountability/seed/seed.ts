import type { Actor } from '#platform/access'
import { Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import type { House } from '#platform/module'
import { staffToChoose } from '#modules/identity'
import { keepChiefOffice, sendToChief } from '../issues/chief-office.js'
import type { IssueState } from '../issues/issue.js'
import { move } from '../issues/move.js'
import { publishIssue } from '../issues/publication-route.js'
import { issues } from '../issues/queries.js'
import { raiseIssue } from '../issues/raise.js'
import { ISSUES, type SeedIssue } from './westmarch-issues.js'

const BEFORE: Readonly<Record<IssueState, readonly IssueState[]>> = {
  raised: [],
  officer: ['raised', 'replied'],
  commissioner: ['officer'],
  chief: ['commissioner'],
  replied: ['chief'],
  closed: ['replied'],
  dropped: ['officer', 'commissioner'],
}

/** Fills the demo with issues for the Chief Constable in every state. */
export async function seedIssues(house: House, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const staff = await staffToChoose(db)
  const who = (name: string): Actor => `person:${staff.find((one) => one.name === name)?.id ?? 0}`
  const [officer, commissioner] = [who('Priya Nair'), who('Margaret Ashdown')]
  if (staff.length === 0) return
  await inTransaction(db, async (tx) => {
    await keepChiefOffice(tx, { name: 'Staff officer to the Chief Constable', email: 'chief.office@police.example' }, 1, officer)
    for (const one of ISSUES) await add(tx, one)
  })
  say(`${ISSUES.length} issues for the Chief Constable, in every state`)

  async function add(tx: Tx, seed: SeedIssue): Promise<void> {
    const { ago, steps, raiser = ['', ''], reply = '', told = '', public: open, ...rest } = seed
    let day = clock.today().subtract({ days: ago })
    const at = (): Temporal.Instant => {
      const moment = day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '09:30' }).toInstant()
      return Temporal.Instant.compare(moment, clock.now()) < 0 ? moment : clock.now()
    }
    const id = await raiseIssue(tx, clock, { ...rest, raisedOn: day, raiser: raiser[0], raiserEmail: raiser[1] }, officer, undefined, at())
    for (const [to, days, note = ''] of steps) {
      day = day.add({ days })
      const changed = {
        ...(to === 'commissioner' && { asked: seed.what }),
        ...(to === 'replied' && { reply, repliedBy: 'Chief Superintendent Hale', replyPublic: true }),
        ...((to === 'closed' || to === 'dropped') && { told }),
      }
      const step = { from: BEFORE[to], note, changed, at: at() }
      const by = to === 'chief' ? commissioner : officer
      const now = async () => await issues(tx).where('id', '=', id).executeTakeFirstOrThrow()
      if (to === 'chief') await sendToChief(tx, house, await now(), { ...step, seen: (await now()).version }, by)
      else await move(tx, house, { id }, { ...step, to }, by)
    }
    if (open) {
      const now = await issues(tx).where('id', '=', id).executeTakeFirstOrThrow()
      const texts = {
        publicTitle: seed.title,
        publicWhat: open.what,
        publicReply: open.reply,
        welshTitle: '',
        welshWhat: '',
        welshReply: '',
      }
      await publishIssue(tx, now, texts, true, now.version, officer, clock.now())
    }
  }
}
