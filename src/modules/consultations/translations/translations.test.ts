import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browser } from '#test/visit'
import { inTransaction } from '#platform/db'
import { runJobs } from '#platform/jobs'
import { mailbox } from '#platform/mail'
import { parse } from 'node-html-parser'
import { buildApp } from '../../../app.js'
import { exerciseById } from '../exercises/queries.js'
import { everyModule, story } from '../story.js'
import { inWelsh, welshOf } from './dictionary.js'
import { keepWelsh } from './keep-welsh.js'

const QUESTIONS = [
  { id: 'q1', type: 'yes-no', text: 'Did you call the police last year?', required: true },
  {
    id: 'q2',
    type: 'single',
    text: 'How quickly did they come?',
    showIf: { question: 'q1', anyOf: ['yes'] },
    options: [
      { code: 'fast', text: 'Quickly' },
      { code: 'slow', text: 'Slowly' },
    ],
    preferNot: true,
  },
  { id: 'q3', type: 'scale', text: 'How safe do you feel?', scale: { from: 1, to: 5, low: 'not safe', high: 'very safe' } },
  { id: 'q4', type: 'long-text', text: 'What should change?', hint: 'Say it in your own words.' },
]

const WELSH = {
  'Calling the police': 'Galw’r heddlu',
  'What do you think?': 'Beth yw eich barn?',
  'Which streets are patrolled first': 'Pa strydoedd sy’n cael eu patrolio gyntaf',
  'Did you call the police last year?': 'A wnaethoch chi ffonio’r heddlu y llynedd?',
  'How quickly did they come?': 'Pa mor gyflym y daethon nhw?',
  Quickly: 'Yn gyflym',
  Slowly: 'Yn araf',
  'How safe do you feel?': 'Pa mor ddiogel rydych yn teimlo?',
  'not safe': 'ddim yn ddiogel',
  'very safe': 'yn ddiogel iawn',
  'What should change?': 'Beth ddylai newid? <script>x7()</script>',
  'Say it in your own words.': 'Dywedwch hyn yn eich geiriau eich hun.',
}

type Office = Awaited<ReturnType<typeof story>>

/** Switches the Welsh pages on, on screen. */
async function offersWelsh(office: Office) {
  const page = await (
    await office.officer().get('/staff/office/languages')
  ).send({
    languages: 'both',
    name: 'Swyddfa Comisiynydd yr Heddlu a Throseddu Westmarch',
    shortName: 'CHTh Westmarch',
  })
  assert.equal(page.url, '/staff/office')
}

/** The boxes of the page on which an officer writes the Welsh, by their English. */
function boxes(html: string): Record<string, string> {
  const found = parse(html).querySelectorAll('[lang="cy"][name]')
  return Object.fromEntries(
    found.map((box) => {
      const label = parse(html).querySelector(`label[for="${box.getAttribute('id')}"]`)
      label?.querySelector('.govuk-caption-m')?.remove()
      return [label?.textContent.trim() ?? '', box.getAttribute('name') ?? '']
    }),
  )
}

/** A bilingual survey that is open, as an officer makes it, and residents at the whole product. */
async function bilingual() {
  const office = await story(everyModule)
  await offersWelsh(office)
  const exercise = await office.open({ kind: 'survey', title: 'Calling the police', questions: QUESTIONS })
  await inTransaction(office.db, async (tx) => {
    await keepWelsh(tx, exercise, { bilingual: true, welsh: WELSH }, exercise.version, 'system')
    const welsh = Object.fromEntries(Object.entries(WELSH).slice(3))
    await tx
      .updateTable('consultations.questionnaire')
      .set({ welsh: JSON.stringify(welsh) })
      .where('exercise_id', '=', exercise.id)
      .execute()
  })
  const app = await buildApp(office.house)
  return { ...office, exercise, resident: () => browser(app) }
}

