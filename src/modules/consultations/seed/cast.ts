import { type Actor, SYSTEM } from '#platform/access'
import type { Db } from '#platform/db'
import { staffToChoose } from '#modules/identity'

/** A member of staff in the story. Without staff in the database, Regard itself does the deed. */
export interface Player {
  readonly id: number
  readonly name: string
  readonly job: string
  readonly by: Actor
}

/** Who does what in the story. */
export interface Cast {
  /** Plans exercises and reads what people write. */
  readonly policy: Player
  /** Runs the card and the stalls. */
  readonly engagement: Player
  /** Keys paper in. */
  readonly office: Player
  /** Publishes. */
  readonly chief: Player
  /** Decides. */
  readonly commissioner: Player
}

/** Finds the players by their jobs, so that the story survives a change of names. */
export async function castFrom(db: Db): Promise<Cast> {
  const staff = await staffToChoose(db)
  const player = (job: RegExp): Player => {
    const found = staff.find((person) => job.test(person.job))
    return found
      ? { id: found.id, name: found.name, job: found.job, by: `person:${found.id}` }
      : { id: 0, name: 'Regard', job: '', by: SYSTEM }
  }
  return {
    policy: player(/^Policy/),
    engagement: player(/^Engagement/),
    office: player(/Co-ordinator$/),
    chief: player(/^Chief Executive/),
    commissioner: player(/^Commissioner/),
  }
}

const FIRST = [
  'Janet',
  'Alan',
  'Sue',
  'Derek',
  'Amina',
  'Rob',
  'Carys',
  'Mohammed',
  'Linda',
  'Piotr',
  'Grace',
  'Neil',
  'Bethan',
  'Harpreet',
  'Colin',
  'Ewa',
  'Marjorie',
  'Owen',
  'Sadia',
  'Phil',
]
const LAST = [
  'Pool',
  'Hartley',
  'Bramwell',
  'Okoro',
  'Tranter',
  'Siddall',
  'Whitlock',
  'Rehman',
  'Furness',
  'Nowak',
  'Lomas',
  'Gill',
  'Penry',
  'Tasker',
  'Ashworth',
  'Dyer',
  'Mellor',
  'Quayle',
]

/** The name and address of the nth invented resident, each different. */
export function resident(number: number): { name: string; email: string } {
  const first = FIRST[number % FIRST.length] ?? 'Sam'
  const last = LAST[Math.floor(number / FIRST.length + number * 7) % LAST.length] ?? 'Hill'
  return { name: `${first} ${last}`, email: `${first}.${last}${number < LAST.length ? '' : number}@post.example`.toLowerCase() }
}
