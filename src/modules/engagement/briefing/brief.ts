import type { BriefSource } from '#platform/module'
import { dayInWords } from '#platform/web'
import { eventsFor } from '../events/queries.js'
import { AHEAD, EVENT, KINDS, STATES } from '../events/event.js'
import { openRequests, requestsFrom } from '../requests/queries.js'
import { REQUEST_STATES } from '../requests/request.js'
import { openTakeAwaysIn } from '../take-aways/take-aways.js'
import { urls } from '../urls.js'

/** The most lines of one kind: the page is one page. */
const MOST = 5

/** A text cut short, without the full stop at its end: a day follows. */
const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()}…` : text.replace(/[.\s]+$/, '')

/** What was promised at events in a place and is not done. */
export const promisedBrief: BriefSource = {
  heading: 'Promised here and not done yet',
  may: 'engagement:see',
  position: 10,
  tell: async ({ db }, { codes }, person) =>
    (await openTakeAwaysIn(db, codes, person.id, MOST)).map(({ id, what, from, due }) => ({
      text: `By ${dayInWords(due)}: ${what} (from “${from}”)`,
      href: urls.takeAway(id),
    })),
}

/** Who asks there for somebody to come, and who asked before. */
export const requestBrief: BriefSource = {
  heading: 'Who asked us to come',
  may: 'engagement:see',
  position: 20,
  async tell({ db }, { codes, since }) {
    const open = (await openRequests(db)).filter(({ place }) => place !== null && codes.includes(place))
    const decided = await requestsFrom(db, codes, since, MOST)
    return [...open, ...decided].slice(0, MOST).map((one) => ({
      text: `${one.body}: ${short(one.purpose, 120)} (${REQUEST_STATES[one.state].word.toLowerCase()})`,
      day: one.askedOn,
      href: urls.request(one.id),
    }))
  },
}

/** When somebody was there last, and what was heard. */
export const visitBrief: BriefSource = {
  heading: 'When we were here last',
  may: 'engagement:see',
  position: 30,
  tell: async ({ db }, { codes, on }, person) =>
    (await eventsFor(db, person.id, { states: ['delivered'], places: codes, to: on, most: MOST })).map((event) => ({
      text: `${event.title} (${KINDS[event.kind].toLowerCase()})${event.feedback ? `: ${short(event.feedback, 160)}` : ''}`,
      day: event.day,
      href: urls.staffEvent(event.id),
    })),
}

/** What else is planned there. */
export const aheadBrief: BriefSource = {
  heading: 'What else is planned here',
  may: 'engagement:see',
  position: 90,
  tell: async ({ db }, { codes, on, before }, person) =>
    (await eventsFor(db, person.id, { states: AHEAD, places: codes, from: on, earliest: true, most: MOST + 1 }))
      .filter(({ id }) => !(before?.kind === EVENT && before.id === id))
      .slice(0, MOST)
      .map((event) => ({
        text: `${event.title}${event.state === 'confirmed' ? '' : ` (${STATES[event.state].word.toLowerCase()})`}`,
        day: event.day,
        href: urls.staffEvent(event.id),
      })),
}
