import { may, type Person } from '#platform/access'
import { LONDON } from '#platform/clock'
import type { DeskItem, House } from '#platform/module'
import { dayInWords } from '#platform/web'
import { isOwn } from '#modules/identity'
import { campaignsWithOldWelsh } from './campaigns/queries.js'
import { formatsDesk } from './formats/desk.js'
import { publicationsDesk } from './publications/desk.js'
import { heldOn } from './stories/launches.js'
import { lastRelease, storiesIn } from './stories/queries.js'
import { urls } from './urls.js'

/** Days after which another press release should go out. */
const EVERY_DAYS = 7

/** What news asks of a person: what waits for approval, what was sent back, and that a release is due each week. */
export async function publishingDesk(house: House, person: Person): Promise<readonly DeskItem[]> {
  const formats = await formatsDesk(house, person)
  if (!may(person, 'publishing:see')) return formats
  const { db } = house
  const items: DeskItem[] = [...formats, ...(await publicationsDesk(house, person))]
  if (may(person, 'publishing:issue'))
    for (const story of await storiesIn(db, 'waiting'))
      if (!isOwn(story, person.id))
        items.push({
          key: `publishing:approve:${story.id}`,
          title: `Approve “${story.title}”`,
          href: urls.approval(story.id),
          owners: [],
          permission: 'publishing:issue',
          why: story.publicAt
            ? 'It cannot become public at its time before somebody else than its writers has approved it'
            : 'Its writers are done',
          ...(story.publicAt && { due: story.publicAt.toZonedDateTimeISO(LONDON).toPlainDate(), dueAt: story.publicAt }),
        })
  if (may(person, 'publishing:issue')) items.push(...(await caughtUnderEmbargo(house, person)))
  if (!may(person, 'publishing:write')) return items
  for (const story of await storiesIn(db, 'draft'))
    if (story.sentBack)
      items.push({
        key: `publishing:sent-back:${story.id}:${story.version}`,
        title: `Look at “${story.title}” again`,
        href: urls.staffStory(story.id),
        owners: [...story.writers],
        why: `Sent back: ${story.sentBack}`,
      })
  for (const { id, name, version } of may(person, 'publishing:issue') ? await campaignsWithOldWelsh(db) : [])
    items.push({
      key: `publishing:campaign-welsh:${id}:${version}`,
      title: `Bring the Welsh of “${name}” up to date`,
      href: urls.campaignWelsh(id),
      owners: [],
      permission: 'publishing:issue',
      why: 'Its English was changed since, and residents read both',
    })
  const last = (await lastRelease(db))?.sentAt?.toZonedDateTimeISO(LONDON).toPlainDate()
  const underWay = (await storiesIn(db, 'waiting', 'ready')).some(({ release }) => release)
  if (last && !underWay)
    items.push({
      key: `publishing:weekly:${last.toString()}`,
      title: 'Send this week’s press release',
      href: urls.newStory,
      due: last.add({ days: EVERY_DAYS }),
      owners: [],
      permission: 'publishing:write',
      why: 'The office sends one each week',
    })
  return items
}

/** What newsrooms have under embargo while a pre-election period holds it back: a second person tells them. Whoever may let it out reads that there instead. */
async function caughtUnderEmbargo({ db, clock }: House, person: Person): Promise<readonly DeskItem[]> {
  if (may(person, 'elections:allow')) return []
  const items: DeskItem[] = []
  for (const story of await storiesIn(db, 'ready')) {
    if (story.sentAt === null || isOwn(story, person.id)) continue
    const period = await heldOn(db, story, clock.today())
    if (period)
      items.push({
        key: `publishing:embargo-held:${story.id}:${period.id}:${period.version}`,
        title: `Tell newsrooms that “${story.title}” waits`,
        href: urls.staffStory(story.id),
        owners: [],
        permission: 'publishing:issue',
        why: `They have it under embargo, and a pre-election period holds it back until ${dayInWords(period.to)}`,
        ...(story.publicAt && { due: story.publicAt.toZonedDateTimeISO(LONDON).toPlainDate(), dueAt: story.publicAt }),
      })
  }
  return items
}
