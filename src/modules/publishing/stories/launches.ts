import { LONDON, Temporal } from '#platform/clock'
import type { Db } from '#platform/db'
import type { LaunchSource } from '#platform/module'
import { heldBy, type Period } from '#modules/elections'
import { urls } from '../urls.js'
import { storiesIn } from './queries.js'
import { type Story, STORY } from './story.js'

/** The day on which a story becomes public. What was due already and is still here goes out as soon as it may. */
function dayOf({ publicAt }: Pick<Story, 'publicAt'>, today: Temporal.PlainDate): Temporal.PlainDate {
  const planned = publicAt?.toZonedDateTimeISO(LONDON).toPlainDate() ?? today
  return Temporal.PlainDate.compare(planned, today) < 0 ? today : planned
}

/** The pre-election period that holds a finished story back on its day; undefined when none does. */
export async function heldOn(db: Db, story: Story, today: Temporal.PlainDate): Promise<Period | undefined> {
  return story.state === 'ready' || story.state === 'waiting'
    ? await heldBy(db, { kind: STORY, id: story.id }, dayOf(story, today))
    : undefined
}

/** News and releases that are finished and not public yet. */
export const storyLaunches: LaunchSource = {
  kind: STORY,
  label: 'News or press release',
  async between(db, { from, to }, today) {
    return (await storiesIn(db, 'ready', 'waiting')).flatMap(({ id, title, writers, publicAt }) => {
      const day = dayOf({ publicAt }, today)
      const within = Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0
      return within ? [{ id, title, href: urls.staffStory(id), day, writers }] : []
    })
  },
}
