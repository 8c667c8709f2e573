import { fixedClock, LONDON, type Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import type { House } from '#platform/module'
import { keepPicture } from '#platform/pictures'
import { listsFor } from '#modules/contacts'
import { periodsAhead } from '#modules/elections'
import { staffNames, type Writer } from '#modules/identity'
import { keepStoryPicture, PICTURE } from '../stories/pictures.js'
import { correctStory, publishIfDue, withdrawStory } from '../stories/publish.js'
import { storyAt } from '../stories/queries.js'
import { approveStory, beginStory, finishStory } from '../stories/write.js'
import { seedCampaigns } from './campaigns.js'
import { seedPublications } from './publications.js'
import { draw } from './westmarch-pictures.js'
import { type SeededStory, STORIES } from './westmarch-stories.js'

/** Fills the demo with what the office said in the last weeks: public, corrected, withdrawn, under embargo, waiting and being written. */
export async function seedPublishing(house: House, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const staff = new Map((await staffNames(db)).map(({ id, name }) => [name, id]))
  const writer = (name: string): Writer => ({ id: staff.get(name) ?? 0, actor: `person:${staff.get(name) ?? 0}` })
  const ago = (days: number, plainTime = '10:05') =>
    clock.today().subtract({ days }).toZonedDateTime({ timeZone: LONDON, plainTime }).toInstant()
  const desks = (await listsFor(db, staff.get('Helen Marsh') ?? 0)).filter(({ name }) => name === 'News desks').map(({ id }) => id)
  for (const story of STORIES) await play(story)
  say(`${STORIES.length} pieces of news, most of them press releases too`)
  await seedPublications(house, say)
  await seedCampaigns(house, writer('Helen Marsh'), say)

  async function play({ by, daysAgo, until, notes = '', topic = null, place = null, pictures = [], ...sheet }: SeededStory): Promise<void> {
    const wrote = writer(by)
    const at = ago(daysAgo)
    const past: House = { ...house, clock: fixedClock(at) }
    const id = await inTransaction(db, (tx) => beginStory(tx, { ...sheet, notes, topic, place }, wrote, ago(daysAgo + 1)))
    for (const { drawing, ...words } of pictures) {
      const drawn = await draw(drawing)
      await inTransaction(db, async (tx) => {
        const kept = await keepPicture(tx, drawn, words, { purpose: PICTURE, at }, wrote.actor)
        await keepStoryPicture(tx, await storyAt(tx, id), kept, undefined, { ...wrote, mayIssue: false })
      })
    }
    if (until === 'draft') return
    const on = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: LONDON, plainTime: '09:00' }).toInstant()
    const [election] = await periodsAhead(db, clock.today())
    const scheduled = election ? election.from.add({ days: 7 }) : clock.today().add({ days: 90 })
    const embargo = until === 'embargo' ? on(clock.today().add({ days: 2 })) : until === 'scheduled' ? on(scheduled) : null
    const issue = { publicAt: embargo, inAdvance: until === 'embargo', lists: desks }
    await inTransaction(db, async (tx) => finishStory(tx, await storyAt(tx, id), issue, { ...wrote, mayIssue: false }, at))
    if (until === 'waiting') return
    await inTransaction(db, async (tx) => approveStory(tx, await storyAt(tx, id), writer('Ruth Penhale'), at))
    await publishIfDue(past, id)
    await runJobs(past)
    if (until === 'withdrawn')
      await inTransaction(db, async (tx) =>
        withdrawStory(
          tx,
          await storyAt(tx, id),
          'The training was moved: the office is open as usual.',
          writer('Ruth Penhale'),
          ago(daysAgo - 1),
        ),
      )
    if (until === 'corrected') {
      const { title, summary, body } = await storyAt(db, id)
      const now = { title, summary, body: body.replace('£400', '£450'), what: 'The smallest grant is £450, not £400.' }
      await inTransaction(db, async (tx) => correctStory(tx, await storyAt(tx, id), now, writer('Ruth Penhale'), ago(daysAgo - 2)))
    }
  }
}
