import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { today } from './days.js'
import { staff, type Visitor } from './visitor.js'

/** The officer who may do everything in an exercise. */
export const OFFICER = 'Ruth Penhale'

/** A survey that an officer planned, built and published on screen for these journeys, open all year round. */
export interface Survey {
  readonly title: string
  /** What people can influence. */
  readonly point: string
}

let planned: Promise<Survey> | undefined

/** Plans and publishes it, once for all journeys that only answer it, and looks at each page of planning. */
export const survey = (t: TestContext): Promise<Survey> =>
  (planned ??= staff(t, OFFICER).then((officer) => plan(officer, `After dark in Aldermoor ${process.pid}`)))

/** Plans and publishes the same for a journey that ends it. */
export async function surveyToEnd(t: TestContext): Promise<Survey> {
  const officer = await staff(t, OFFICER)
  let made: Survey | undefined
  await officer.hurries('planning a survey', async () => {
    made = await plan(officer, `After dark in Winterbourne ${process.pid}`)
  })
  assert.ok(made)
  return made
}

async function plan(officer: Visitor, title: string): Promise<Survey> {
  const point = 'Where officers walk in the evening'
  await officer.goes('/staff/consultations/new')
  await officer.writes('Title', title)
  await officer.selects('Survey')
  await officer.clicks('button', 'Start')
  await officer.clicks('button', 'Check and publish')
  await officer.sees('This cannot be published yet')
  await officer.goesBack()
  await fillSheet(officer)
  await officer.clicks('link', 'What people can and cannot influence')
  await officer.writes('What', point)
  await officer.clicks('button', 'Save')
  await addQuestions(officer, title)
  await officer.clicks('button', 'Check and publish')
  await officer.clicks('button', 'Publish')
  await officer.sees(title)
  return { title, point }
}

/** Fills in the planning sheet of an exercise that anybody can answer, all year round. */
export async function fillSheet(officer: Visitor): Promise<void> {
  const save = (): Promise<void> => officer.clicks('button', 'Save and go back to the list')
  await officer.clicks('link', 'What it is about, why and why now')
  await officer.writes('What is it about?', 'Tell us whether you go out after dark, and what would help.')
  await officer.writes('Why are you asking?', 'The evening patrols are planned anew this winter.')
  await officer.writes('Why now, and what happens when?', 'The patrols are planned in February and begin in March.')
  await save()
  await officer.clicks('link', 'The decision and who takes it')
  await officer.writes('Which decision will be taken?', 'Where officers walk in the evening.')
  await officer.writes('Who takes it?', 'The Commissioner, with the Chief Constable.')
  await save()
  await officer.clicks('link', 'Who should be heard, and how')
  await officer.writes('Who should be involved?', 'Everybody who lives or works in Aldermoor.')
  await officer.writes('How can people take part?', 'Online, on paper and by telephone.')
  await save()
  await officer.clicks('link', 'Dates and the promised reply')
  await officer.selects('It has no last day: it is open all year round')
  await officer.dates('First day to answer', today())
  await save()
}

async function addQuestions(officer: Visitor, title: string): Promise<void> {
  await officer.clicks('link', /^Questions \(/)
  await addQuestion(officer, 'Yes or no', 'Do you go out after dark?', async () => officer.selects('People must answer it'))
  await addQuestion(officer, 'Free text', 'What would make you go out?', async () => {
    await officer.does('opening “Ask only some people”', () => officer.page.getByText('Ask only some people').click())
    await officer.selects('No', officer.page.getByRole('group', { name: 'The answer to “Do you go out after dark?” is' }))
  })
  await addQuestion(officer, 'One choice from a list', 'What matters most to you?', async () =>
    officer.writes(/^\s*Choices/, 'Lighting\nOfficers on foot\nLate buses'),
  )
  await officer.goes('/staff/consultations')
  await officer.clicks('link', title)
}

async function addQuestion(officer: Visitor, type: string, text: string, more: () => Promise<void>): Promise<void> {
  await officer.clicks('button', 'Add a question')
  await officer.selects(type)
  await officer.clicks('button', 'Continue')
  await officer.writes('Question', text)
  await more()
  await officer.clicks('button', 'Add question')
}