test('CON-31 ACC-08 a resident answers a survey in Welsh without JavaScript: an error, the check, the code and the mail are in Welsh', async () => {
  const { db, clock, resident } = await bilingual()
  const anna = resident()
  const page = await (await anna.get('/consultations')).click('Cymraeg')
  assert.equal(page.url, '/cy/consultations')
  const start = await (await page.click('Galw’r heddlu')).click('Ateb nawr')
  assert.equal(start.heading, 'Galw’r heddlu')
  const first = await start.send({}, 'Dechrau nawr')
  assert.equal(first.heading, 'A wnaethoch chi ffonio’r heddlu y llynedd?')
  const wrong = await first.send({}, 'Parhau')
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Mae problem/)
  assert.match(wrong.text, /Gwall:\s*Dewiswch ie neu na/)
  assert.match(wrong.html, /<title>Gwall: A wnaethoch chi ffonio/)
  const second = await wrong.send({ 'q-q1': 'yes' }, 'Parhau')
  assert.match(second.text, /Mae’n well gennyf beidio â dweud/)

  // In the middle of the survey the language changes on the same page, and what was answered stays.
  const english = await second.click('English')
  assert.equal(english.heading, 'How quickly did they come? (optional)')
  const back = await english.click('Cymraeg')
  const third = await back.send({ 'q-q2': 'fast' }, 'Parhau')
  const fourth = await third.send({ 'q-q3': '4' }, 'Parhau')
  assert.equal(fourth.heading, 'Beth ddylai newid? <script>x7()</script> (dewisol)')
  assert.doesNotMatch(fourth.html, /<script>x7/)
  const check = await fourth.send({ 'q-q4': 'Mwy o blismyn' }, 'Parhau')
  assert.equal(check.heading, 'Gwirio eich atebion')
  assert.match(check.text, /A wnaethoch chi ffonio’r heddlu y llynedd\? Ie/)
  assert.match(check.text, /Yn gyflym/)
  const changing = await check.click('Newid A wnaethoch chi ffonio’r heddlu y llynedd?')
  assert.equal((await changing.send({}, 'Parhau')).heading, 'Gwirio eich atebion')
  assert.equal((await (await changing.click('English')).send({}, 'Continue')).heading, 'Check your answers')
  assert.match((await check.click('English')).text, /Did you call the police last year\? Yes/)

  const refused = await check.send({ 'contact-email': 'anna@example.com' }, 'Anfon eich atebion')
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Dewiswch am beth y cawn ysgrifennu atoch/)
  const inEnglish = await refused.send({}, 'English')
  assert.equal(inEnglish.status, 422, 'the same page with the same mistake, in English')
  assert.match(inEnglish.text, /Select what we may write to you about/)
  assert.equal(inEnglish.dom.querySelector('[name="contact-email"]:not([type="hidden"])')?.getAttribute('value'), 'anna@example.com')
  clock.set(clock.now().add({ seconds: 20 }))
  const done = await refused.send({ 'contact-email': 'anna@example.com', 'contact-purposes': ['tell'] }, 'Anfon eich atebion')
  assert.equal(done.heading, 'Mae eich atebion gennym')
  assert.match(done.url, /^\/cy\/consultations\/calling-the-police\/response\/received\//)
  const paper = await anna.get('/cy/consultations/calling-the-police/questionnaire-standard.pdf')
  const file = paper.bytes.toString('latin1')
  assert.ok(file.includes('/Lang (cy-GB)') && file.includes('DejaVuSans'), 'in letters that have ŵ and ŷ')
  const receipt = await done.click('Chwilio am eich cod')
  assert.equal(receipt.heading, 'Beth ddigwyddodd i’r hyn a ddywedoch wrthym')
  assert.match(receipt.text, /Galw’r heddlu/)

  const kept = await db.selectFrom('consultations.response').select(['answers', 'language']).executeTakeFirstOrThrow()
  assert.equal(kept.language, 'cy')
  assert.deepEqual(kept.answers['q2'], { codes: ['fast'] }, 'the code, whatever the language')
})

