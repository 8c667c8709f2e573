import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { writeBackup } from '#platform/db'
import { command } from '#test/command'
import { newPlace } from '#test/faults/office-process'
import { bodyUrls } from '../bodies/urls.js'
import { everyModule, story } from '../story.js'
import { urls } from '../urls.js'
import { one, QUESTIONS, times } from './late-buses.js'

const COUNCILS = 'Aldermoor Town Council\nBramley Parish Council\nCarr Parish Council'

/** An office that has answered a survey, on which two of three councils had replied when the figures were frozen. */
async function answered() {
  const office = await story(everyModule)
  await office.asWestmarch()
  const survey = await office.open({ kind: 'survey', title: 'Late buses', questions: QUESTIONS })
  await office.answered(survey, [...times(29, one('a')), ...times(12, one('c'))])
  const staff = office.officer()
  const list = () => staff.get(bodyUrls.bodies(survey.id))
  await (await list()).send({ kind: 'parish', list: COUNCILS }, 'Add them')
  await (await list()).send({}, 'Record that the others were asked by letter')
  const replied = async (name: string) => {
    const form = await (await list()).click(`Record the reply of ${name}`)
    return form.send(office.dated('on', office.clock.today()))
  }
  await replied('Aldermoor Town Council')
  await replied('Bramley Parish Council')
  office.clock.set(`${survey.closesOn?.add({ days: 3 })}T10:00:00Z`)
  await office.decide(survey)
  return { ...office, survey, replied }
}

test('bin/recount on an office with published figures says “the same” and ends with 0; one figure altered, it says DIFFERENT and ends with 1', async () => {
  const { database } = await answered()
  const place = await newPlace('embedded')
  const file = path.join(path.dirname(place.env['DATA_DIR'] ?? ''), 'office.backup')
  await writeBackup(database, file)
  const restored = await command('restore', [file], place.env)
  assert.deepEqual([restored.err, restored.exit], ['', 0])
  const said = () => command('recount', [], place.env)
  assert.deepEqual(await said(), { out: 'the same  Late buses (41 answers)\n', err: '', exit: 0 })
  await place.with(({ db }) =>
    sql`update consultations.result_set
      set figures = jsonb_set(jsonb_set(figures, '{questions,0,lines,0,count}', '30'), '{bodies,0,replied}', '3')`.execute(db),
  )
  const altered = await said()
  assert.deepEqual(
    altered.out.split('\n').map((line) => line.trim()),
    [
      'DIFFERENT  Late buses (41 answers)',
      'bodies › parish › replied: published 3, derived 2',
      'questions › What matters most? › lines › Lighting › count: published 30, derived 29',
      '',
    ],
  )
  assert.deepEqual([altered.err, altered.exit], ['', 1])
})

test('how many councils replied is frozen with the figures: a reply that comes later changes no published page and no file', async () => {
  const { survey, replied, public: visitor } = await answered()
  const read = async () => [
    ...(await Promise.all(
      [urls.results(survey.slug), urls.exercise(survey.slug), urls.report(survey.slug)].map(async (at) => (await visitor().get(at)).text),
    )),
    (await visitor().get(urls.resultsFile(survey.slug, 'json'))).html,
    (await visitor().get(urls.resultsFile(survey.slug, 'csv'))).html,
  ]
  const before = await read()
  for (const text of before.slice(0, 3)) assert.match(text, /2 of 3 parish and town councils replied/)
  assert.match(before[3] ?? '', /"kind": "parish",\s*"count": 2,\s*"base": 3/)
  assert.match(before[4] ?? '', /bodies,Bodies asked by name,body,parish,parish and town councils,2,,3,/)
  await replied('Carr Parish Council')
  assert.deepEqual(await read(), before)
})
