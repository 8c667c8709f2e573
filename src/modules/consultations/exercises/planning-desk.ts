import type { Permission } from '#platform/access'
import type { DeskItem, House } from '#platform/module'
import { expandOwners } from '#modules/identity'
import { actionRef } from '../actions/action.js'
import { openActions } from '../actions/queries.js'
import { announcedExercises } from '../announcements/announcement.js'
import { annualDue, annualSurveys } from '../annual/annual.js'
import { dueAgain, INFORMED, INFORMED_AUDIENCES, informedRuns } from '../informed/informed.js'
import { closedSince } from '../lessons/queries.js'
import { panelDueOn } from '../precept/notice.js'
import { panelSubmission } from '../precept/submission.js'
import { waitingSuggestions } from '../shaping/queries.js'
import { stepsFor } from '../stages/queries.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'
import { before, EXERCISE, type Exercise } from './exercise.js'
import { exercisesAt } from './queries.js'

type Item = Omit<DeskItem, 'owners' | 'permission'> & { readonly exerciseId: number; readonly permission: Permission }

/** What the life of exercises asks of staff today, besides opening and answering them. */
export async function planningDesk(house: House): Promise<readonly DeskItem[]> {
  const items = (
    await Promise.all([panelItems(house), passedItems(house), suggestionItems(house), stepItems(house), lessonItems(house)])
  ).flat()
  const ours = await Promise.all(
    items.map(async ({ exerciseId, permission, ...item }) => {
      const owners = await expandOwners(house.db, { kind: EXERCISE, id: exerciseId })
      return owners.length > 0 ? { ...item, owners } : { ...item, owners: [], permission }
    }),
  )
  return [...ours, ...(await actionItems(house)), ...(await informedItems(house)), ...(await annualItem(house))]
}

/** The annual survey that is due again, from two months before: it is planned, checked and printed first (catalogue CON-05). */
async function annualItem(house: House): Promise<readonly DeskItem[]> {
  const due = annualDue(await annualSurveys(own(house.db)))
  if (!due || before(house.clock.today().add({ months: 2 }), due)) return []
  const item = { key: 'consultations:annual', title: 'Prepare the annual survey', href: urls.annual, due, why: 'A year after the last one' }
  return [{ ...item, owners: [], permission: 'consultations:plan' as const }]
}

/** Audiences who are due to be asked again whether they feel informed, from a month before. */
async function informedItems(house: House): Promise<readonly DeskItem[]> {
  const runs = await informedRuns(own(house.db))
  const soon = house.clock.today().add({ months: 1 })
  return INFORMED_AUDIENCES.flatMap((audience) => {
    const due = dueAgain(audience, runs)
    if (!due || before(soon, due)) return []
    return [
      {
        key: `consultations:informed:${audience}`,
        title: `Ask ${audience} whether they feel informed`,
        href: urls.informed,
        due,
        owners: [],
        permission: 'consultations:plan' as const,
        why: `They are asked every ${INFORMED[audience].months} months`,
      },
    ]
  })
}

/** What somebody took on because of what people said, and has not finished. */
async function actionItems(house: House): Promise<readonly DeskItem[]> {
  const open = await openActions(own(house.db))
  return Promise.all(
    open.map(async ({ id, exerciseId, action, due, title }) => ({
      key: `consultations:action:${id}`,
      title: action,
      href: urls.actionDone(exerciseId, id),
      due,
      owners: await expandOwners(house.db, actionRef(id)),
      permission: 'consultations:answer' as const,
      why: `Taken on because of “${title}”`,
    })),
  )
}

