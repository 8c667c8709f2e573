import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankForm, readForm } from '#platform/web'
import { z } from 'zod'
import { agreementFields, agreementFrom, AgreementFields, agreementProblems, AgreementText } from '../agreements/agreement-fields.js'
import { agreementsFor, recordAgreement } from '../agreements/record-agreement.js'
import { Temporal } from '#platform/clock'
import { withDays } from '#platform/forms'
import { story } from '../story.js'
import { ownerChoices, ownerFields, OwnerPicker, ownersFrom } from './owner-picker.js'
import { expandOwners, ownersOf, setOwners } from './owners.js'

const action = { kind: 'plan:action', id: 12 }

test('work is owned by a person, several, a role, all staff, or each locality officer for their own area', async () => {
  const office = await story()
  const priya = await office.joins('Priya Nair', ['grants-lead'])
  const gwen = await office.joins('Gwen Pritchard', ['locality-officer'], { places: ['ALD', 'CAR'] })
  const callum = await office.joins('Callum Reid', ['locality-officer'], { places: ['HEL'] })
  const { id: locality } = await office.tables
    .selectFrom('identity.role')
    .select('id')
    .where('key', '=', 'locality-officer')
    .executeTakeFirstOrThrow()
  const owned = async (owners: Parameters<typeof setOwners>[2], place?: string | string[]) => {
    await office.do((tx) => setOwners(tx, action, owners, 'system'))
    return expandOwners(office.db, action, place)
  }
  assert.deepEqual(
    await owned([
      { kind: 'person', id: priya.id },
      { kind: 'person', id: gwen.id },
    ]),
    [priya.id, gwen.id],
  )
  assert.deepEqual(
    (await ownersOf(office.db, action)).map(({ words, primary }) => [words, primary]),
    [
      ['Priya Nair', true],
      ['Gwen Pritchard', false],
    ],
  )
  assert.deepEqual(await owned([{ kind: 'role', id: locality }]), [gwen.id, callum.id])
  assert.deepEqual(await owned([{ kind: 'all-staff' }]), [priya.id, gwen.id, callum.id])
  assert.deepEqual(await owned([{ kind: 'own-area' }], 'HEL'), [callum.id])
  assert.deepEqual(await owned([{ kind: 'own-area' }], ['ALD-14', 'ALD']), [gwen.id], 'a place with the areas it lies in')
  assert.deepEqual(await owned([{ kind: 'own-area' }]), [gwen.id, callum.id])
  assert.deepEqual(await owned([{ kind: 'own-area' }, { kind: 'person', id: gwen.id }], 'ALD'), [gwen.id], 'each person once')
})

test('the picker offers people, roles that somebody holds, all staff and own areas, and reads what was chosen', async () => {
  const office = await story()
  const gwen = await office.joins('Gwen Pritchard', ['locality-officer'])
  const choices = await ownerChoices(office.db)
  assert.deepEqual(
    choices.map(({ text }) => text),
    ['Gwen Pritchard, locality-officer', 'Each locality officer for their own area', 'All staff', 'Whoever is Locality Officer'],
  )
  assert.match(String(OwnerPicker({ form: blankForm(), choices })), /Who owns this/)
  const Owned = z.object(ownerFields)
  const form = readForm(Owned, { owner: 'own-area', joint: `person:${gwen.id}` })
  assert.deepEqual(form.data && ownersFrom(form.data), [{ kind: 'own-area' }, { kind: 'person', id: gwen.id }])
  assert.deepEqual(readForm(Owned, { owner: 'somebody' }).errors, { owner: 'Choose who owns this' })
})

test('that the Chief Executive agreed by phone is recorded with day and proof, and can be shown', async () => {
  const office = await story()
  const today = office.clock.today()
  assert.match(String(AgreementFields({ form: blankForm() })), /Where the proof is/)
  const sent = withDays(
    {
      who: 'Ruth Penhale, Chief Executive',
      'agreed-day': '27',
      'agreed-month': '2',
      'agreed-year': '2026',
      how: 'by phone',
      evidence: 'Note of the call, in the project folder',
    },
    'agreed',
  )
  const { data } = readForm(z.object(agreementFields), sent)
  assert.ok(data)
  assert.deepEqual(agreementProblems(data, today), {})
  assert.deepEqual(Object.keys(agreementProblems({ agreed: Temporal.PlainDate.from('2026-03-03') }, today)), ['agreed'])
  await office.do((tx) => recordAgreement(tx, office.clock, action, agreementFrom('publish', data), 'person:4'))
  const [agreement] = await agreementsFor(office.db, action, 'publish')
  assert.ok(agreement)
  assert.match(
    String(AgreementText({ agreement })),
    /Ruth Penhale, Chief Executive agreed by phone on .*Friday 27 February 2026.*Proof: Note of the call/,
  )
  assert.deepEqual(await agreementsFor(office.db, action, 'award'), [])
  assert.deepEqual(Object.keys(readForm(z.object(agreementFields), {}).errors).sort(), ['agreed', 'evidence', 'how', 'who'])
})
