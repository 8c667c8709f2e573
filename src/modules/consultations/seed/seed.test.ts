import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { smallDemo } from '#test/demo'
import { Temporal } from '#platform/clock'
import { screen } from '#modules/triage'
import { annualSurveys } from '../annual/annual.js'
import { DEEDS } from '../exercises/deeds.js'
import { type Stage, stageOf } from '../exercises/exercise.js'
import { exercisesAt } from '../exercises/queries.js'
import { offered, placeChoices } from '../questionnaires/places.js'
import { question } from '../questionnaires/question.js'
import { PROFILE_QUESTIONS } from '../questionnaires/profile-block.js'
import { margins, problemWith } from '../residents/margin.js'
import { CHANNELS } from '../responses/response.js'
import type { ConsultationsTables } from '../tables.js'
import { arrivalsOf } from './arrivals.js'
import { THEME_NAMES } from './codebook.js'
import { randomFrom } from './random.js'
import { seedConsultations } from './seed.js'
import { theStory } from './story/index.js'
import { roads } from './story/roads.js'
import { ROADS_QUESTIONS } from './story/roads-questions.js'
import { DAY_CHANGE, DAY_GOOD } from './texts/taking-part.js'
import { everyRoadText, ROAD_PLACES, writeRoads } from './texts/road-places.js'
import { DISTRICTS, filled } from './texts/slots.js'
import { FAMILIES } from './texts/write.js'

test('the demo shows an exercise in every state, answers on every channel, and a second seeding adds nothing', async () => {
  const { house } = await smallDemo()
  const db = house.db.withTables<ConsultationsTables>()
  const { rows } = await exercisesAt(db, 'all', house.clock.today())
  const stages = new Set<Stage>(rows.map((exercise) => stageOf(exercise, house.clock.today())))
  assert.deepEqual([...stages].sort(), ['answered', 'closed', 'draft', 'open', 'planned', 'withdrawn'])
  const responses = await db.selectFrom('consultations.response').selectAll().execute()
  assert.deepEqual([...new Set(responses.map(({ channel }) => channel))].sort(), [...CHANNELS].sort())
  assert.ok(responses.some(({ state }) => state === 'held'))
  const annual = await annualSurveys(db)
  assert.deepEqual(
    annual.map(({ exercise }) => exercise.state),
    ['draft', 'answered'],
    'last year’s annual survey has its results, and the next, a copy of it, is being prepared',
  )
  assert.equal(annual[0]?.exercise.copiedFrom, annual[1]?.exercise.id)
  const survey = rows.find(({ title }) => title === 'Getting home after dark')
  assert.equal(responses.filter((one) => one.state === 'over' && one.exercise_id === survey?.id).length, 1, 'one is kept over a limit')
  const saved = await db.selectFrom('consultations.draft').selectAll().where('saved_until', 'is not', null).execute()
  assert.deepEqual(
    saved.map((one) => [one.exercise_id, Object.keys(one.answers).sort(), one.response_id]),
    [[survey?.id, ['place', 'ways'], null]],
    'somebody saved answers to go on another day',
  )
  assert.ok(
    responses.every(({ received_at }) => house.clock.now().since(received_at).total('seconds') > 0),
    'nothing comes from the future',
  )

  // Triage looks after every text that it would find: none is left in an open queue.
  const flagged = responses
    .filter(({ answers }) => Object.values(answers).some((answer) => 'text' in answer && screen(answer.text).length > 0))
    .map(({ id }) => String(id))
  const { rows: raised } = await sql<{ ref: string }>`select distinct ref from triage.disclosure`.execute(house.db)
  assert.deepEqual(raised.map(({ ref }) => ref).sort(), flagged.sort())
  assert.equal(flagged.length, 7)
  const { rows: open } = await sql<{
    late: boolean
    owned: boolean
  }>`select due_at < now() as late, assigned_to is not null as owned from triage.disclosure where state = 'open'`.execute(house.db)
  assert.ok(
    open.some(({ late }) => late),
    'one has only just been escalated',
  )
  assert.ok(
    open.some(({ late }) => !late),
    'one is due soon',
  )

  const { rows: done } = await sql<{ did: string }>`select distinct did from audit.entry where kind = 'consultations.exercise'`.execute(
    house.db,
  )
  assert.deepEqual(
    done.map(({ did }) => did).filter((did) => DEEDS[did] === undefined),
    [],
    'everything that was done to an exercise has a sentence',
  )

  const again: string[] = []
  await seedConsultations(house, (step) => again.push(step))
  assert.deepEqual(again, [])
  const { count } = await db
    .selectFrom('consultations.response')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  assert.equal(count, responses.length)
})

