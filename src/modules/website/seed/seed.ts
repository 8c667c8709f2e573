import { fixedClock, LONDON } from '#platform/clock'
import { inTransaction } from '#platform/db'
import type { House } from '#platform/module'
import { drawnPicture, keepPicture } from '#platform/pictures'
import { staffNames, type Writer } from '#modules/identity'
import { keepCounts } from '../counts/follow.js'
import { lookAtLinks } from '../links/check.js'
import { addEntry } from '../menu/menu.js'
import { addSection } from '../menu/sections.js'
import { beginPage, movePage, publishPage, saveVersion } from '../pages/keep.js'
import { keepPagePicture, PICTURE } from '../pages/pictures.js'
import { pageAt } from '../pages/queries.js'
import { withdrawPage } from '../pages/withdraw.js'
import { addLink, addTopic } from '../prevention/keep.js'
import { addRedirects } from '../redirects/keep.js'
import { urls } from '../urls.js'
import { PICTURES } from './westmarch-pictures.js'
import { LOOKED, TOPICS } from './westmarch-links.js'
import { OLD, PAGES, type SeededPage, SECTIONS } from './westmarch-pages.js'

/** How often parts of the demo's website were looked at on a usual day. */
const A_DAY = {
  '/': 140,
  '/consultations': 90,
  '/news': 60,
  '/decisions': 25,
  '/pages': 35,
  '/campaigns/safer-after-dark': 9,
  [urls.prevention]: 22,
  '/receipts': 8,
  [urls.search]: 12,
}

/** Fills the demo with the office's pages, its menu, advice on preventing crime, old addresses and a month of counts. */
export async function seedWebsite(house: House, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const staff = new Map((await staffNames(db)).map(({ id, name }) => [name, id]))
  const writer = (name: string): Writer => ({ id: staff.get(name) ?? 0, actor: `person:${staff.get(name) ?? 0}` })
  const today = clock.today()
  const ago = (days: number) => today.subtract({ days }).toZonedDateTime({ timeZone: LONDON, plainTime: '11:20' }).toInstant()
  const helen = writer('Helen Marsh')
  const sections = await inTransaction(db, async (tx) => ({
    about: await addSection(tx, SECTIONS.about, helen),
    join: await addSection(tx, SECTIONS.join, helen),
  }))
  for (const page of PAGES) await play(page)
  await inTransaction(db, async (tx) => {
    for (const target of [`section:${sections.about}`, `section:${sections.join}`, urls.prevention])
      await addEntry(tx, 'head', target, helen)
    await addEntry(tx, 'foot', urls.pages, helen)
    await addRedirects(tx, OLD, helen, ago(200))
  })
  for (const [nth, { links, ...topic }] of TOPICS.entries())
    await inTransaction(db, async (tx) => {
      const id = await addTopic(tx, { ...topic, position: nth + 1, shown: true }, helen, ago(150))
      for (const { checkedDaysAgo, ...link } of links)
        await addLink(tx, { ...link, topic: id, shown: true }, helen, {
          at: ago(checkedDaysAgo),
          checked: today.subtract({ days: checkedDaysAgo }),
        })
    })
  // As a look at them some days ago found it: the demo itself asks no other website.
  await lookAtLinks(
    { ...house, clock: fixedClock(ago(9)) },
    async (url) => LOOKED.find(([part]) => url.includes(part))?.[1] ?? { state: 'there' },
  )
  for (let day = 28; day >= 1; day -= 1) {
    const busy = 1 + ((day * 7) % 5) / 10
    await keepCounts(
      db,
      {
        views: new Map(Object.entries(A_DAY).map(([section, views]) => [section, Math.round(views * busy)])),
        links: new Map([1, 2, 3, 4].map((link) => [link, ((day + link) % 4) + 1])),
        lost: new Map(
          day % 3 === 0
            ? [
                ['/about/map.html', 2],
                ['/youth-commission', 1],
              ]
            : [],
        ),
      },
      today.subtract({ days: day }),
    )
  }
  say(`${PAGES.length} pages of the website, with the menu and advice on preventing crime`)

  async function play({ section, owner, reviewIn, until, before, savedAfter, welsh, ...words }: SeededPage): Promise<void> {
    const by = writer(owner)
    const details = { section: section === null ? null : sections[section], owner: by.id, reviewOn: today.add({ days: reviewIn }) }
    const pictures = await Promise.all(
      (PICTURES[words.title] ?? []).map(async ({ name, svg, ...said }) => ({ ...said, drawn: await drawnPicture(name, svg) })),
    )
    await inTransaction(db, async (tx) => {
      const id = await beginPage(tx, words, details, by, ago(160))
      if (until === 'draft') return
      for (const { drawn, alt, caption } of pictures) {
        const kept = await keepPicture(tx, drawn, { alt, caption }, { purpose: PICTURE, at: ago(152) }, by.actor)
        const page = await pageAt(tx, id)
        await keepPagePicture(tx, page, kept, undefined, page.version, by, ago(152))
      }
      if (welsh) {
        const page = await pageAt(tx, id)
        await saveVersion(tx, page, { ...page, ...welsh, welshFresh: true }, page.version, by, ago(151))
      }
      const { slug, version } = await pageAt(tx, id)
      if (before) await movePage(tx, await pageAt(tx, id), before, 1, by, ago(155))
      await publishPage(tx, await pageAt(tx, id), version, helen, ago(150))
      if (before) await movePage(tx, await pageAt(tx, id), slug, 2, helen, ago(40))
      if (savedAfter) await saveVersion(tx, await pageAt(tx, id), { ...words, body: savedAfter(words.body) }, version, by, ago(3))
      if (until === 'withdrawn')
        await withdrawPage(tx, await pageAt(tx, id), 'The trial is over: the office is open from nine to five.', helen, ago(20))
    })
  }
}
