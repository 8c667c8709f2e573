import assert from 'node:assert/strict'
import type { Permission, Person } from '#platform/access'
import { mailbox } from '#platform/mail'
import { accountability } from '#modules/accountability'
import { contacts } from '#modules/contacts'
import { engagement } from '#modules/engagement'
import { handOutPermissions } from '#modules/identity'
import { modules } from '../src/modules/index.js'
import { urls } from '../src/modules/accountability/urls.js'
import { typedDay } from './press-office.js'
import { served } from './served.js'

const OFFICER = [
  'accountability:see-issues',
  'accountability:raise-issues',
  'accountability:route-issues',
  'accountability:publish-issues',
  'engagement:see',
  'engagement:keep',
  'engagement:publish',
] as const
const COMMISSIONER = ['accountability:see-issues', 'accountability:decide-issues', 'accountability:open-restricted'] as const

/** What a resident raises, as a form takes it. */
export const RAISED = {
  source: 'public',
  title: 'No answer at the Kingsmead office',
  what: 'Nobody comes to the bell in the afternoon, said Owen of Mill Lane.',
  place: 'HEL-3',
  mayPublish: 'yes',
  raiser: 'Owen Talbot',
  raiserEmail: 'owen@home.example',
  ...typedDay('raisedOn', '2026-11-20'),
}

/** The address of the Chief Constable's office. */
export const CHIEF = 'chief@police.example'

/** An office that takes issues to the Chief Constable: an officer who prepares them, a Commissioner who decides, and one who opens what is restricted. */
export async function issueOffice() {
  const below = ['office', 'identity', 'thread'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const scene = await served(...below, contacts, accountability, engagement)
  await handOutPermissions(scene.house)
  for (const module of below) if (module.name !== 'thread') await module.seed?.(scene.house, () => {})
  const commissioner = scene.staff(...COMMISSIONER)
  const officer = scene.staff(...OFFICER)
  const other = scene.staff(...OFFICER)
  const trusted = scene.staff(...OFFICER, 'accountability:open-restricted')
  const curious = scene.staff(...OFFICER, 'accountability:decide-issues')
  const person = (id: number, permissions: readonly Permission[]): Person => ({
    id,
    name: `Officer ${id}`,
    email: `officer${id}@westmarch-pcc.example`,
    kind: 'staff',
    job: 'Officer',
    places: [],
    coversFor: [],
    permissions: new Set(permissions),
  })
  const { db } = scene.house
  const mailsTo = async (address: string) => (await mailbox(db)).filter(({ to }) => to === address)
  return {
    ...scene,
    db,
    commissioner,
    officer,
    other,
    trusted,
    /** May do everything with issues but open restricted ones. */
    curious,
    commissionerPerson: person(1, COMMISSIONER),
    officerPerson: person(2, OFFICER),
    mailsTo,
    raise: async (more: Record<string, string> = {}) => await (await officer.get(urls.newIssue)).send({ ...RAISED, ...more }),
    /** Enters the address, prepares issue `id` and has the Commissioner put it to the Chief Constable. */
    put: async (id: number) => {
      await (await officer.get(urls.chiefOffice)).send({ name: 'Staff officer', email: CHIEF })
      await (await trusted.get(urls.preparation(id))).send({ next: 'commissioner', asked: 'When is the office at Kingsmead staffed?' })
      return await (await commissioner.get(urls.issueDecision(id))).send({ next: 'chief' })
    },
    /** The path of the newest link that the Chief Constable's office got. */
    link: async () => {
      const [mail] = (await mailsTo(CHIEF)).toSorted((a, b) => b.id - a.id)
      const found = /https:\/\/views\.westmarch\.example(\/j\/\S+)/.exec(mail?.text ?? '')?.[1]
      assert.ok(found, 'No link was sent')
      return found
    },
  }
}
