import { Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { BeforePublishing, Consequences } from '#platform/module'
import { contactsFor } from '#modules/contacts'
import { atMostMany, countsOf, withoutCode } from '../exercises/counts.js'
import { frozenFigures } from '../analysis/freeze-figures.js'
import { restedOn } from '../results/finding.js'
import { inBrief } from '../results/in-brief.js'
import { findingsOf } from '../results/keep-finding.js'
import { EXERCISE } from '../exercises/exercise.js'
import { exerciseById } from '../exercises/queries.js'
import { type ConsultationsTables } from '../tables.js'
import { sinceFrozen, sinceFrozenInWords } from './since-frozen.js'
import { urls } from '../urls.js'
import { waitingToHear } from '../waiting/wishes.js'

/** How many people of an exercise wait to hear what came of it, and by which way they can be told. */
export interface Wishes {
  readonly mail: number
  /** They left no e-mail address, so the office writes to them by post. */
  readonly letter: number
}

/** Counts who asked to be told what came of an exercise. */
export async function wishesFor(db: Db, exerciseId: number): Promise<Wishes> {
  const about = { kind: EXERCISE, id: String(exerciseId) }
  const asked = await contactsFor(db, 'outcome', { about, limit: 10_000 })
  const mail = asked.filter(({ email }) => email !== '').length
  return { mail: mail + (await waitingToHear(db.withTables<ConsultationsTables>(), exerciseId)), letter: asked.length - mail }
}

/** What whoever decides on an exercise is told: the frozen figures, who will be told, and what nobody has read. */
export const beforePublishing: BeforePublishing = {
  kind: EXERCISE,
  look: (db, id) => consequencesOf(db, Number(id)),
  answered: async (db, id) => {
    const set = await frozenFigures(db.withTables<ConsultationsTables>(), Number(id))
    return set ? inBrief(set.figures) : []
  },
  findings: async (handle, id) => {
    const db = handle.withTables<ConsultationsTables>()
    const [exercise, set, findings] = await Promise.all([exerciseById(db, id), frozenFigures(db, Number(id)), findingsOf(db, Number(id))])
    return set && { findings: restedOn(findings, set.figures), figures: urls.results(exercise.slug) }
  },
}

async function consequencesOf(db: Db, id: number): Promise<Consequences> {
  const own = db.withTables<ConsultationsTables>()
  const [{ closesOn, standing }, wishes, { held, toCode, counted }, uncoded, since, frozen] = await Promise.all([
    exerciseById(own, String(id)),
    wishesFor(db, id),
    countsOf(own, id),
    withoutCode(own, id),
    sinceFrozen(own, id),
    frozenFigures(own, id),
  ])
  const pages = Math.max(0, counted - uncoded)
  return {
    ...(closesOn && !standing ? { notBefore: { day: closesOn, what: 'the last day to answer' } } : {}),
    ...(frozen
      ? {
          hardlyBefore: {
            day: Temporal.PlainDate.from(frozen.figures.asOf),
            what: 'the day on which the figures were frozen',
            told: 'residents read with the results and on their receipts that the counting ended after the decision',
          },
        }
      : {}),
    told: [
      { how: 'By e-mail', who: wishes.mail === 0 ? 'Nobody asked for one' : `${people(wishes.mail)} who asked, one mail each` },
      { how: 'On receipt pages', who: pages === 0 ? 'None' : `${pages.toLocaleString('en-GB')}, seen by whoever looks up a code` },
      ...(uncoded === 0
        ? []
        : [
            {
              how: 'By nothing of ours',
              who: `${people(uncoded)} whose answers came in a file or as ticks, and so without a code: they read it in the news and with the results`,
            },
          ]),
      ...(wishes.letter === 0
        ? []
        : [
            {
              how: 'By letter',
              who: `${people(wishes.letter)} asked and left no e-mail address: please write to them, no letter is sent from here`,
            },
          ]),
    ],
    unfinished: [
      ...sinceFrozenInWords(since).map((text) => ({ text: `${text}: freeze the figures again`, href: urls.outcome(id) })),
      ...(toCode === 0
        ? []
        : [
            {
              text: `${atMostMany(toCode)} ${toCode === 1 ? 'text has' : 'texts have'} not been read and coded yet`,
              href: urls.results_(id),
            },
          ]),
      ...(held === 0
        ? []
        : [
            {
              text: `${held} ${held === 1 ? 'answer is' : 'answers are'} held for review and ${held === 1 ? 'does' : 'do'} not count yet`,
              href: urls.held(id),
            },
          ]),
    ],
  }
}

const people = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'}`
