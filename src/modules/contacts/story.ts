import assert from 'node:assert/strict'
import { served } from '#test/served'
import { modules } from '../index.js'
import { contacts } from './module.js'

/** For tests: an office with its places and its staff, served with all that contacts need. Number 1 is the Commissioner, and so on as the demo has them. */
export async function officeWithStaff() {
  const below = ['office', 'identity'].map((name) => modules.find((module) => module.name === name))
  const scene = await served(...below.flatMap((module) => module ?? []), contacts)
  for (const module of below) {
    assert.ok(module?.seed)
    await module.seed(scene.house, () => {})
  }
  return scene
}
