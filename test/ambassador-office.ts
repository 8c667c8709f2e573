import assert from 'node:assert/strict'
import { inTransaction } from '#platform/db'
import { mailbox } from '#platform/mail'
import { accountability } from '#modules/accountability'
import { ambassadors } from '#modules/ambassadors'
import { contacts } from '#modules/contacts'
import { handOutPermissions, whoIs } from '#modules/identity'
import { languagesOffered } from '#modules/office'
import { addTheme } from '#modules/thread'
import { buildServer } from '#platform/web'
import { after } from 'node:test'
import { modules } from '../src/modules/index.js'
import { urls } from '../src/modules/ambassadors/urls.js'
import { typedDay } from './press-office.js'
import { served } from './served.js'
import { browser } from './visit.js'

const KEEPER = [
  'ambassadors:see',
  'ambassadors:keep',
  'accountability:see-issues',
  'accountability:raise-issues',
  'accountability:route-issues',
  'contacts:see',
] as const

/** Somebody for the forum Kingsmead, as the form of staff takes them. */
export const KARIM = {
  kind: 'local',
  name: 'Aisha Karim',
  email: 'aisha@home.example',
  phone: '01632 960 401',
  place: 'HEL-3',
  state: 'in-post',
  ...typedDay('startedOn', '2026-02-02'),
}

/** An office that looks after ambassadors, who sign in by an e-mailed link and have pages of their own. It is 23 November 2026. */
export async function ambassadorOffice() {
  const below = ['office', 'identity', 'thread'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const scene = await served(...below, contacts, accountability, ambassadors)
  const { house } = scene
  await handOutPermissions(house)
  for (const module of below) if (module.name !== 'thread') await module.seed?.(house, () => {})
  await inTransaction(house.db, async (tx) => {
    const text = { definition: 'How fast people drive.', include: '', exclude: '', example: '', parent: null }
    for (const name of ['Speeding', 'Lighting']) await addTheme(tx, { ...text, name }, scene.clock.now(), 'system')
  })
  const officer = scene.staff(...KEEPER)
  const other = scene.staff(...KEEPER)
  const guardian = scene.staff(...KEEPER, 'ambassadors:safeguard', 'accountability:open-restricted')
  const reader = scene.staff('ambassadors:see')
  // Ambassadors sign in as everybody from outside does, at the real sign-in.
  const app = await buildServer({
    db: house.db,
    clock: house.clock,
    origin: house.origin,
    routes: house.modules.flatMap((module) => module.routes?.(house) ?? []),
    whoIs: (cookies) => whoIs(house, cookies),
    around: async ({ title, body }) => `<!DOCTYPE html><title>${title}</title><main>${body.value}</main>`,
    languages: () => languagesOffered(house.db),
    signInUrl: (back) => `/staff/sign-in?back=${back}`,
  })
  after(() => app.close())
  const mailsTo = async (address: string) => (await mailbox(house.db)).filter(({ to }) => to === address).toSorted((a, b) => a.id - b.id)
  return {
    ...scene,
    db: house.db,
    officer,
    other,
    guardian,
    reader,
    mailsTo,
    phone: () => browser(app),
    add: async (sheet: Record<string, string> = {}) => await (await officer.get(urls.newAmbassador)).send({ ...KARIM, ...sheet }),
    /** Asks for a link from the page of ambassadors, follows it and presses the button. */
    signIn: async (email: string, phone = browser(app)) => {
      const ask = await (await phone.get(urls.own)).click('Sign in')
      await ask.send({ email })
      const mail = (await mailsTo(email)).findLast(({ subject }) => /link to sign in/.test(subject))
      const link = /https:\/\/views\.westmarch\.example(\/sign-in\/\S+)/.exec(mail?.text ?? '')?.[1]
      assert.ok(link, `No link was sent to ${email}`)
      const press = await phone.get(link)
      return { phone, home: await press.send({}) }
    },
  }
}
