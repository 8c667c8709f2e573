import assert from 'node:assert/strict'
import { test } from 'node:test'
import { served } from './served.js'
import { contacts } from '#modules/contacts'
import { publishing } from '#modules/publishing'
import { website } from '#modules/website'
import { modules } from '../src/modules/index.js'
import { publishPublications } from '../src/modules/publishing/publications/publish.js'
import { publicationAt } from '../src/modules/publishing/publications/queries.js'
import { urls } from '../src/modules/publishing/urls.js'

test('INF-31 INF-26 the public finds an older version of a publication after the current one, marked, with a link to what is current', async () => {
  const below = ['office', 'identity'].map((name) => modules.find((module) => module.name === name))
  const { house, staff, public: visitor } = await served(...below.flatMap((module) => module ?? []), contacts, publishing, website)
  for (const module of below) await module?.seed?.(house, () => {})
  const writer = staff('publishing:see', 'publishing:write')
  const issuer = staff('publishing:see', 'publishing:issue')
  const publish = async (url: string) => {
    const id = Number(/\/staff\/publications\/(\d+)/.exec(url)?.[1])
    await (await writer.get(urls.publicationIssue(id))).send({ when: 'now' })
    await (await issuer.get(urls.publicationApproval(id))).send({ what: 'approve' })
    await publishPublications.handle(house, undefined)
    return await publicationAt(house.db, id)
  }
  const draft = await (
    await writer.get(urls.newPublication)
  ).send({
    kind: 'strategy',
    title: 'Ferry strategy',
    summary: 'Ferry, ferry and ferry again: what the ferry once was for.',
    body: 'Each ferry has a bell.',
    authors: 'The office',
    'dated-day': '20',
    'dated-month': '11',
    'dated-year': '2026',
  })
  const first = await publish(draft.url)
  const next = await (await writer.get(urls.nextVersion(first.id))).send({})
  await next.send({ title: 'Strategy for boats', summary: 'What a ferry is for.', body: 'Boats.' })
  const second = await publish(next.url)

  const search = async (words: string) => await visitor().get(`/search?q=${words}`)
  const both = await search('ferry')
  assert.deepEqual(
    both.dom.querySelectorAll('main ol > li').map((one) => one.querySelector('a')?.getAttribute('href')),
    [urls.publication(second.slug), urls.publication(first.slug)],
    'though the older one says it more often',
  )
  const [current = '', old = ''] = both.dom.querySelectorAll('main ol > li').map((one) => one.textContent.replaceAll(/\s+/g, ' '))
  assert.doesNotMatch(current, /Superseded/)
  assert.match(old, /Ferry strategy.*Superseded.*The newer version is Strategy for boats/)
  const bell = await search('bell')
  assert.match(bell.text, /Superseded/)
  assert.match((await bell.click('Strategy for boats')).text, /What a ferry is for/)
  assert.match((await visitor().get('/cy/search?q=bell')).text, /Wedi’i disodli/)

  await (await issuer.get(urls.publicationWithdrawal(second.id))).send({ why: 'The figures were wrong.' })
  const back = await search('ferry')
  assert.doesNotMatch(back.text, /Superseded|Strategy for boats/, 'the one before is the current one again')
  assert.match(back.text, /Ferry strategy/)
})
