import assert from 'node:assert/strict'
import test from 'node:test'
import { served } from '#test/served'
import { defineModule } from '#platform/module'
import { doneAt, page, PostForm, route, submitOnce } from './index.js'

const letters = defineModule({
  name: 'letters',
  title: 'Letters',
  routes: ({ db, clock }) => [
    route('/staff/letters', { may: 'letters:write', get: () => page({ title: 'Letters', body: <h1>Letters</h1> }) }),
    route('/letters', { may: 'everyone', get: () => page({ title: 'Letters', body: <h1>Letters</h1> }) }),
    route('/staff/letters/new', {
      may: 'letters:write',
      get: () =>
        page({
          title: 'New',
          body: (
            <PostForm>
              <button>Send</button>
            </PostForm>
          ),
        }),
      post: (visit) => submitOnce(db, clock, visit, async () => doneAt('/staff/letters', 'The letter is sent')),
    }),
  ],
})

test('the page after a deed says once that it was done, also to whoever pressed the button twice', async () => {
  const { staff } = await served(letters)
  const officer = staff('letters:write')
  const sent = await (await officer.get('/staff/letters/new')).send({}, 'Send')
  assert.match(sent.text, /^Success The letter is sent Letters$/)
  assert.equal(sent.url, '/staff/letters')
  assert.equal((await officer.get('/staff/letters')).text, 'Letters', 'it is said once')
  assert.match((await sent.again()).text, /The letter is sent/, 'the second answer is the one that a browser shows')
})

test('a public page says nothing of it: it waits for the next page of staff', async () => {
  const { staff } = await served(letters)
  const officer = staff('letters:write')
  const form = await officer.get('/staff/letters/new')
  officer.cookies.set('said', Buffer.from('Done & <b>done</b>').toString('base64url'))
  assert.equal((await officer.get('/letters')).text, 'Letters')
  const page = await officer.get('/staff/letters')
  assert.match(page.html, /Done &amp; &lt;b&gt;done/, 'and it is never markup')
  assert.equal(form.status, 200)
})
