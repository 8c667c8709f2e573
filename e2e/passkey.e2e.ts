import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, type Visitor } from './visitor.js'

/** Gives the browser a device that holds passkeys, and whose user is always there and known to it. */
async function withDevice({ page }: Visitor) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    /** Whether the user proves who they are when the device asks: a wrong finger does not. */
    knowsUser: (isUserVerified: boolean) => devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    passkeys: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  }
}

test('a member of staff adds a passkey in the browser, signs out, signs in with it, and removes it', async (t) => {
  const tom = await staff(t, 'Tom Ellery')
  const device = await withDevice(tom)
  await tom.does('opening their own sign-in', () => tom.page.getByRole('link', { name: 'Your sign-in' }).click())
  await tom.clicks('button', 'Add a passkey')
  await tom.writes('What you call it', 'Work laptop')
  await tom.clicks('button', 'Make the passkey')
  await tom.sees('Your sign-in')
  await tom.reads('Work laptop')
  assert.equal(await device.passkeys(), 1)

  await tom.does('adding one again on the same device', async () => {
    await tom.page.getByRole('button', { name: 'Add a passkey' }).click()
    await tom.page.getByRole('button', { name: 'Make the passkey' }).click()
    await tom.page.getByText('This device holds a passkey for you already').waitFor()
  })

  await tom.does('signing out', () => tom.page.getByRole('button', { name: 'Sign out', exact: true }).first().click())
  await tom.sees('Sign in')
  await device.knowsUser(false)
  await tom.does('showing the wrong finger', async () => {
    await tom.page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await tom.page.getByText('No passkey was used').waitFor()
  })
  await device.knowsUser(true)
  await tom.does('showing the right one', async () => {
    await tom.page.getByRole('button', { name: 'Use my passkey' }).click()
    await tom.page.waitForURL('**/staff')
  })
  assert.match(await tom.page.locator('header').innerText(), /Signed in as Tom Ellery/)

  await tom.goes('/staff/identity/sessions')
  await tom.reads('Passkey')
  await tom.goes('/staff/identity/account')
  await tom.clicks('link', 'Remove Work laptop')
  await tom.clicks('button', 'Remove it')
  await tom.reads('The passkey is removed.')
  await tom.does('signing out again', () => tom.page.getByRole('button', { name: 'Sign out', exact: true }).first().click())
  await tom.does('trying the removed passkey', async () => {
    await tom.page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await tom.page.getByRole('button', { name: 'Try again' }).waitFor()
  })
  await tom.reads(/does not open anything here/)
})
