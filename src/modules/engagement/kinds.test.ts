import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagementOffice, TOM } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import { urls } from './urls.js'

type Typed = Record<string, string | string[]>

async function office() {
  const scene = await engagementOffice()
  let id = 0
  /** An event of this morning that took place, with more known of it and what became of it. */
  const held = async (short: Typed, long: Typed, outcome: Typed) => {
    id += 1
    const event = await scene.plan({ ...typedDay('day', '2026-11-23'), time: '9:00', until: '9:30', place: 'ALD', ...short })
    if (Object.keys(long).length > 0) await (await event.click('Change it')).send(long)
    await (await scene.officer.get(urls.outcome(id))).send(outcome)
    return await scene.officer.get(urls.staffEvent(id))
  }
  const found = async (query: string) => (await scene.officer.get(`${urls.staff}?show=delivered&${query}`)).text
  return { ...scene, held, found }
}

describe('kinds of event', () => {
  test('EVT-02 EVT-30 M-31 an out-and-about day with partners invited along counts the day, residents, partners and questions in its district', async () => {
    const { held, measure } = await office()
    const page = await held(
      { title: 'Out and about', kind: 'out-and-about' },
      { partners: 'District council, community safety partnership' },
      { residents: '30', partnersMet: '4', questions: '7' },
    )
    assert.match(page.text, /Invited with us ?District council, community safety partnership.*Partners met ?4/)
    assert.deepEqual(await Promise.all(['M-29', 'M-30', 'M-31', 'M-27'].map(measure)), [1, 30, 4, 7])
  })

  test('EVT-04 M-25 M-26 police engagement days count days and staff met, and what was heard and taken away stands with them', async () => {
    const { held, measure } = await office()
    const page = await held(
      { title: 'Day at the station', kind: 'police-day' },
      {},
      { staffMet: '14', feedback: 'Radios fail in the valley' },
    )
    assert.match(page.text, /Police officers and staff met ?14.*Radios fail in the valley/)
    assert.deepEqual(await Promise.all(['M-25', 'M-26'].map(measure)), [1, 14])
  })

  test('EVT-22 M-35 seminars for elected members count sessions, members who came and those who know it well now', async () => {
    const { held, measure, officer } = await office()
    const page = await held({ title: 'Seminar at county hall', kind: 'seminar' }, {}, { members: '12', aware: '9' })
    assert.match(page.text, /Elected members who came ?12 ?Of them, who know it well now ?9/)
    assert.deepEqual(await Promise.all(['M-35', 'M-35-members', 'M-35-aware'].map(measure)), [1, 12, 9])
    const wrong = await (await officer.get(urls.outcome(1))).send({ members: 'a dozen' })
    assert.match(wrong.text, /Enter a whole number, like 40, or leave it empty/)
  })

  test('EVT-21 M-53 a thank-you event counts those who came, the guests they brought, and what they thought of it', async () => {
    const { held, measure, officer } = await office()
    const page = await held({ title: 'Garden party', kind: 'thanks' }, {}, { staffMet: '60', guests: '55', rating: '4.6', ratedBy: '48' })
    assert.match(page.text, /Police officers and staff met ?60.*Guests of those who were thanked ?55.*4\.6 of 5, said by 48/)
    assert.deepEqual(await Promise.all(['M-53', 'M-53-guests'].map(measure)), [1, 55])
    assert.doesNotMatch((await officer.get(urls.outcome(1))).text, /elected members|newsletter/)
  })

  test('EVT-34 those in the room, those who watch at the time and those who watch later are counted apart; what was not counted is not 0', async () => {
    const { held, officer } = await office()
    const online = { online: 'https://stream.example/scrutiny' }
    const page = await held({ title: 'Talk on line', kind: 'workshop' }, online, { residents: '20', watchedLive: '110' })
    assert.match(page.text, /Residents met ?20.*Watched online at the time ?110/)
    assert.doesNotMatch(page.text, /Watched later/)
    await (await officer.get(urls.outcome(1))).send({ watchedLater: '340' })
    assert.match((await officer.get(urls.staffEvent(1))).text, /Watched online at the time ?110 ?Watched later ?340/)
    await held({ title: 'Quiet workshop', kind: 'workshop' }, {}, { residents: '5' })
    assert.doesNotMatch((await officer.get(urls.outcome(2))).text, /watched online/)
  })

  test('EVT-16 VIC-13 M-58 meetings with individual people count; confidential ones with victims are known to named people and counted once a year alone', async () => {
    const { held, measure, other, officer } = await office()
    await held(
      { title: 'Meeting about a complaint', kind: 'individual', who: ['commissioner'] },
      {},
      { residents: '2', feedback: 'Calls were not answered' },
    )
    const closed = await held({ title: 'Victim of burglary', kind: 'individual', closed: ['yes'] }, {}, { residents: '1' })
    assert.match(closed.text, /Only these people know of it/)
    assert.equal(await measure('M-58'), 1)
    assert.equal((await other.get(urls.staffEvent(2))).status, 404)
    assert.doesNotMatch((await officer.get(`${urls.table}?from=2026-11-01&to=2026-11-30`)).text, /Victim of burglary/)
  })

  test('EVT-23 EVT-24 EVT-25 conferences, stalls and open days, and visits to schools, prisons, sites and projects are kept and found by their kind', async () => {
    const { held, found } = await office()
    for (const [kind, title] of [
      ['conference', 'Conference of associations'],
      ['stall', 'Roadshow'],
      ['prison', 'Visit to the wing'],
      ['site', 'Visit to the camp'],
      ['project', 'Visit to the shelter'],
    ] as const)
      assert.match(
        (await held({ title, kind }, { purpose: `Why ${title}` }, { feedback: `Found at ${title}` })).text,
        new RegExp(`Why ${title}.*Found at ${title}`),
      )
    assert.match(await found('kind=conference'), /Conference of associations/)
    assert.doesNotMatch(await found('kind=conference'), /Roadshow/)
    assert.match(await found('kind=stall'), /Roadshow/)
    assert.match(await found('kind=project'), /Visit to the shelter/)
  })

  test('EVT-26 INF-33 a workshop keeps its aim, who took part and what came of it; a talk its group, topic and speaker', async () => {
    const { held } = await office()
    const workshop = await held(
      { title: 'Task group on lighting', kind: 'workshop' },
      { purpose: 'Agree three streets', partners: 'Council, residents’ group' },
      { partnersMet: '6', feedback: 'Three streets agreed' },
    )
    assert.match(
      workshop.text,
      /Why the office takes part ?Agree three streets.*Invited with us ?Council, residents’ group.*Partners met ?6.*Three streets agreed/,
    )
    const talk = await held(
      { title: 'Retired teachers', kind: 'talk', who: [String(TOM)] },
      { about: 'Scams and how to spot them' },
      { residents: '25' },
    )
    assert.match(talk.text, /Kind ?Talk or presentation.*Who was there ?Tom Ellery.*Scams and how to spot them.*Residents met ?25/)
  })

  test('YNG-08 YNG-09 YNG-10 visits to schools are evaluated and a proposal from one is followed; open days for families are found by kind and community', async () => {
    const { held, found, officer } = await office()
    const school = await held(
      { title: 'Kingsmead school with its PCSO', kind: 'school' },
      { communities: ['young-people'] },
      { residents: '90', rating: '4.2', ratedBy: '80' },
    )
    assert.match(school.text, /4\.2 of 5, said by 80/)
    const todo = await (
      await school.click('Note something to do')
    ).send({ what: 'Propose training for school PCSOs', ...typedDay('due', '2026-12-01') })
    assert.match(todo.text, /Propose training for school PCSOs/)
    await (await officer.get(urls.takeAway(1))).send({ ...typedDay('doneOn', '2026-11-23'), outcome: 'The force takes it up in January' })
    assert.match((await officer.get(school.url)).text, /The force takes it up in January/)
    await held({ title: 'Family open day', kind: 'stall' }, { communities: ['young-people'], openAccess: ['yes'] }, { residents: '400' })
    assert.match(await found('community=young-people'), /Family open day.*Kingsmead school|Kingsmead school.*Family open day/)
    assert.doesNotMatch(await found('kind=school'), /Family open day/)
  })

  test('BUS-06 HTA-07 ACC-12 rural shows and farm visits are found by their community, updates and points raised of an area visit stand with it, and access and times of the venue are kept', async () => {
    const { held, found } = await office()
    await held({ title: 'Rural show', kind: 'stall' }, { communities: ['rural', 'business'] }, { residents: '120' })
    await held({ title: 'Town stall', kind: 'stall' }, {}, { residents: '20' })
    assert.match(await found('community=rural'), /Rural show/)
    assert.doesNotMatch(await found('community=rural'), /Town stall/)
    const area = await held(
      { title: 'Area visit', kind: 'police-day', who: ['commissioner', 'deputy'] },
      { access: 'Level entrance, hearing loop' },
      { staffMet: '9', feedback: 'Update on rural crime; too few cars were raised' },
    )
    assert.match(
      area.text,
      /9am to 9:30am.*The PCC, the deputy.*Access ?Level entrance, hearing loop.*Update on rural crime; too few cars were raised/,
    )
  })
})
