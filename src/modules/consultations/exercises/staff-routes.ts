import { actorOf, type Person } from '#platform/access'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  ChangedMeanwhile,
  invalid,
  NotFound,
  mergedWith,
  mergeInto,
  orBothVersions,
  page,
  readForm,
  type Route,
  route,
  seeOther,
  submitOnce,
  toldOf,
  type Visit,
} from '#platform/web'
import { ownersOf } from '#modules/identity'
import { principles as charter } from '#modules/office'
import { waysOf } from '../audiences/queries.js'
import { bodiesMissing } from '../bodies/queries.js'
import { missingForRanks } from '../ranks/queries.js'
import { currentQuestionnaire } from '../questionnaires/queries.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { topics } from '../topics/topics.js'
import { urls } from '../urls.js'
import { agreedToPublish } from './agreement.js'
import { aroundExercise } from './around.js'
import { BOARD_STAGES, boardPage } from './board-page.js'
import { changeSheet, setInfluence } from './change-sheet.js'
import { keptYears } from './copied-years.js'
import { countedAnswers, countsOf } from './counts.js'
import { draftExercise } from './draft-exercise.js'
import { exerciseIn } from './examples.js'
import { EXERCISE, type Exercise } from './exercise.js'
import type { InfluenceItem } from './influence.js'
import { filledFrom, influenceForm, influenceMerged, influencePage, readInfluence } from './influence-page.js'
import { type Missing, missingFrom } from './missing.js'
import { nextNotices } from './next-notices.js'
import { newForm, newPage } from './new-page.js'
import { overviewPage } from './overview-page.js'
import { missingForElection } from './launches.js'
import { publicationPage } from './publication-pages.js'
import { publish } from './publish.js'
import { runningBeside } from './running-beside.js'
import { exerciseById, exercisesAt, influenceOf, lockExercise } from './queries.js'
import { readSection } from './read-sheet.js'
import { SECTIONS } from './sections.js'
import { differencesIn, formOf, sheetPage } from './sheet-page.js'
import { isOutOfSight, outOfSight } from './sight.js'
import { exerciseStandards } from './standards.js'
import { formOfUsualDates, usualDates, withUsualEnd } from './usual-dates.js'
import { toLookAt } from './to-look-at.js'
import { whoDidWhat } from './who-did-what.js'