test('the demo knows how many residents there are of each district, age and sex, in the very groups that are asked about', async () => {
  const { house } = await smallDemo()
  const entered = await margins(house.db.withTables<ConsultationsTables>())
  assert.deepEqual(entered.map(({ question }) => question).sort(), ['age', 'gender', 'place'])
  const choices = await placeChoices(house.db, PROFILE_QUESTIONS, house.clock.today())
  for (const margin of entered) {
    const question = PROFILE_QUESTIONS.find(({ id }) => id === margin.question)
    assert.ok(question)
    assert.deepEqual(
      offered(question, choices)
        .map(({ code }) => code)
        .sort(),
      Object.keys(margin.groups).sort(),
    )
    assert.equal(problemWith(margin, entered), undefined)
    assert.ok(Object.values(margin.groups).every((people) => people > 0))
  }
})

/** Days that could spoil a story told as of today: in and out of the season of the precept, a leap day, a weekend. */
const DAYS = ['2026-11-23', '2027-01-04', '2027-01-20', '2027-02-10', '2028-02-29', '2027-07-04', '2026-11-10', '2027-11-15', '2027-12-25']

test('on whatever day the demo is made, every stage is there and the days follow each other', () => {
  for (const day of DAYS) {
    const today = dayOf(day)
    const plans = theStory(today)
    const stages = plans.map((plan) =>
      plan.publishedOn
        ? stageOf(
            {
              state: plan.outcome ? 'answered' : plan.withdrawn ? 'withdrawn' : 'published',
              opensOn: plan.opensOn ?? null,
              closesOn: plan.closesOn ?? null,
              standing: plan.standing ?? false,
            },
            today,
          )
        : 'draft',
    )
    assert.equal(new Set(stages).size, 6, `${day}: ${stages.join(', ')}`)
    for (const { title, draftedOn, publishedOn, opensOn, closesOn, replyBy, extended, outcome } of plans) {
      const order = [draftedOn, publishedOn, opensOn, closesOn, outcome?.on, extended?.replyBy ?? replyBy].filter(
        (one) => one !== undefined,
      )
      for (const [at, one] of order.slice(1).entries())
        assert.ok((order[at]?.until(one).days ?? 0) >= 0, `${day}, ${title}: ${order.join(' ')}`)
      assert.ok(
        draftedOn.until(today).days >= 0 && (publishedOn?.until(today).days ?? 0) >= 0 && (outcome?.on.until(today).days ?? 1) > 0,
        `${day}, ${title} is in the past`,
      )
    }
  }
})

test('the large exercise that waits for its answer has some three thousand answers, nine tenths of them from one file', () => {
  const today = dayOf('2026-11-23')
  const now = today.toZonedDateTime('Europe/London').toInstant().add({ hours: 9 })
  const plan = roads(today)
  const [coming, keyed, filed] = [arrivalsOf(plan, 1, now, today).length, plan.box?.cards ?? 0, plan.file?.rows ?? 0]
  assert.ok(coming + keyed + filed >= 3000 && coming + keyed + filed < 3050, `${coming} + ${keyed} + ${filed}`)
  assert.ok(filed > 2700)
  const firsts = new Set(ROADS_QUESTIONS.flatMap((one) => question.parse(one).showIf?.question ?? []))
  assert.deepEqual([...firsts], ['near', 'reported'], 'its branches')
})

test('two years bring nearly four thousand answers, the same ones every time', () => {
  const today = dayOf('2026-11-23')
  const now = today.toZonedDateTime('Europe/London').toInstant().add({ hours: 9 })
  const count = () => theStory(today).flatMap((plan) => arrivalsOf(plan, 1, now, today))
  const all = count()
  assert.ok(all.length > 3600 && all.length < 4100, String(all.length))
  assert.deepEqual(
    count().map(({ at, given }) => [at.toString(), given]),
    all.map(({ at, given }) => [at.toString(), given]),
  )
})

test('people write in many ways on every family of themes, and triage finds nothing in what they are meant to write', () => {
  const random = randomFrom('every sentence')
  for (const [family, said] of Object.entries(FAMILIES)) {
    const texts = new Set(
      said.flatMap(({ sentences, words }) =>
        [...sentences, ...words].flatMap((text) =>
          DISTRICTS.flatMap((district) => Array.from({ length: 6 }, () => filled(text, district, random))),
        ),
      ),
    )
    assert.ok(texts.size >= 150, `${family}: ${texts.size}`)
    for (const text of texts) {
      assert.deepEqual(screen(text), [], text)
      assert.doesNotMatch(text, /[{}]/, text)
    }
    assert.deepEqual(
      said.map(({ theme }) => theme).filter((theme) => !THEME_NAMES.includes(theme)),
      [],
    )
  }
  const onRoads = new Set(DISTRICTS.flatMap((district) => everyRoadText().map((text) => filled(text, district, random))))
  assert.ok(onRoads.size > 150, `roads: ${onRoads.size}`)
  for (const text of [...onRoads, ...Array.from({ length: 400 }, () => writeRoads(random, random.pick(DISTRICTS)).text)])
    assert.deepEqual(screen(text), [], text)
  assert.deepEqual(
    Object.keys(ROAD_PLACES).filter((theme) => !THEME_NAMES.includes(theme)),
    [],
  )
  for (const text of [...DAY_GOOD, ...DAY_CHANGE]) assert.deepEqual(screen(text), [], text)
})

const dayOf = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
