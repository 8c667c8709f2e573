import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PUBLIC } from '#platform/access'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { keepContact, type NewContact } from '../index.js'
import { giveRole } from '../roles/keep-roles.js'
import { officeWithStaff } from '../story.js'
import { urls } from '../urls.js'
import { setInterests } from '../wordlists/wordlists.js'

/** An office that knows a parish council with its clerk and chair, a watch scheme, a funded charity and a shop. */
async function withBodies() {
  const scene = await officeWithStaff()
  const { db } = scene.house
  const keep = async (more: Partial<NewContact>) => {
    const details: NewContact = {
      kind: 'organisation',
      source: { form: 'Added by staff', cameWith: 'conversation' },
      basis: 'Public task',
      how: 'office',
      agrees: [{ purpose: 'partners', basis: 'public-task', wording: 'A body we consult', wordingVersion: '1' }],
      ...more,
    }
    const id = await inTransaction(db, (tx) => keepContact(tx, details, PUBLIC, scene.clock.now()))
    assert.ok(id)
    return id
  }
  const parish = await keep({
    name: 'Dunmere Parish Council',
    email: 'clerk@dunmere.example',
    bodySort: 'parish',
    address: 'Parish Office, Dunmere',
  })
  const clerk = await keep({ kind: 'person', name: 'Harriet Vane', email: 'h.vane@dunmere.example' })
  const chair = await keep({ kind: 'person', name: 'Ada Chair', email: 'ada@dunmere.example' })
  const watch = await keep({ name: 'Stonewater Farm Watch', email: 'office@watch.example', bodySort: 'watch', place: 'STO' })
  const charity = await keep({ name: 'Night Shelter', email: 'office@shelter.example', bodySort: 'housing' })
  await keep({ name: 'Corner Shop', email: 'shop@home.example', bodySort: 'other' })
  await inTransaction(db, async (tx) => {
    const post = { organisation: parish, title: '', area: null, since: null }
    await giveRole(tx, { ...post, person: clerk, post: 'clerk' }, PUBLIC)
    await giveRole(tx, { ...post, person: chair, post: 'chair' }, PUBLIC)
    await setInterests(tx, charity, ['funded'])
  })
  const officer = scene.staff('contacts:see', 'contacts:change', 'contacts:keep-lists', 'contacts:export')
  const use = async (name: string) => {
    const made = await (await (await officer.get(urls.readyLists)).click(name)).send({ owner: '2' })
    await runJobs(scene.house)
    return await officer.get(made.url)
  }
  return { ...scene, db, officer, use, watch }
}

test('STK-05 the address list of town and parish councils stands ready, with whom to write to, and leaves as a table', async () => {
  const { officer, use } = await withBodies()
  const list = await use('Town and parish councils')
  assert.match(list.text, /Town or parish council.*On it ?1, counted/)
  assert.match(list.text, /Dunmere Parish Council ?Harriet Vane, Clerk ?clerk@dunmere\.example/, 'the clerk before the chair')
  const file = await (await list.click('Export')).send({ who: 'allowed', format: 'csv', why: 'post-letters' })
  assert.match(file.html, /Dunmere Parish Council,"Harriet Vane, Clerk",clerk@dunmere.example,,"Parish Office, Dunmere"/)
  assert.match((await officer.get(urls.readyLists)).text, /Town and parish councils.*In use.*Existing networks.*Not in use/)
  const again = await (await officer.get(urls.readyList('parishes'))).send({ name: 'Once more' })
  assert.match(again.text, /This list is in use already: open it under Lists/)
  assert.equal((await officer.get(urls.readyList('nonsense'))).status, 404)
})

test('STK-12 networks stand in a register of their own and on a ready list; which sorts of body count is the office’s choice', async () => {
  const { officer, use, watch } = await withBodies()
  const register = await officer.get(urls.networks)
  assert.match(register.text, /Stonewater Farm Watch ?Neighbourhood, farm or speed watch ?Stonewater\b.*Nobody ?Never noted/)
  assert.doesNotMatch(register.text, /Night Shelter|Corner Shop|Dunmere/)
  const noted = await (await officer.get(urls.newNote(watch))).send({ how: 'met', text: 'Spring meeting' })
  assert.equal(noted.status, 200)
  assert.match((await officer.get(urls.networks)).text, /Stonewater Farm Watch.*Monday 23 November 2026/)
  const sort = await (await officer.get(urls.wordlists)).click('Housing provider')
  const marked = await sort.send({ network: 'yes' })
  assert.match(marked.text, /Housing provider ?A network: it stands under Networks/)
  assert.match((await officer.get(urls.networks)).text, /Night Shelter ?Housing provider.*Stonewater Farm Watch/)
  const list = await use('Existing networks')
  assert.match(list.text, /Which are ?Networks, by their sort of body.*On it ?2, counted/)
  const changed = await (await list.click('Change the list')).send({ name: 'Our networks' })
  assert.match(changed.text, /Which are ?Networks, by their sort of body/, 'what it goes by stays when only its name changes')
})

test('STK-14 groups that the office funds stand on a ready list', async () => {
  const { use } = await withBodies()
  const list = await use('Groups we fund')
  assert.match(list.text, /On it ?1, counted.*Night Shelter/)
  assert.doesNotMatch(list.text, /Corner Shop/)
})
