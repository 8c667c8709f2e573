import assert from 'node:assert/strict'
import { test } from 'node:test'
import { find } from '#platform/search'
import { websiteDesk } from '../desk.js'
import { websiteStory, WORDS } from '../story.js'
import { urls } from '../urls.js'
import { pageAt } from './queries.js'

const WELSH = {
  welshTitle: 'Ymweld â’r ddalfa',
  welshSummary: 'Gwirfoddolwyr yn ymweld â gorsafoedd.',
  welshBody: '## Beth maen nhw’n ei wneud\n\nMaen nhw’n dod mewn parau.',
}

test('INF-26 ACC-08 a page has its Welsh beside its English: all of it or nothing, in versions, told when it is the older of the two', async () => {
  const { writer, publisher, public: visitor, db, house } = await websiteStory()
  const draft = await (await writer.get(urls.newPage)).send({ ...WORDS, section: '', owner: '' })
  const id = Number(draft.url.split('/').at(-1))
  const publish = async () => (await publisher.get(urls.publication(id))).send({})
  await publish()
  const { slug } = await pageAt(db, id)
  const inWelsh = () => visitor().get(`/cy${urls.page(slug)}`)
  const english = await inWelsh()
  assert.equal(english.dom.querySelector('h1')?.getAttribute('lang'), 'en', 'English is said to be English')

  const form = await (await writer.get(urls.staffPage(id))).click('Write it in Welsh too')
  const half = await form.send({ ...WELSH, welshBody: '' })
  assert.match(half.text, /Enter this in Welsh too, or leave all three empty/)
  assert.match((await half.send(WELSH)).text, /Saved\. The public reads it once it is published.*In Welsh\s*Yes/)
  assert.match((await inWelsh()).text, /Custody visiting/, 'what is saved is not public yet')
  await publish()
  const welsh = await inWelsh()
  assert.equal(welsh.heading, WELSH.welshTitle)
  assert.equal(welsh.dom.querySelector('h1')?.getAttribute('lang'), undefined)
  assert.match(welsh.text, /Gwirfoddolwyr yn ymweld.*mewn parau/)
  assert.match((await visitor().get(urls.page(slug))).text, /They come in pairs/)
  assert.match((await visitor().get(`/cy${urls.pages}`)).text, /Ymweld â’r ddalfa/)
  assert.equal((await find(db, 'gwirfoddolwyr', undefined)).found.length, 1)
  assert.match((await writer.get(`${urls.preview(id)}?language=cy`)).text, /mewn parau/)

  // Where only the English changes the Welsh stays, and its writers are told; pictures and the section change neither.
  const desk = async () => (await websiteDesk(house, await keeper())).filter(({ key }) => key.includes('welsh'))
  assert.deepEqual(await desk(), [])
  await (await (await writer.get(urls.staffPage(id))).click('Change the words')).send({ body: 'They come in threes.' })
  assert.match((await writer.get(urls.staffPage(id))).text, /In Welsh\s*Yes, and older than the English/)
  await publish()
  assert.match((await inWelsh()).text, /mewn parau/)
  assert.deepEqual(
    (await desk()).map(({ title }) => title),
    ['Bring the Welsh of “Custody visiting” up to date'],
  )
  const [mine, theirs] = [await writer.get(urls.welsh(id)), await writer.get(urls.welsh(id))]
  await theirs.send({ welshTitle: 'Ymwelwyr â’r ddalfa' })
  const both = await mine.send({ welshBody: 'Maen nhw’n dod fesul tri.' })
  assert.equal(both.status, 409)
  assert.match((await both.send({})).text, /In Welsh\s*Yes/)
  await publish()
  assert.deepEqual(await desk(), [])
  assert.match((await inWelsh()).text, /Ymwelwyr â’r ddalfa.*fesul tri/)

  // An earlier version comes back with its Welsh; taken away, the page is in English again.
  await (await writer.get(urls.restoration(id, 2))).send({})
  await publish()
  assert.match((await inWelsh()).text, /mewn parau/)
  await (await (await writer.get(urls.staffPage(id))).click('Change the Welsh')).send({ welshTitle: '', welshSummary: '', welshBody: '' })
  await publish()
  assert.equal((await inWelsh()).dom.querySelector('h1')?.getAttribute('lang'), 'en')

  async function keeper() {
    return {
      id: 1,
      name: 'A',
      email: 'a@b.example',
      kind: 'staff' as const,
      job: 'A',
      places: [],
      coversFor: [],
      permissions: new Set(['website:see', 'website:write'] as const),
    }
  }
})
