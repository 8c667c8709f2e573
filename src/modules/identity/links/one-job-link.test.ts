import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#platform/clock'
import { raw } from '#platform/html'
import { defineModule, type LinkJob } from '#platform/module'
import { page, PostForm, submitOnce } from '#platform/web'
import { story } from '../story.js'
import { issueLink, type NewLink, useLink, withdrawLinks } from './one-job-link.js'

const answers: string[] = []

/** A module that asks the force for an answer by a link. */
const scrutiny = defineModule({
  name: 'scrutiny',
  title: 'Scrutiny',
  linkJobs: (house): LinkJob[] => [
    {
      job: 'scrutiny:answer',
      get: async (_visit, link) =>
        page({
          title: 'Answer',
          body: PostForm({
            children: raw(`<h1>Answer issue ${link.subject.id}</h1><textarea name="answer"></textarea><button>Send</button>`),
          }),
        }),
      post: (visit, link) =>
        submitOnce(house.db, house.clock, visit, async (tx) => {
          await useLink(tx, house.clock, link)
          answers.push(`${link.actor}: ${String(visit.body['answer'])}`)
          return '/sign-in'
        }),
    },
  ],
})

async function issued(more: Partial<NewLink> = {}) {
  const office = await story({ modules: [scrutiny] })
  answers.length = 0
  const expiresAt = Temporal.Instant.from('2026-03-09T09:00:00Z')
  const link: NewLink = {
    job: 'scrutiny:answer',
    subject: { kind: 'scrutiny:issue', id: 7 },
    to: 'chief@force.example',
    expiresAt,
    by: 'system',
    ...more,
  }
  const path = await office.do((tx) => issueLink(tx, office.clock, link))
  return { office, path }
}

test('the force answers an issue by a link without an account; opening it changes nothing, and it works once', async () => {
  const { office, path } = await issued()
  for (let scan = 0; scan < 3; scan++) assert.equal((await office.browser().get(path)).heading, 'Answer issue 7')
  const form = await office.browser().get(path)
  await form.send({ answer: 'We have put two more officers there.' }, 'Send')
  assert.deepEqual(answers, ['link:1: We have put two more officers there.'])
  assert.match((await office.browser().get(path)).text, /This link was used already/)
  const again = await form.send({ answer: 'Something else' }, 'Send')
  assert.match(again.text, /used already/)
  assert.equal(answers.length, 1)
})

test('a link that may be used again works until it expires', async () => {
  const { office, path } = await issued({ lasts: 'until it expires' })
  for (const answer of ['first', 'second']) await (await office.browser().get(path)).send({ answer }, 'Send')
  assert.equal(answers.length, 2)
  office.pass({ hours: 7 * 24 })
  assert.match((await office.browser().get(path)).text, /The time for this link has run out/)
})

test('a link that was withdrawn says so, and one that was never given is not known', async () => {
  const { office, path } = await issued()
  const open = await office.browser().get(path)
  assert.equal(await office.do((tx) => withdrawLinks(tx, office.clock, { kind: 'scrutiny:issue', id: 7 }, 'system')), 1)
  assert.match((await office.browser().get(path)).text, /The office has withdrawn this link/)
  assert.match((await open.send({ answer: 'too late' }, 'Send')).text, /withdrawn/)
  assert.match((await office.browser().get('/j/guessed')).text, /We do not know this link/)
  assert.equal(answers.length, 0)
})

test('reading the database opens no link', async () => {
  const { office, path } = await issued()
  const row = await office.tables.selectFrom('identity.link').selectAll().executeTakeFirstOrThrow()
  assert.equal(JSON.stringify(row).includes(path.slice(3)), false)
  assert.match((await office.browser().get(`/j/${row.token_hash}`)).text, /We do not know this link/)
})
