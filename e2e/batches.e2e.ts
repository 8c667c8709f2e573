import { test } from 'node:test'
import { staff } from './visitor.js'

test('a clerk keys a box of cards on a narrow screen, and a colleague decides where two entries differ and keys a card a second time', async (t) => {
  const box = `Box ${process.pid}`
  const clerk = await staff(t, 'Tom Ellery', 'a phone')
  await clerk.goes('/have-your-say')
  const card = await clerk.page.getByRole('heading', { level: 1 }).innerText()
  await clerk.goes('/staff/consultations?stage=open')
  await clerk.clicks('link', card)
  await clerk.clicks('link', 'Batches of paper cards, and keying a part of them twice')
  await clerk.clicks('button', 'Add the batch')
  await clerk.sees('There is a problem')
  await clerk.writes('What is written on the box?', box)
  await clerk.writes('How many cards are in it?', '2')
  await clerk.clicks('button', 'Add the batch')
  await clerk.clicks('button', 'Key its cards')
  for (const safe of ['9', '4', '2']) {
    await clerk.writes(/How safe do you feel/, safe)
    await clerk.clicks('button', 'Save and key the next')
  }
  await clerk.goes('/staff/consultations?stage=open')
  await clerk.clicks('link', card)
  await clerk.clicks('link', 'Batches of paper cards, and keying a part of them twice')
  await clerk.reads('2 of 2 keyed')

  await clerk.clicks('link', 'Box from Saltmarsh')
  await clerk.clicks('button', 'Key the next card a second time')
  await clerk.writes(/How safe do you feel/, '9')
  await clerk.clicks('button', 'Save and key the next')
  await clerk.sees('There is a problem')
  await clerk.writes(/How safe do you feel/, '3')
  await clerk.clicks('button', 'Save and key the next')
  await clerk.goes('/staff/consultations?stage=open')
  await clerk.clicks('link', card)
  await clerk.clicks('link', 'Batches of paper cards, and keying a part of them twice')
  await clerk.clicks('link', 'Box from Saltmarsh')
  await clerk.reads('Where the two entries differ')
  await clerk.clicks('button', /^The second\s+holds on card/)
  await clerk.reads('The second held: corrected')
})
