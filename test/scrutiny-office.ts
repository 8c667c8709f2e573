import { contacts } from '#modules/contacts'
import { engagement } from '#modules/engagement'
import { handOutPermissions } from '#modules/identity'
import { scrutiny } from '#modules/scrutiny'
import { modules } from '../src/modules/index.js'
import { urls } from '../src/modules/scrutiny/urls.js'
import { typedDay } from './press-office.js'
import { served } from './served.js'
import type { Page } from './visit.js'

const MAY = ['scrutiny:see', 'scrutiny:keep', 'scrutiny:moderate', 'scrutiny:publish', 'engagement:see'] as const

/** An office that holds scrutiny meetings: Westmarch's places and staff, an officer, a colleague, and a resident. It is Monday 23 November 2026. */
export async function scrutinyOffice() {
  const below = ['office', 'identity', 'thread', 'triage'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const scene = await served(...below, contacts, engagement, scrutiny)
  await handOutPermissions(scene.house)
  for (const name of ['office', 'identity']) await below.find((module) => module.name === name)?.seed?.(scene.house, () => {})
  const officer = scene.staff(...MAY)
  const other = scene.staff(...MAY)
  const plan = async (sheet: Record<string, string> = {}): Promise<Page> =>
    await (
      await officer.get(urls.newMeeting)
    ).send({
      title: 'Public scrutiny meeting, Winterbourne',
      place: 'WIN',
      ...typedDay('day', '2026-12-10'),
      time: '18:30',
      until: '20:30',
      venue: 'Winterbourne town hall',
      owner: '6',
      ...sheet,
    })
  const announce = async (meeting: Page): Promise<Page> => await (await meeting.click('Announce it')).send({}, 'Yes, do it')
  return { ...scene, officer, other, resident: scene.public(), plan, announce, announced: async () => await announce(await plan()) }
}

/** The public address of the first meeting. */
export const SLUG = 'public-scrutiny-meeting-winterbourne-2026-12-10'
