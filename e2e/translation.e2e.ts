import { test } from 'node:test'
import { OFFICER } from './a-survey.js'
import { staff } from './visitor.js'

test('an officer writes the Welsh beside the English on a phone, and what was published in English alone stays in English', async (t) => {
  const title = `Galwad ${process.pid}`
  const officer = await staff(t, OFFICER, 'a phone')
  await officer.hurries('starting a draft', async () => {
    await officer.goes('/staff/consultations/new')
    await officer.writes('Title', title)
    await officer.selects('Survey')
    await officer.clicks('button', 'Start')
    await officer.sees(title)
  })
  await officer.clicks('link', /^Open\s*welsh beside english/i)
  await officer.selects('Yes, English and Welsh')
  await officer.writes(new RegExp(title), `Galwad yn Gymraeg ${process.pid}`)
  await officer.clicks('button', 'Save')
  await officer.clicks('link', /welsh beside english/i)
  await officer.clicks('link', 'Back')

  await officer.goes('/staff/consultations')
  await officer.clicks('link', 'When you rang 101')
  await officer.clicks('link', /^Open\s*welsh beside english/i)
  await officer.selects('Yes, English and Welsh')
  await officer.clicks('button', 'Save')
  await officer.sees('There is a problem')
  await officer.reads(/It was published in English alone/)
})
