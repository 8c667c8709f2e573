import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagement } from '#modules/engagement'
import { engagementOffice, TOM } from '#test/engagement-office'
import { typedDay } from '#test/press-office'
import { urls } from '../urls.js'

/** The office of the demo with its whole schedule of meetings, as an officer sees it. */
async function scheduled() {
  const scene = await engagementOffice()
  await engagement.seed?.(scene.house, () => {})
  return { ...scene, register: (await scene.officer.get(urls.meetings)).text }
}

describe('the schedule of the demo', () => {
  test('MTG-09 MTG-12 councils are met at the intervals of the schedule, and parishes once a year through their association', async () => {
    const { register } = await scheduled()
    assert.match(register, /Leaders and chief executives of the five districts ?Every 3 months ?The Commissioner, The deputy/)
    assert.match(register, /Leaders of the county council ?Every 3 months/)
    assert.match(register, /Westmarch Association of Local Councils ?Once a year ?The Commissioner/)
  })

  test('MTG-14 MTG-15 VIC-16 groups whose interval is still to be agreed, staff associations and the hate incident partnership have their place', async () => {
    const { register } = await scheduled()
    assert.match(register, /Stakeholder groups.*Staff associations and unions ?Every 2 months.*Westmarch interfaith forum ?To be agreed/)
    assert.match(register, /Criminal justice and statutory agencies.*Hate Incident Partnership ?Every 3 months/)
  })

  test('MTG-16 MTG-23 BUS-07 voluntary organisations and business networks are met as promised', async () => {
    const { register } = await scheduled()
    assert.match(
      register,
      /Voluntary organisations.*Business Crime Network ?Every 3 months.*Custody visitors: annual joint meeting ?Once a year/,
    )
    assert.match(register, /Neighbourhood Watch, county meeting ?Every 6 months/)
    assert.match(register, /Rural and business crime board ?Every 3 months ?The Commissioner/)
  })

  test('MTG-18 MTG-19 MTG-20 boards and partnerships have their interval, who goes, and the briefing of each meeting', async () => {
    const { register, officer } = await scheduled()
    assert.match(register, /Aldermoor community safety partnership ?Every 3 months ?The Commissioner or the deputy, An officer/)
    assert.match(register, /Health and Wellbeing Board ?Every 2 months ?The Commissioner/)
    assert.match(register, /Joint Audit Committee ?Every 3 months ?The deputy, An officer/)
    assert.match(
      (await officer.get(`${urls.meetingNotes}?words=briefing`)).text,
      /community safety partnership.*a briefing for the Commissioner is with the notes/,
    )
    assert.match(
      (await officer.get(urls.due)).text,
      /“Westmarch Community Safety Board” is on .*, before “Carrowdale community safety partnership”/,
    )
  })

  test('MTG-21 MTG-22 EVT-31 national and regional roles and governance stand in the list of standing commitments, with the papers discussed', async () => {
    const { register, officer } = await scheduled()
    assert.match(
      register,
      /National and regional roles.*Association of commissioners: rural crime network ?About 3 times a year, as required/,
    )
    const file = (await officer.get(urls.meetingsFile)).text
    assert.match(file, /Association of commissioners.*Board member, for the rural areas of the region/)
    const found = await officer.get(`${urls.meetingNotes}?words=forensic`)
    assert.match(
      (await found.click('Regional commissioners and chief constables')).text,
      /Papers discussed ?Shared forensic service: business case ?Regional risk register/,
    )
  })

  test('MTG-03 thirty forums meet each quarter, and it is seen at which an ambassador was', async () => {
    const { officer } = await scheduled()
    const forums = await officer.get(`${urls.meetings}?series=forum`)
    assert.equal(forums.text.match(/forum ?Every 3 months/g)?.length, 30)
    assert.match(forums.text, /Tarn and Fell forum ?Every 3 months.*Does not meet/)
    assert.match((await officer.get(urls.due)).text, /An ambassador is at every forum ?Once in 3 months: an ambassador\. .* \d+ of 28 met/)
    const forum = await forums.click('Millbeck forum')
    assert.match(forum.text, /An ambassador ?Held/)
  })

  test('YNG-02 YNG-04 the groups of young people are listed, with the districts that have none', async () => {
    const { officer } = await scheduled()
    const young = await officer.get(`${urls.meetings}?series=young`)
    assert.match(young.text, /Children in Care Council.*Volunteer police cadets, Helmsbrook.*Westmarch Youth Parliament/)
    assert.match(young.text, /No group of young people meets in Aldermoor, Carrowdale, Stonewater Vale, Winterbourne\./)
    const added = await officer.get(urls.newMeeting)
    await added.send({ name: 'Aldermoor youth council', group: 'groups', series: 'young', lead: String(TOM), place: 'ALD-2' }, 'Add it')
    assert.match(
      (await officer.get(`${urls.meetings}?series=young`)).text,
      /No group of young people meets in Carrowdale, Stonewater Vale, Winterbourne\./,
    )
  })

  test('YNG-03 M-60 M-61 the once-a-year rules say which group of young people and which advisory group was not met, and sessions are counted', async () => {
    const { officer, measure } = await scheduled()
    const due = (await officer.get(urls.due)).text
    assert.match(due, /An evening with each group of young people once a year.*1 of 3 met.*Westmarch Youth Parliament.*Due/)
    assert.match(due, /The Commissioner is at each advisory group once a year.*2 of 4 met/)
    assert.equal(await measure('M-60'), 2, 'the deputy with the Children in Care Council, an officer with the cadets')
    const before = await measure('M-61')
    const meeting = /href="(\/staff\/meetings\/\d+)"[^>]*>Disability independent/.exec((await officer.get(urls.meetings)).html)?.[1] ?? ''
    const date = await (await (await officer.get(meeting)).click('Add a date')).send(typedDay('day', '2026-11-20'), 'Add it')
    await (await date.click('Say what became of it')).send({ who: ['commissioner'] })
    assert.equal(await measure('M-61'), (before ?? 0) + 1)
  })

  test('M-59 presentations of citizens’ academies are counted where somebody of the office was', async () => {
    const { measure } = await scheduled()
    assert.equal(await measure('M-59'), 1)
  })
})