test('answers in both languages are counted together, results are in Welsh, and the person is told in the language they used', async () => {
  const office = await bilingual()
  await office.asWestmarch()
  const { answered, exercise, decide, house, resident, clock, db } = office
  const answers = { q1: { codes: ['yes'] }, q2: { codes: ['fast'] }, q3: { codes: ['4'] } }
  await answered(
    exercise,
    Array.from({ length: 6 }, () => answers),
    'web',
    { language: 'cy' },
  )
  await answered(
    exercise,
    Array.from({ length: 9 }, () => answers),
    'web',
    { language: 'en' },
  )
  const anna = resident()
  let page = await (await anna.get('/cy/consultations/calling-the-police/response')).send({}, 'Dechrau nawr')
  page = await page.send({ 'q-q1': 'no' }, 'Parhau')
  page = await page.send({}, 'Parhau')
  page = await page.send({}, 'Parhau')
  clock.set(clock.now().add({ seconds: 20 }))
  await page.send({ 'contact-email': 'anna@example.com', 'contact-purposes': ['tell'] }, 'Anfon eich atebion')
  clock.set('2027-03-01T09:00:00Z')
  await decide(await exerciseById(db, exercise.id))
  await runJobs(house)
  const results = await anna.get('/cy/consultations/calling-the-police/results')
  assert.match(results.text, /Pa mor gyflym y daethon nhw\?/)
  assert.match(results.text, /Rhoddwyd 7 o’r 16 o atebion yn Gymraeg/)
  const english = await results.click('English')
  assert.match(english.text, /7 of 16 answers were given in Welsh/)
  assert.equal((await anna.get('/consultations/calling-the-police/results.json')).status, 200)
  const mail = (await mailbox(house.db)).find(({ to }) => to === 'anna@example.com')
  assert.equal(mail?.subject, 'Beth benderfynwyd gennym: Galw’r heddlu')
  assert.match(mail?.text ?? '', /\/cy\/consultations\/calling-the-police\/results/)
  assert.match(mail?.text ?? '', /\/cy\/contact-preferences\//)
})

test('CON-31 an officer writes the Welsh beside the English; it is not published before all of it is there, and a copy keeps it', async () => {
  const office = await story(everyModule)
  await office.asWestmarch()
  await offersWelsh(office)
  const officer = office.officer()
  const overview = (
    await (await officer.get('/staff/consultations/new')).send({ title: 'Tell us', kind: 'poll', subject: 'general' }, 'Start')
  ).url
  let page = await officer.get(`${overview}/welsh`)
  const box = boxes(page.html)
  assert.equal(page.dom.querySelector(`[name="${box['Do you agree with this?']}"]`)?.getAttribute('value'), 'Ydych chi’n cytuno â hyn?')
  page = await page.send({ bilingual: 'yes' })
  assert.equal(page.url, overview, page.text)
  assert.match((await officer.get(overview)).text, /In two languages; 1 of \d+ texts have no Welsh yet/)
  assert.match((await officer.get(`${overview}/publication`)).text, /Write the Welsh of one text: Title/)
  await (await officer.get(`${overview}/welsh`)).send({ [box['Tell us'] ?? '']: 'Dywedwch wrthym' })
  assert.match((await officer.get(overview)).text, /In two languages/)
  assert.doesNotMatch((await officer.get(`${overview}/publication`)).text, /Write the Welsh/)

  // Two officers at once: the second sees both versions.
  const [mine, theirs] = [await officer.get(`${overview}/welsh`), await officer.get(`${overview}/welsh`)]
  await theirs.send({ [box['Tell us'] ?? '']: 'Rhowch wybod i ni' })
  const conflict = await mine.send({ [box['Tell us'] ?? '']: 'Dywedwch' })
  assert.equal(conflict.status, 409)
  assert.match(conflict.text, /Rhowch wybod i ni/)
  assert.equal(conflict.dom.querySelector(`[name="${box['Tell us']}"]`)?.getAttribute('value'), 'Dywedwch')

  // Next year's copy has all of it; a text that changes is asked for again, the others are there.
  const next = await (await officer.get('/staff/consultations/new')).send({ title: 'Tell us more', copyOf: '1' }, 'Start')
  page = await officer.get(`${next.url}/welsh`)
  assert.match(page.text, /1 text has no Welsh yet/)
  assert.equal(page.dom.querySelector('[name="bilingual"][checked]')?.getAttribute('value'), 'yes')
  const done = await page.send({ [boxes(page.html)['Tell us more'] ?? '']: 'Dywedwch fwy wrthym' })
  assert.equal(done.url, next.url)
  const log = await office.db
    .selectFrom('audit.entry' as never)
    .select('did' as never)
    .execute()
  assert.equal((log as { did: string }[]).filter(({ did }) => did === 'consultations:translate').length, 4)
})

test('an office in English alone shows no switch, and has no Welsh address', async () => {
  const office = await story(everyModule)
  await office.open({ standing: true })
  const app = await buildApp(office.house)
  const resident = browser(app)
  for (const url of ['/', '/consultations', '/have-your-say', '/receipts'])
    assert.doesNotMatch((await resident.get(url)).html, /Cymraeg|hreflang/, url)
  for (const url of ['/cy', '/cy/consultations', '/cy/have-your-say', '/cy/receipts'])
    assert.equal((await resident.get(url)).status, 404, url)
  const refused = await (await office.officer().get('/staff/office/languages')).send({ languages: 'both' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Enter the name of the office in Welsh/)

  await offersWelsh(office)
  const front = await resident.get('/consultations')
  assert.match(front.html, /<link rel="alternate" hreflang="cy" href="https:\/\/views\.westmarch\.example\/cy\/consultations">/)
  // Kept pages of the two languages stay apart, and the Welsh ones go when the office goes back to English.
  const welsh = await resident.get('/cy/consultations')
  assert.notEqual(welsh.headers['etag'], front.headers['etag'])
  assert.equal(welsh.headers['cache-control'], 'public, no-cache')
  assert.equal(welsh.heading, 'Ymgynghoriadau ac arolygon')
  assert.equal((await resident.get('/consultations')).heading, 'Consultations and surveys')
  assert.equal((await resident.get('/cy/staff')).status, 404)
  await (await office.officer().get('/staff/office/languages')).send({ languages: 'en' })
  assert.equal((await resident.get('/cy/consultations')).status, 404)
  assert.doesNotMatch((await resident.get('/consultations')).html, /Cymraeg/)
})

test('an exercise that has no Welsh is read with its English marked, and answered in English', async () => {
  const office = await story(everyModule)
  await offersWelsh(office)
  const exercise = await office.open({ kind: 'survey', title: 'Calling the police', questions: QUESTIONS })
  const resident = browser(await buildApp(office.house))
  const page = await resident.get(`/cy/consultations/${exercise.slug}`)
  assert.equal(page.dom.querySelector('h1')?.getAttribute('lang'), 'en')
  const start = await page.click('Ateb nawr (yn Saesneg yn unig)')
  assert.equal(start.url, `/consultations/${exercise.slug}/response`)
  assert.doesNotMatch(start.html, /Cymraeg/)
})

test('a name that means something to the language is a text like any other in the dictionary', () => {
  const dictionary = JSON.parse('{"__proto__":"un","constructor":"dau"}') as Record<string, string>
  assert.equal(inWelsh({}, 'constructor'), 'constructor')
  assert.equal(welshOf({}, 'toString'), undefined)
  assert.equal(welshOf(dictionary, 'constructor'), 'dau')
})
