import { test } from 'node:test'
import { demoService } from './served.js'
import { atADesk } from './visitor.js'

test('a member of staff signs in with the office’s own account in the browser, and cancelling there does no harm', async (t) => {
  const service = await demoService()
  if (!service) return t.skip('needs a demo of its own')
  service.knows('gwen-1', { email: 'gwen.pritchard@westmarch.example', email_verified: true })
  const gwen = await atADesk(t)
  await gwen.goes('/staff/identity/sessions')
  service.signsInNext('')
  await gwen.does('cancelling at the service', async () => {
    await gwen.page.getByRole('button', { name: 'Sign in with Westmarch account' }).click()
    await gwen.page.getByText('You did not sign in with Westmarch account').waitFor()
  })
  service.signsInNext('gwen-1')
  await gwen.does('signing in there', async () => {
    await gwen.page.getByRole('button', { name: 'Sign in with Westmarch account' }).click()
    await gwen.page.waitForURL('**/staff/identity/sessions')
  })
  await gwen.sees('Where you are signed in')
  await gwen.reads('Office account, without a code here')
  await gwen.goes('/staff/identity/account')
  await gwen.clicks('link', 'Disconnect it')
  await gwen.clicks('button', 'Disconnect it')
  await gwen.reads('The account is disconnected.')
})
