import assert from 'node:assert/strict'
import { served } from '#test/served'
import { inTransaction } from '#platform/db'
import type { Module, NewsItem } from '#platform/module'
import { defineModule } from '#platform/module'
import { contacts } from '#modules/contacts'
import { modules } from '../index.js'
import { newsletters } from './module.js'
import { addNewsletter } from './newsletters/keep-newsletters.js'
import type { NewsletterSheet } from './newsletters/keep-newsletters.js'

/** For tests: what a module that has news would tell; push to `told` to publish. */
export function newsFrom(told: NewsItem[]) {
  return defineModule({
    name: 'story-news',
    title: 'News of the story',
    topics: async () => [
      { code: 'roads', name: 'Road safety' },
      { code: 'rural', name: 'Rural crime' },
    ],
    news: [
      {
        kind: 'story.news',
        label: 'News of the story',
        heading: () => 'What is new',
        what: () => 'news of the story',
        since: async (_db, { from, to }) =>
          told.filter(({ at }) => at.epochMilliseconds > from.epochMilliseconds && at.epochMilliseconds <= to.epochMilliseconds),
      },
    ],
  })
}

const SHEET: NewsletterSheet = {
  name: 'Westmarch News',
  about: 'What we do and what you can take part in',
  welshName: '',
  welshAbout: '',
  audience: 'subscribers',
  list: null,
  roles: [],
  main: true,
  replyTo: '',
  senderName: '',
  secondPerson: true,
  countsLinks: true,
  cadence: { every: 1, unit: 'month' },
}

/** For tests: an office with its staff, two newsletters that anybody can sign up to, and news to tell. */
export async function officeWithNews(...more: readonly Module[]) {
  const told: NewsItem[] = []
  const below = ['office', 'identity'].map((name) => modules.find((module) => module.name === name))
  const scene = await served(...below.flatMap((module) => module ?? []), contacts, newsletters, newsFrom(told), ...more)
  const { house, clock } = scene
  for (const module of below) {
    assert.ok(module?.seed)
    await module.seed(house, () => {})
  }
  const add = (sheet: Partial<NewsletterSheet>) =>
    inTransaction(house.db, (tx) => addNewsletter(tx, { ...SHEET, ...sheet }, 'system', clock.now()))
  const news = await add({})
  const rural = await add({ name: 'Rural Round-up', main: false, secondPerson: false, cadence: { months: [3, 6, 9, 12] } })
  return { ...scene, db: house.db, told, add, news, rural }
}
