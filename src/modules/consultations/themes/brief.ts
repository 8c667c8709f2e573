import { may } from '#platform/access'
import { LONDON } from '#platform/clock'
import type { BriefSource } from '#platform/module'
import { themes as everyTheme } from '#modules/thread'
import { exerciseStandards } from '../exercises/standards.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { cellOf, hiddenCells } from './hidden-cells.js'
import { themesByPlace } from './read.js'

/** The most themes and exercises: the page is one page. */
const MOST = 5

/** What people of a place raised, over all exercises; small numbers as on the page of themes. */
export const themeBrief: BriefSource = {
  heading: 'What people here raised',
  may: 'consultations:see',
  position: 40,
  async tell(house, { codes, since, on }, person) {
    const at = (day: typeof on) => day.toZonedDateTime(LONDON).toInstant()
    const raised = await themesByPlace(own(house.db), { code: '', text: '', from: at(since), until: at(on.add({ days: 1 })) })
    const { hideBelow } = await exerciseStandards(house)
    const hidden = may(person, 'consultations:code') ? new Set<string>() : hiddenCells(raised, hideBelow)
    const names = new Map((await everyTheme(house.db, { retired: true })).map(({ code, name }) => [code, name]))
    const sums = new Map<string, number>()
    for (const { theme, place, people } of raised)
      if (place !== null && codes.includes(place) && !hidden.has(cellOf(theme, place))) sums.set(theme, (sums.get(theme) ?? 0) + people)
    return [...sums]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, MOST)
      .map(([theme, people]) => ({
        text: `${names.get(theme) ?? theme}: ${people.toLocaleString('en-GB')} ${people === 1 ? 'person' : 'people'}`,
        href: may(person, 'consultations:code') ? urls.theme(theme) : urls.themes,
      }))
  },
}

/** What the office asked about a place, and whether it has decided. */
export const askedBrief: BriefSource = {
  heading: 'What we asked about this place and decided',
  may: 'consultations:see',
  position: 50,
  async tell({ db }, { codes, since }) {
    const rows = await own(db)
      .selectFrom('consultations.exercise')
      .select(['id', 'title', 'state', 'closes_on as closesOn', 'opens_on as opensOn'])
      .where('place', 'in', codes.length > 0 ? [...codes] : [''])
      .where('state', 'in', ['published', 'answered'])
      .where('opens_on', '>=', since)
      .orderBy('opens_on', 'desc')
      .limit(MOST)
      .execute()
    return rows.map(({ id, title, state, opensOn }) => ({
      text: `${title} (${state === 'answered' ? 'decided and told' : 'not decided yet'})`,
      href: urls.overview(id),
      ...(opensOn && { day: opensOn }),
    }))
  },
}
