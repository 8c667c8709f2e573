import { sql } from 'kysely'
import { SYSTEM } from '#platform/access'
import { record } from '#platform/audit'
import type { Holding } from '#platform/module'
import { bump } from '#platform/web'
import { TOPIC } from '../meetings/meeting.js'
import { timecode } from '../questions/question.js'
import { own, ownTx } from '../tables.js'
import { RECORDING } from './recording.js'

const PIECE = 'scrutiny.cue'

/** What was said at meetings in public, which may name somebody. A piece is named by its recording and its place in it. */
export const spokenHolding: Holding = {
  what: 'What was said at public scrutiny meetings, which may name you',
  restricted: false,
  keepBecause: 'The rest of what was said stays: the meeting was in public. The film itself is on another website, where you can ask too',
  async find(db, { name }) {
    const whole = name?.trim().toLowerCase() ?? ''
    if (whole.length < 3) return []
    const rows = await own(db)
      .selectFrom('scrutiny.cue')
      .select(['recording', 'n', 'at_second as at'])
      .where(sql<boolean>`strpos(lower(said), ${whole}) > 0`)
      .orderBy('recording')
      .orderBy('n')
      .limit(200)
      .execute()
    return rows.map(({ recording, n, at }) => ({
      kind: PIECE,
      id: `${recording}-${n}`,
      summary: `Said at ${timecode(at)} of a recording`,
    }))
  },
  async export(db, _kind, id) {
    const [recording, n] = id.split('-').map(Number)
    const row = await own(db)
      .selectFrom('scrutiny.cue')
      .select(['said', 'at_second as at'])
      .where('recording', '=', recording ?? 0)
      .where('n', '=', n ?? 0)
      .executeTakeFirst()
    return row ? { said: row.said, at: timecode(row.at) } : {}
  },
  async erase(tx, _kind, id) {
    const [recording, n] = id.split('-').map(Number)
    await ownTx(tx)
      .updateTable('scrutiny.cue')
      .set({ said: '(taken out)' })
      .where('recording', '=', recording ?? 0)
      .where('n', '=', n ?? 0)
      .execute()
    await bump(tx, TOPIC)
    await record(tx, { by: SYSTEM, did: 'scrutiny:take-out-said', kind: RECORDING, id: recording ?? 0 })
    return 'This piece of what was said is taken out of our page. The film on the other website is not changed by it.'
  },
}
