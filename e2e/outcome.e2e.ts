import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OFFICER, surveyToEnd } from './a-survey.js'
import { today } from './days.js'
import { codeOn, onAPhone, staff, type Visitor } from './visitor.js'

const EMAIL = `lena.${process.pid}@post.example`
const DECIDED = 'Two officers walk from the bus station to the market each evening from March.'

test('CON-11 CON-12 CON-13 an officer codes, decides and publishes; the receipt shows the decision, and one mail goes out', async (t) => {
  const { title, point } = await surveyToEnd(t)
  const resident = await onAPhone(t)
  const code = await answers(resident, title)

  const officer = await staff(t, OFFICER)
  await officer.goes('/staff/consultations')
  await officer.clicks('link', title)
  await officer.clicks('link', 'Results and coding')
  await readsAll(officer)
  await officer.goes('/staff/consultations')
  await officer.clicks('link', title)
  await officer.clicks('link', 'Freeze the figures, and write what the office decided')
  await officer.clicks('button', 'Freeze the figures and write the decision')
  await officer.reads('Headline findings')
  await officer.clicks('link', /^Go on with the decision/)
  await officer.reads('Before it can be published')

  await officer.clicks('button', 'Write the text')
  await officer.writes('What did people say?', 'Most go out after dark. Those who do not miss a late bus.')
  await officer.writes('What was decided?', DECIDED)
  const group = officer.page.getByRole('group', { name: point })
  await officer.selects('Changed because of what people said', group)
  await officer.writes('Answer, with the reason', 'The walk now passes the bus station, as many asked.', group)
  await officer.writes('What happens next, and by when?', 'The walks begin in March.')
  await officer.dates('When was it decided?', today())
  await officer.clicks('button', 'Save')

  await officer.clicks('button', 'Record who agreed')
  await officer.clicks('button', 'Record the agreement')
  await officer.sees('There is a problem')
  await officer.selects('Margaret Ashdown')
  await officer.dates('When', today())
  await officer.selects('By e-mail')
  await officer.writes('Where the proof is', 'E-mail of this morning, in the project folder')
  await officer.clicks('button', 'Record the agreement')
  await officer.reads(/Margaret Ashdown agreed by e-mail/)
  await officer.clicks('button', 'Check and publish')
  await officer.clicks('button', 'Publish the decision')

  await resident.goes('/receipts')
  await resident.writes('Your code', code)
  await resident.clicks('button', 'Look up')
  await resident.reads(DECIDED)
  await resident.reads('The walk now passes the bus station, as many asked.')
  await resident.clicks('link', 'Read the whole decision')
  await resident.reads(DECIDED)
  await resident.goes('/consultations')
  await resident.clicks('link', title)
  await resident.clicks('link', 'See what people said and what was decided')
  await resident.reads(DECIDED)

  await untilMailed(officer)
  await officer.goes('/staff/consultations')
  await officer.clicks('link', title)
  await officer.clicks('link', 'The decision and who was told')
  await untilItSays(officer, '1 of 1 who asked')
})

async function answers(resident: Visitor, title: string): Promise<string> {
  await resident.goes('/consultations')
  await resident.clicks('link', title)
  await resident.clicks('button', 'Answer now')
  await resident.clicks('button', 'Start now')
  await resident.selects('No')
  await resident.clicks('button', 'Continue')
  await resident.writes(/What would make you go out/, 'A bus after nine would do it')
  await resident.clicks('button', 'Continue')
  await resident.selects('Late buses')
  await resident.clicks('button', 'Continue')
  await resident.writes(/Your e-mail address/, 'lena at post')
  await resident.clicks('button', 'Send your answers')
  await resident.sees('There is a problem')
  await resident.writes(/Your e-mail address/, EMAIL)
  await resident.selects('Tell me once what you decided')
  await resident.reflects()
  await resident.clicks('button', 'Send your answers')
  await resident.sees('We have your answers')
  return codeOn(resident)
}

/** Reads every text of the first question with words, each under a new theme or the one before. */
async function readsAll(officer: Visitor): Promise<void> {
  await officer.clicks('link', /^Read and code/)
  for (let texts = 0; texts < 5; texts += 1) {
    if (await officer.page.getByText('All answers to this question have been read.').isVisible()) return
    await officer.does('opening “A new theme”', () => officer.page.getByText('A new theme', { exact: true }).click())
    await officer.writes('Name of the new theme', `Buses after dark ${process.pid} ${texts}`)
    await officer.clicks('button', 'Save and read the next')
  }
  assert.fail('There are more texts than residents wrote')
}

/** Mail goes out by a job after the decision was published. */
async function untilMailed(officer: Visitor): Promise<void> {
  const mailbox = `/staff/administration/mailbox?to=${EMAIL}`
  await officer.goes(mailbox)
  await untilItSays(officer, `To ${EMAIL}`)
  assert.equal(await officer.page.locator('main').getByText(`To ${EMAIL}`).count(), 1, 'one mail, and only one')
}

async function untilItSays(officer: Visitor, text: string): Promise<void> {
  const words = officer.page.locator('main').getByText(text)
  for (let tries = 0; tries < 60 && (await words.count()) === 0; tries += 1) {
    await officer.page.waitForTimeout(250)
    await officer.page.reload()
  }
  await officer.does('waiting for the mail to go out', () => officer.reads(text))
}
