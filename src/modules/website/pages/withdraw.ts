import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import { inTransaction, type Tx } from '#platform/db'
import { defineJob, eachAlone } from '#platform/jobs'
import { unindex } from '#platform/search'
import { bump, Conflict } from '#platform/web'
import type { Writer } from '#modules/identity'
import { ownTx } from '../tables.js'
import { withdrawalHeldOn } from './launches.js'
import { PAGE, TOPIC, type WebPage } from './page.js'
import { leavingPages } from './queries.js'

const STAYS = { leaving_at: null, leaving_by: null, leaving_why: '' }

/** Takes a page back: whoever comes to its address reads why instead. It leaves the menu and the search. */
export async function withdrawPage(tx: Tx, page: WebPage, why: string, by: Pick<Writer, 'actor'>, at: Temporal.Instant): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('website.page')
    .set({ state: 'withdrawn', withdrawn_at: at, withdrawn_why: why, ...STAYS })
    .where('id', '=', page.id)
    .where('state', '=', 'public')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('It is not public: somebody else was faster')
  await ownTx(tx).deleteFrom('website.menu_entry').where('page', '=', page.id).execute()
  await record(tx, { by: by.actor, did: 'website:withdraw-page', kind: PAGE, id: page.id })
  await unindex(tx, PAGE, String(page.id))
  await bump(tx, TOPIC)
}

/** Asks for the withdrawal of a public page while a pre-election period holds that back: it happens when nothing holds it any more. Throws `Conflict` when somebody has asked. */
export async function askToWithdraw(tx: Tx, page: WebPage, why: string, by: Writer, at: Temporal.Instant): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('website.page')
    .set({ leaving_at: at, leaving_by: by.id, leaving_why: why })
    .where('id', '=', page.id)
    .where('state', '=', 'public')
    .where('leaving_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Somebody has asked for that already, or it is not public')
  await record(tx, { by: by.actor, did: 'website:ask-to-withdraw', kind: PAGE, id: page.id })
}

/** Keeps a page public of which the withdrawal was held back. Throws `Conflict` when it is withdrawn already, or nobody asks for it any more. */
export async function keepPublic(tx: Tx, page: WebPage, by: Writer): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('website.page')
    .set(STAYS)
    .where('id', '=', page.id)
    .where('leaving_at', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('Nothing waits: it is withdrawn already, or somebody else was faster')
  await record(tx, { by: by.actor, did: 'website:keep-public', kind: PAGE, id: page.id })
}

/** Every minute: pages leave the website when no pre-election period holds that back any more. */
export const withdrawDue = defineJob({
  name: 'website.withdraw-due',
  what: 'Withdraws pages of the website when a pre-election period is over, or somebody let it happen',
  every: { minutes: 1 },
  async handle({ db, clock }) {
    await eachAlone(await leavingPages(db), async (page) => {
      await inTransaction(db, async (tx) => {
        if (await withdrawalHeldOn(tx, page, clock.today())) return
        const asked = (await leavingPages(tx)).find(({ id }) => id === page.id)
        if (asked) await withdrawPage(tx, asked, asked.leavingWhy, { actor: SYSTEM }, clock.now())
      })
    })
  },
})
