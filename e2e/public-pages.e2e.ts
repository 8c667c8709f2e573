import { test } from 'node:test'
import { atADesk, onAPhone } from './visitor.js'

const PAGES = [
  '/',
  '/consultations',
  '/have-your-say',
  '/decisions',
  '/receipts',
  '/pages',
  '/sections/get-involved',
  '/pages/grants-for-safer-communities',
  '/crime-prevention',
  '/search?q=police',
  '/privacy-notice',
  '/accessibility-statement',
  '/nothing-here',
  '/staff/sign-in',
]

test('ACC-06 every public page is in order on a phone without JavaScript', async (t) => {
  const resident = await onAPhone(t, { javaScript: false })
  for (const page of PAGES) await resident.goes(page)
})

test('every public page is in order on a wide screen, and each exercise and decision that it leads to', async (t) => {
  const resident = await atADesk(t)
  for (const page of PAGES) await resident.goes(page)
  for (const list of ['/consultations', '/decisions']) {
    await resident.goes(list)
    const found: string[] = await resident.page.evaluate(
      `[...document.querySelectorAll('main a[href^="${list}/"]')].map((link) => link.getAttribute('href'))`,
    )
    for (const address of new Set(found)) await resident.goes(address)
  }
})