/** Analyses and reports that are due after closing (catalogue CON-14). */
async function stepItems(house: House): Promise<readonly Item[]> {
  const db = own(house.db)
  const today = house.clock.today()
  const { rows } = await exercisesAt(db, 'closed', today)
  const items = rows.map(async ({ id, title, ...exercise }) => {
    const next = (await stepsFor(db, { id, title, ...exercise }, today)).find(({ done }) => done === undefined)
    // The decision has a line of its own on the desk.
    if (!next?.due || next.step === 'outcome') return []
    const report = next.step === 'report'
    return [
      {
        key: `consultations:${next.step}:${id}`,
        exerciseId: id,
        title: `${report ? 'Publish a report' : 'Analyse the answers'}: ${title}`,
        href: report ? urls.reportRecord(id) : urls.results_(id),
        due: next.due,
        permission: (report ? 'consultations:answer' : 'consultations:code') as Permission,
        why: report
          ? 'The answers are analysed, and a report is due'
          : 'It has closed. The answers count as analysed once the figures are frozen',
      },
    ]
  })
  return (await Promise.all(items)).flat()
}

/** How long after closing the desk asks what was learnt. */
const ASKED_FOR_DAYS = 60

/** Exercises that closed and taught nothing that anybody wrote down yet (catalogue CON-09). */
async function lessonItems(house: House): Promise<readonly Item[]> {
  const db = own(house.db)
  const today = house.clock.today()
  const over = await closedSince(db, today.subtract({ days: ASKED_FOR_DAYS }), today)
  return over.map(({ id, title, closesOn }) => ({
    key: `consultations:lessons:${id}`,
    exerciseId: id,
    title: `Write down what was learnt: ${title}`,
    href: urls.newLesson(id),
    ...(closesOn ? { due: closesOn.add({ days: 28 }) } : {}),
    permission: 'consultations:plan' as const,
    why: 'It has closed. The next exercise on its topic starts from the lessons',
  }))
}

/** Announced plans whose first day has passed: the public plan is kept current (catalogue CON-01). */
async function passedItems(house: House): Promise<readonly Item[]> {
  const today = house.clock.today()
  return (await announcedExercises(own(house.db)))
    .filter(({ opensOn }) => opensOn && before(opensOn, today))
    .map(({ id, title, opensOn }) => ({
      key: `consultations:planned-day:${id}`,
      exerciseId: id,
      title: `The planned day has passed: ${title}`,
      href: urls.sheet(id, 'dates'),
      ...(opensOn ? { due: opensOn } : {}),
      permission: 'consultations:plan' as const,
      why: 'Residents read a first day that is over: publish it, enter a new day or take the announcement back',
    }))
}

/** Suggestions on drafts that nobody has answered. */
async function suggestionItems(house: House): Promise<readonly Item[]> {
  return (await waitingSuggestions(own(house.db))).map(({ id, title, waiting }) => ({
    key: `consultations:suggestions:${id}`,
    exerciseId: id,
    title: `Answer ${waiting} ${waiting === 1 ? 'suggestion' : 'suggestions'}: ${title}`,
    href: urls.shaping(id),
    permission: 'consultations:plan' as const,
    why: 'Somebody whom we asked to shape it waits for an answer',
  }))
}

/** Precept results that have not gone to the Panel. */
async function panelItems(house: House): Promise<readonly Item[]> {
  const db = own(house.db)
  const today = house.clock.today()
  const { rows } = await exercisesAt(db, 'closed', today)
  const precepts = rows.filter(({ subject }) => subject === 'precept')
  const sent = await Promise.all(precepts.map(({ id }) => panelSubmission(db, id)))
  return precepts.filter((_, at) => !sent[at]).map((exercise) => panelItem(exercise))
}

function panelItem(exercise: Exercise): Item {
  const due = panelDueOn(exercise)
  return {
    key: `consultations:panel:${exercise.id}`,
    exerciseId: exercise.id,
    title: `Send the results to the Panel: ${exercise.title}`,
    href: urls.panel(exercise.id),
    ...(due ? { due } : {}),
    permission: 'consultations:answer',
    why: 'It has closed, and the Panel reads the results before it looks at the precept',
  }
}
