import assert from 'node:assert/strict'
import { test } from 'node:test'
import { urls } from '../urls.js'
import { importing } from './import-story.js'

const ROWS = 3000

test('CON-10 whoever imports a large file sees on screen how far it has come, more each time, and may leave the page', async () => {
  const { upload, runJobs, exercise, clerk } = await importing()
  const file = ['Row,What would make you feel safer?', ...Array.from({ length: ROWS }, (_, n) => `r${n},Thing number ${n}`)].join('\n')
  const columns = await upload('large.csv', file)
  const begun = await (await columns.send({}, 'Check and see the first rows')).send({}, 'Take in 3,000 rows')
  assert.match(begun.text, /Coming in 0 of 3,000 rows are looked at\. ?You can leave this page: it goes on by itself/)

  let going = true
  const work = runJobs().finally(() => (going = false))
  const seen: number[] = []
  let page = begun
  while (going && seen.length < 500) {
    page = await page.click('Refresh this page').catch(() => clerk.get(urls.import(exercise.id, 1)))
    const [, done] = /([\d,]+) of 3,000 rows are looked at/.exec(page.text) ?? []
    if (done === undefined) break
    seen.push(Number(done.replaceAll(',', '')))
    const [, added] = /Added ?([\d,]+)/.exec(page.text) ?? []
    assert.equal(added?.replaceAll(',', ''), String(seen.at(-1)), 'what is looked at has been added')
  }
  await work
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => a - b),
    'it never goes back',
  )
  const between = new Set(seen.filter((done) => done > 0 && done < ROWS))
  assert.ok(between.size >= 3, `seen on the way: ${[...between].join(', ')}`)
  const done = await clerk.get(urls.import(exercise.id, 1))
  assert.match(done.text, /Added ?3,000/)
  assert.doesNotMatch(done.text, /rows are looked at|Refresh this page/)
})
