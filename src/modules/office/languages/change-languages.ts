import type { Actor } from '#platform/access'
import { record } from '#platform/audit'
import type { Temporal } from '#platform/clock'
import type { Tx } from '#platform/db'
import { bump, Conflict } from '#platform/web'
import { OFFICE_TOPIC } from '../card/change-card.js'
import { signMail } from '../card/mail-signature.js'
import { ownTx } from '../tables.js'
import type { OfficeLanguages } from './languages.js'

/** Changes the languages of the public pages. Throws `Conflict` when they are no longer at the version that was seen. */
export async function changeLanguages(
  tx: Tx,
  to: Omit<OfficeLanguages, 'version'>,
  seen: number,
  by: Actor,
  at: Temporal.Instant,
): Promise<void> {
  const { numUpdatedRows } = await ownTx(tx)
    .updateTable('office.language')
    .set({
      welsh: to.welsh,
      name: to.name,
      short_name: to.shortName,
      address: to.address.join('\n'),
      hours: to.hours.join('\n'),
      version: seen + 1,
      changed_at: at,
      changed_by: by,
    })
    .where('id', '=', 1)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Conflict('The languages were changed by somebody else')
  await record(tx, { by, did: 'office:change-languages', kind: 'office-languages', id: 1, detail: { welsh: to.welsh, version: seen + 1 } })
  await signMail(tx)
  await bump(tx, OFFICE_TOPIC)
}