/** Planning an exercise: the board, the beginning, the planning sheet and publishing. */
export function exerciseRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()
  const today = () => house.clock.today()

  const missing = async (exercise: Exercise) => {
    const [{ weeks }, influence, { questions }, principles, agreed, ways] = await Promise.all([
      exerciseStandards(house),
      influenceOf(db, exercise.id),
      currentQuestionnaire(db, exercise.id),
      charter(house.db, today()),
      agreedToPublish(house.db, exercise),
      waysOf(db, exercise.id),
    ])
    const bodies = exercise.state === 'draft' ? await bodiesMissing(db, exercise, today()) : []
    const staff = exercise.state === 'draft' ? await missingForRanks(db, exercise) : []
    const lacks = missingFrom(exercise, influence, questions, {
      weeks,
      today: today(),
      principles: principles.map(({ id }) => id),
      agreed: agreed.holding.length > 0,
      ...(agreed.outdated.length > 0 && { changedSinceAgreed: agreed.changed }),
      ways,
    })
    return [...lacks, ...bodies, ...staff, ...(await missingForElection(house.db, exercise))]
  }

  const checkAndPublish = async (exercise: Exercise, lacks: readonly Missing[], person: Person | undefined) =>
    publicationPage(exercise, {
      missing: lacks,
      first: await toLookAt(db, exercise),
      weeks: (await exerciseStandards(house)).weeks,
      agreed: await agreedToPublish(house.db, exercise),
      beside: await runningBeside(db, exercise, today(), await outOfSight(house.db, person)),
      today: today(),
    })

  const inSight = async (person: Person | undefined, found: ReturnType<typeof exercisesAt>) => {
    const [{ rows, more }, hidden] = await Promise.all([found, outOfSight(house.db, person)])
    return { rows: rows.filter(({ id }) => !hidden.has(id)), more }
  }
  const newest = async ({ person }: Pick<Visit, 'person'>) => (await inSight(person, exercisesAt(db, 'all', today()))).rows

  return [
    route(urls.staff, {
      may: 'consultations:see',
      get: async ({ query, person }) => {
        const stage = BOARD_STAGES.find((one) => one === query['stage']) ?? 'all'
        const before = Number(query['before'])
        const found = await inSight(
          person,
          exercisesAt(db, stage, today(), Number.isSafeInteger(before) && before > 0 ? before : undefined),
        )
        const counts = await countedAnswers(
          db,
          found.rows.map(({ id }) => id),
        )
        return page(boardPage(stage, found, counts, today()))
      },
    }),

    route(urls.fresh, {
      may: 'consultations:plan',
      get: async (visit) => page(newPage(blankForm({ topic: visit.query['topic'] ?? '' }), await newest(visit), await topics(db))),
      post: async (visit) => {
        const form = readForm(newForm, visit.body)
        if (!form.data) return invalid(newPage(form, await newest(visit), await topics(db)))
        const { copyOf, title, kind, subject, topic } = form.data
        const known = (await topics(db)).some(({ key }) => key === topic)
        const earlier = copyOf === '' ? undefined : await exerciseById(db, copyOf)
        if (earlier && (await isOutOfSight(house.db, visit.person, earlier.id))) throw new NotFound('consultation out of sight')
        return submitOnce(db, house.clock, visit, async (tx) => {
          const wanted = {
            kind: kind ?? earlier?.kind ?? 'survey',
            subject: earlier?.subject ?? subject,
            title,
            ...(earlier ? { copyOf: earlier } : {}),
            ...(known ? { topic } : {}),
          }
          return doneAt(
            urls.overview(await draftExercise(tx, wanted, actorOf(visit.person), house.clock)),
            'Started as a draft. Only staff see it until it is published',
          )
        })
      },
    }),

    route('/staff/consultations/:id', {
      may: 'consultations:see',
      example: exerciseIn(),
      get: async ({ params, person }) => {
        const exercise = await exerciseById(db, params.id)
        const [lacks, counts, done, owners, principles, around, next, years] = await Promise.all([
          missing(exercise),
          countsOf(db, exercise.id),
          whoDidWhat(house.db, exercise.id),
          ownersOf(house.db, { kind: EXERCISE, id: exercise.id }),
          charter(house.db, today()),
          aroundExercise(house, exercise),
          nextNotices(db, exercise, today(), await outOfSight(house.db, person)),
          keptYears(db, exercise),
        ])
        const checked = principles.filter(({ id }) => exercise.sheet.principles?.includes(id)).map(({ name }) => name)
        return page(
          overviewPage(exercise, {
            missing: lacks,
            keptYears: years,
            counts,
            done,
            owners: owners.map(({ words }) => words),
            principles: { checked, all: principles.length },
            today: today(),
            around: { ...around, notices: [...next, ...around.notices] },
          }),
        )
      },
    }),

    route('/staff/consultations/:id/sheet/:section', {
      may: 'consultations:plan',
      example: async (handle) => ({ ...(await exerciseIn('draft')(handle)), section: 'purpose' }),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const section = sectionOf(params.section)
        const usual = section === 'dates' ? await usualDates(house, db, exercise) : undefined
        const form = usual ? formOfUsualDates(usual, formOf(section, exercise)) : formOf(section, exercise)
        const { weeks } = await exerciseStandards(house)
        return page(sheetPage(exercise, section, form, await charter(house.db, today()), weeks, usual && { usual: usual.because }))
      },
      post: async (visit) => {
        const section = sectionOf(visit.params.section)
        const exercise = await exerciseById(db, visit.params.id)
        const { form, change } = readSection(section, visit.body)
        const [principles, { weeks }] = await Promise.all([charter(house.db, today()), exerciseStandards(house)])
        if (!change) return invalid(sheetPage(exercise, section, form, principles, weeks))

        const saving = submitOnce(db, house.clock, visit, async (tx) => {
          const now = await lockExercise(tx, exercise.id)
          if (mergedWith(visit.body, formOf(section, now).values)) throw new ChangedMeanwhile(now)
          const kept = section === 'dates' ? await withUsualEnd(tx, now, change) : change
          await changeSheet(tx, now, section, kept, actorOf(visit.person))
          return doneAt(urls.overview(exercise.id), 'Saved')
        })
        return orBothVersions<Exercise>(saving, (now) => {
          const merged = mergeInto(visit.body, formOf(section, now).values)
          const conflict = toldOf(merged, differencesIn(section, now, form))
          return page(sheetPage(now, section, blankForm(merged.values), principles, weeks, { conflict }), { status: 409 })
        })
      },
    }),

    route('/staff/consultations/:id/influence', {
      may: 'consultations:plan',
      example: exerciseIn('draft'),
      get: async ({ params }) => {
        const exercise = await exerciseById(db, params.id)
        const items = await influenceOf(db, exercise.id)
        return page(influencePage(exercise, influenceForm(items), items))
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const { form, items } = readInfluence(visit.body)
        if (!items) return invalid(influencePage(exercise, form, await influenceOf(db, exercise.id)))
        const saving = submitOnce(db, house.clock, visit, async (tx) => {
          const held = await lockExercise(tx, exercise.id)
          const now = await influenceOf(tx, exercise.id)
          if (mergedWith(visit.body, filledFrom(now))) throw new ChangedMeanwhile(now)
          await setInfluence(tx, held, items, actorOf(visit.person))
          return doneAt(urls.overview(exercise.id), 'Saved')
        })
        return orBothVersions<readonly InfluenceItem[]>(saving, (now) => {
          const { form: merged, carried } = influenceMerged(visit.body, items, now)
          return page(influencePage(exercise, merged, now, carried), { status: 409 })
        })
      },
    }),

    route('/staff/consultations/:id/publication', {
      may: 'consultations:publish',
      example: exerciseIn('draft'),
      get: async ({ params, person }) => {
        const exercise = await exerciseById(db, params.id)
        if (exercise.state !== 'draft') return seeOther(urls.overview(exercise.id))
        return page(await checkAndPublish(exercise, await missing(exercise), person))
      },
      post: async (visit) => {
        const exercise = await exerciseById(db, visit.params.id)
        const lacks = await missing(exercise)
        if (exercise.state === 'draft' && lacks.length > 0) return invalid(await checkAndPublish(exercise, lacks, visit.person))
        return submitOnce(db, house.clock, visit, async (tx) => {
          await publish(tx, await lockExercise(tx, exercise.id), actorOf(visit.person), house.clock)
          return doneAt(urls.overview(exercise.id), 'Published')
        })
      },
    }),
  ]
}

function sectionOf(text: string) {
  const section = SECTIONS.find((one) => one === text)
  if (!section) throw new NotFound(`section ${text}`)
  return section
}
