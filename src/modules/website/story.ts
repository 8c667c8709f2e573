import { served } from '#test/served'
import { modules } from '../index.js'
import { website } from './module.js'

/** Who only writes, and who may also publish. */
export const WRITER = ['website:see', 'website:write'] as const
export const PUBLISHER = [...WRITER, 'website:publish'] as const

/** An office with a website, somebody who writes it, and somebody who publishes it. For tests. */
export async function websiteStory() {
  const below = ['office', 'identity'].flatMap((name) => modules.find((module) => module.name === name) ?? [])
  const scene = await served(...below, website)
  for (const module of below) await module.seed?.(scene.house, () => {})
  return { ...scene, db: scene.house.db, writer: scene.staff(...WRITER), publisher: scene.staff(...PUBLISHER) }
}

/** The words of a page. */
export const WORDS = {
  title: 'Custody visiting',
  summary: 'Volunteers visit police stations.',
  body: '## What they do\n\nThey come in **pairs**.\n\n- unannounced\n- at any hour\n\n[Decisions](/decisions)',
  audience: 'public',
}
