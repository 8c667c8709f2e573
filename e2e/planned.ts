import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { fillSheet, OFFICER } from './a-survey.js'
import { staff, type Visitor } from './visitor.js'

/** One question as an officer builds it: its type by its name, the fields that are filled in by their labels, and the boxes that are ticked. */
export interface Built {
  readonly type: string
  readonly fields: Readonly<Record<string, string>>
  readonly ticks?: readonly string[]
}

/** Who can answer, in the words of the planning sheet; anybody when it is left out. */
export type Who =
  | 'Only people we invite, without their names'
  | 'Only a panel or named bodies, with their names'
  | 'Nobody on the website: staff write the answers down'

/** An exercise that an officer planned for one journey alone. */
export interface Planned {
  readonly title: string
  /** The officer, who looks at its page. */
  readonly officer: Visitor
  /** Where staff find it, such as `/staff/consultations/21`. */
  readonly staffUrl: string
  /** Its number among the exercises. */
  readonly id: string
}

/**
 * Plans an exercise with these questions through the screens and, unless it shall stay a draft, publishes it. The screens themselves are looked at
 * in the journeys that are about planning.
 */
export async function planned(
  t: TestContext,
  { title: said, questions, who, draft = false }: { title: string; questions: readonly Built[]; who?: Who; draft?: boolean },
): Promise<Planned> {
  const title = `${said} ${process.pid}`
  const officer = await staff(t, OFFICER)
  await officer.hurries(`planning “${title}”`, async () => {
    await officer.goes('/staff/consultations/new')
    await officer.writes('Title', title)
    await officer.selects('Survey')
    await officer.clicks('button', 'Start')
    await officer.sees(title)
  })
  const staffUrl = new URL(officer.page.url()).pathname
  await officer.hurries(`building “${title}”`, async () => {
    await fillSheet(officer)
    if (who) {
      await officer.clicks('link', 'Who should be heard, and how')
      await officer.selects(new RegExp(`^\\s*${who}`))
      await officer.clicks('button', 'Save and go back to the list')
    }
    await officer.clicks('link', 'What people can and cannot influence')
    await officer.writes('What', 'What we do first')
    await officer.clicks('button', 'Save')
    await officer.goes(staffUrl)
    await officer.clicks('link', /^Questions \(/)
    for (const question of questions) await build(officer, question)
    await officer.goes(staffUrl)
    if (draft) return
    await officer.clicks('button', 'Check and publish')
    await officer.clicks('button', 'Publish')
    await officer.sees(title)
  })
  const id = staffUrl.split('/').at(-1)
  assert.ok(id)
  return { title, officer, staffUrl, id }
}

async function build(officer: Visitor, { type, fields, ticks = [] }: Built): Promise<void> {
  await officer.clicks('button', 'Add a question')
  await officer.selects(type)
  await officer.clicks('button', 'Continue')
  for (const [label, text] of Object.entries(fields)) await officer.writes(label, text)
  for (const tick of ticks) await officer.selects(tick)
  await officer.clicks('button', 'Add question')
}
