import { SYSTEM } from '#platform/access'
import { Temporal } from '#platform/clock'
import { inTransaction } from '#platform/db'
import { setMailIdentity } from '#platform/mail'
import type { House } from '#platform/module'
import { changeCard } from '../card/change-card.js'
import { officeCard } from '../card/office-card.js'
import { importPlaces } from '../geography/import-places.js'
import { addTerm } from '../glossary/glossary.js'
import { changeLanguages } from '../languages/change-languages.js'
import { officeLanguages } from '../languages/languages.js'
import { finishStep, STEP_LIST } from '../set-up/set-up.js'
import { addDay } from '../standards/closures.js'
import { changeAccessibility, changeDataProtection, recordProblem } from '../statements/statements.js'
import { addTimeFrame } from '../time-frames/time-frames.js'
import { addWords } from '../vocabulary/add-words.js'
import { words } from '../vocabulary/words.js'
import { WESTMARCH_CARD, WESTMARCH_IN_WELSH, WESTMARCH_TERMS } from './westmarch.js'
import { westmarchPlaces } from './westmarch-places.js'

/** Fills the demo's office: Westmarch, its card, places, names to come, periods, words and statements. */
export async function seedOffice(house: House, say: (step: string) => void): Promise<void> {
  const { db, clock } = house
  const [today, now] = [clock.today(), clock.now()]
  say('The office of Westmarch, its 5 districts and 30 forums')
  await inTransaction(db, async (tx) => {
    await changeCard(tx, WESTMARCH_CARD, (await officeCard(tx)).version, SYSTEM, now)
    await changeLanguages(tx, WESTMARCH_IN_WELSH, (await officeLanguages(tx)).version, SYSTEM, now)
    await setMailIdentity(tx, { name: WESTMARCH_CARD.name, address: WESTMARCH_CARD.email }, SYSTEM)
  })
  await inTransaction(db, async (tx) => {
    await importPlaces(tx, westmarchPlaces(), 'westmarch-places.csv', SYSTEM, now)
  })
  await inTransaction(db, async (tx) => {
    const successor = { singular: 'Policing and Crime Board lead', plural: 'Policing and Crime Board leads' }
    const later = {
      ...(await words(tx, today)),
      officeHolder: successor,
      officeHolderShort: { singular: 'Board lead', plural: 'Board leads' },
    }
    await addWords(tx, Temporal.PlainDate.from('2028-05-04'), later, SYSTEM, now)
    for (const term of WESTMARCH_TERMS) await addTerm(tx, term, SYSTEM)
  })
  await inTransaction(db, async (tx) => {
    const [election, next] = [Temporal.PlainDate.from('2024-05-09'), Temporal.PlainDate.from('2028-05-03')]
    await addTimeFrame(tx, { kind: 'term-of-office', name: 'Term of office 2024 to 2028', from: election, to: next }, SYSTEM)
    await addTimeFrame(
      tx,
      {
        kind: 'plan-period',
        name: 'Police and crime plan 2025 to 2029',
        from: Temporal.PlainDate.from('2025-04-01'),
        to: Temporal.PlainDate.from('2029-03-31'),
      },
      SYSTEM,
    )
    const april = new Temporal.PlainDate(today.month >= 4 ? today.year : today.year - 1, 4, 1)
    await addTimeFrame(
      tx,
      {
        kind: 'strategy-year',
        name: `Engagement strategy ${april.year} to ${april.year + 1}`,
        from: april,
        to: april.add({ years: 1 }).subtract({ days: 1 }),
      },
      SYSTEM,
    )
    for (const day of ['12-29', '12-30', '12-31']) {
      await addDay(
        tx,
        { kind: 'closure', day: Temporal.PlainDate.from(`${today.year}-${day}`), name: 'Winter closure of the office' },
        SYSTEM,
        now,
      )
    }
  })
  await inTransaction(db, async (tx) => {
    const facts = {
      status: 'partially',
      responseDays: 10,
      contact: '',
      testedHow: 'We tested the main pages with a keyboard, a screen reader and an automatic checker.',
    } as const
    await changeAccessibility(
      tx,
      { ...facts, preparedOn: today.subtract({ months: 14 }), reviewedOn: today.subtract({ months: 2 }) },
      1,
      SYSTEM,
    )
    await recordProblem(
      tx,
      {
        what: 'Some older publications are PDF files without a structure that a screen reader can follow.',
        reason: 'non-compliance',
        criterion: '1.3.1 (info and relationships)',
        instead: 'ask us, and we send the text in the form you need.',
        foundOn: today.subtract({ months: 2 }),
        fixBy: today.add({ months: 6 }),
        fixedOn: null,
      },
      SYSTEM,
    )
    await changeDataProtection(
      tx,
      { officer: 'data protection officer', email: 'privacy@westmarch-pcc.example', phone: '01632 960010' },
      1,
      SYSTEM,
      today.subtract({ months: 3 }),
    )
    for (const step of STEP_LIST) await finishStep(tx, step, SYSTEM, now)
  })
}
