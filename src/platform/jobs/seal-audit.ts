import { seal } from '#platform/audit'
import { inTransaction } from '#platform/db'
import { defineJob } from './job.js'

/** Chains new audit entries every few seconds. It lives here because the audit must not depend on jobs. */
export const sealAudit = defineJob<null>({
  name: 'audit.seal',
  what: 'Seals new audit entries, so that a later change to them shows',
  every: { seconds: 5 },
  async handle(house) {
    while ((await inTransaction(house.db, (tx) => seal(tx, house.clock))) > 0);
  },
})
