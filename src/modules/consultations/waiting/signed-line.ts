import { sql } from 'kysely'
import { LONDON, type Temporal } from '#platform/clock'
import { dayInWords } from '#platform/web'
import { notTakenBack } from '../responses/taken-back.js'
import type { ConsultationsTx } from '../tables.js'
import { LEAST_TOGETHER } from './batch.js'
import type { WaitingWish } from './wishes.js'

/**
 * Where the signed line that asks for the newsletter lies: the collection point and its day, never the card. A point with fewer cards than are
 * ever entered together is not named, because its name would lead to the answers. Undefined where nothing was signed for it.
 */
export async function signedLine(tx: ConsultationsTx, wish: WaitingWish, at: Temporal.Instant): Promise<string | undefined> {
  if (!wish.newsletter || wish.channel !== 'paper') return undefined
  const point =
    wish.point === undefined
      ? undefined
      : await tx
          .selectFrom('consultations.collection_point as p')
          .select(['p.what', 'p.held_on as day'])
          .select((is) =>
            is
              .selectFrom('consultations.response as r')
              .select(({ fn }) => fn.countAll<number>().as('cards'))
              .whereRef('r.collection_point_id', '=', 'p.id')
              // Ticks and calls from the same point hide no card among them, and what is gone hides nothing.
              .where('r.channel', '=', 'paper')
              .where('r.state', '<>', 'rejected')
              .where(sql<boolean>`r.answers <> '{}'::jsonb`)
              .where(notTakenBack('r'))
              .as('cards'),
          )
          .where('p.id', '=', wish.point)
          .executeTakeFirst()
  return point && Number(point.cards) >= LEAST_TOGETHER
    ? `Signed line on a card: ${point.what.slice(0, 60)}, ${dayInWords(point.day)}`
    : `Signed line on paper, entered on ${dayInWords(at.toZonedDateTimeISO(LONDON).toPlainDate())}`
}
