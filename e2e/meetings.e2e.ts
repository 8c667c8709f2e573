import { test } from 'node:test'
import { today } from './days.js'
import { mailedLink } from './mails.js'
import { onAPhone, staff } from './visitor.js'

test('MTG-05 MTG-02 on a phone an officer registers a meeting, asks its clerk for dates, books the one that comes back, and closes the week', async (t) => {
  const tom = await staff(t, 'Tom Ellery', 'a phone')
  const name = `Watermead forum ${process.pid}`
  await tom.goes('/staff/meetings')
  await tom.clicks('button', 'Add a meeting')
  await tom.clicks('button', 'Add it')
  await tom.sees('There is a problem')
  await tom.writes('What is it called?', name)
  await tom.selects('Councils and MPs')
  await tom.chooses('Kind of meeting', 'Community forum')
  await tom.chooses('Who of the office looks after it?', 'Tom Ellery')
  await tom.selects('An ambassador')
  await tom.writes('Months from one meeting to the next (optional)', '3')
  await tom.chooses('Part of the area', 'Westwater')
  await tom.clicks('button', 'Add it')
  await tom.reads('It is added. Add its dates next')
  const register = new URL(tom.page.url()).pathname

  await tom.clicks('button', 'Ask for dates')
  const address = `clerk-${process.pid}@watermead.example`
  await tom.writes('E-mail address of whoever sets its dates', address)
  await tom.dates('Day 1', today({ days: 30 }))
  await tom.clicks('button', 'Ask them')
  await tom.reads('They are asked by e-mail')

  const link = await mailedLink(t, address, /^\/j\//)
  const clerk = await onAPhone(t)
  await clerk.goes(link)
  await clerk.clicks('button', 'Send these dates')
  await clerk.sees('There is a problem')
  await clerk.page.getByRole('group', { name: 'Days that would suit us' }).getByRole('checkbox').first().check()
  await clerk.clicks('button', 'Send these dates')
  await clerk.reads('We last had dates from you')

  await tom.goes('/staff/who-is-due')
  await tom.clicks('link', `Book ${name}`)
  await tom.clicks('button', 'Book it')
  await tom.sees('There is a problem')
  await tom.selects('The deputy')
  await tom.clicks('button', 'Book it')
  await tom.reads('It is booked')
  await tom.goes(register)
  await tom.reads('The deputy')
  for (const page of [
    '/staff/who-is-due',
    '/staff/who-is-due/rules',
    '/staff/who-is-due/stations-and-projects',
    '/staff/coverage',
    '/staff/meetings/notes',
  ])
    await tom.goes(page)
  for (const page of ['/staff/meetings/priorities', '/staff/meetings/date-tables', '/staff/events/closing', '/staff/meetings?series=young'])
    await tom.goes(page)
})
