import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PRESS_OFFICER, pressOffice, typedDay } from '#test/press-office'
import { Temporal } from '#platform/clock'
import { mediaDesk } from '../desk.js'
import { media } from '../module.js'
import { own } from '../tables.js'
import { urls } from '../urls.js'

describe('what journalists report', () => {
  test('INF-14 a pasted link knows its outlet, day and headline, is logged once against its release, and stands beside it', async () => {
    const { officer, log, release, staff } = await pressOffice()
    const pasted = await (
      await officer.get(`${urls.paste}?release=${release}`)
    ).send({ link: 'https://echo.example/four-lights-mended?utm_source=mail' })
    assert.match(pasted.html, /value="Four lights mended"/)
    assert.match(pasted.html, /<option value="\d+" selected>Winterbourne Echo/)
    assert.match(pasted.html, /<option value="\d+" selected>Lights mended/)
    const logged = await pasted.send({})
    assert.match(logged.text, /Logged: “Four lights mended”.*Winterbourne Echo.*Article, local/)
    const twice = await log('http://www.echo.example/four-lights-mended/')
    assert.equal(twice.status, 422)
    assert.match(twice.text, /This is logged already: “Four lights mended”/)
    const story = await officer.get(`/staff/news/${release}`)
    assert.match(story.text, /In the media.*Winterbourne Echo, Monday 23 November 2026: Four lights mended.*Log a report on it/)
    const outsider = await staff('publishing:see').get(`/staff/news/${release}`)
    assert.doesNotMatch(outsider.text, /Four lights mended/, 'not for those who may not see the media')
  })

  test('INF-14 an unknown website leads to a new outlet; nonsense and days ahead are refused and what was typed stays', async () => {
    const { officer } = await pressOffice()
    const pasted = await (await officer.get(urls.paste)).send({ link: 'https://post.example/a-night-out' })
    assert.match(pasted.text, /No outlet has the website post\.example yet.*add one for post\.example/)
    const wrong = await pasted.send({ ...typedDay('day', '2026-12-24'), headline: 'A night out with the police' })
    assert.match(wrong.text, /Choose the outlet/)
    assert.match(wrong.html, /value="A night out with the police"/)
    const twin = await (
      await officer.get(urls.newOutlet)
    ).send({ name: 'winterbourne echo', kind: 'website', reach: 'local', sites: 'echo.example, no site' })
    assert.match(twin.text, /“Winterbourne Echo” is already there/)
    assert.match(twin.text, /“no” is no web address|belongs to “Winterbourne Echo”/)
    assert.match((await (await officer.get(urls.paste)).send({ link: 'javascript:alert(1)' })).text, /Enter a web address/)
  })

  test('INF-14 two people change one report: nothing is overwritten, and one that was logged by mistake is in no figure', async () => {
    const { officer, log, echo, db } = await pressOffice()
    await log('https://echo.example/lights-on')
    const [row] = await own(db).selectFrom('media.report').select('id').execute()
    const details = urls.reportDetails(row?.id ?? 0)
    const [one, other] = [await officer.get(details), await officer.get(details)]
    await one.send({ headline: 'Lights on again' })
    const conflict = await other.send({ headline: 'Lights' })
    assert.equal(conflict.status, 409)
    assert.match(conflict.text, /Lights on again/)
    assert.match((await officer.get(urls.outlet(echo))).text, /Lights on again/)
    await (await officer.get(urls.reportRemoval(row?.id ?? 0))).send({ why: 'It is about another office' })
    assert.doesNotMatch((await officer.get(urls.coverage)).text, /Lights on again/)
    assert.match((await officer.get(urls.report(row?.id ?? 0))).text, /Taken out on .*another office\. It is in no figure/)
    assert.match((await log('https://echo.example/lights-on')).text, /Logged/, 'it can be logged again')
  })

  test('INF-14 a table of earlier coverage is brought in: rows that cannot be taken are listed with the reason, and it can be taken back', async () => {
    const { officer, db } = await pressOffice()
    const table = [
      'Date,Publication,Headline,Link,Press release',
      '02/10/2026,Winterbourne Echo,Buses at night,,',
      '2 Oct 2026,winterbourne echo,Buses at night,,',
      '03.10.26,Parish News,Lights again,https://parish.example/lights-again,Lights mended',
      '31/09/2026,Winterbourne Echo,No such day,,',
      '04/10/2026,Winterbourne Echo,,,',
      '05/10/2026,Winterbourne Echo,=1+1,,',
      '06/10/2027,Winterbourne Echo,Ahead,,',
      '06/10/2026,Winterbourne Echo,Of what?,,A release that never was',
      '07/10/2026,,Whose?,https://unknown.example/whose,',
    ].join('\n')
    const page = await officer.get(urls.bringings)
    const file = { field: 'file', filename: 'cuttings.csv', bytes: Buffer.from(table) }
    const first = await page.attach(file)
    assert.match(first.text, /Taken ?2 reports.*Not taken ?7 rows/)
    assert.match(first.text, /2 ?It is logged already|3 ?It is logged already/)
    for (const why of [
      /No outlet is called “Parish News”/,
      /“31\/09\/2026” is no day/,
      /The headline is missing/,
      /The day lies ahead/,
      /No press release that went out is called “A release that never was”/,
      /The outlet is missing/,
    ])
      assert.match(first.text, why)
    const refused = await officer.get(`${first.url.split('?')[0]}/refused.csv`)
    assert.match(refused.html, /Parish News,Lights again/)
    const again = await (await officer.get(urls.bringings)).attach(file, { adds: 'yes' })
    assert.match(again.text, /Taken ?1 reports/, 'only what was not there, with the outlet added')
    const back = await (await officer.get(urls.takingBack(1))).send({ sure: 'yes' })
    assert.match(back.text, /It is taken back/)
    const left = await own(db).selectFrom('media.report').select('headline').where('removed_at', 'is', null).execute()
    assert.deepEqual(
      left.map(({ headline }) => headline),
      ['Lights again'],
    )
    const noHeadings = { ...file, bytes: Buffer.from('a,b\n1,2') }
    assert.match((await (await officer.get(urls.bringings)).attach(noHeadings)).text, /No column is headed “Date”/)
  })

  test('INF-15 M-03 an interview is planned, asked about when its day has come, given or cancelled, and only those given count', async () => {
    const { officer, radio, clock, house, db } = await pressOffice()
    const planned = await (
      await officer.get(urls.newInterview)
    ).send({
      outlet: String(radio),
      kind: 'phone-in',
      ...typedDay('day', '2026-11-25'),
      time: '9:30',
      speaker: 'The Commissioner',
      topic: 'Late buses',
    })
    assert.match(planned.text, /It is planned/)
    const early = await (await planned.click('Say what became of it')).send({ state: 'given' })
    assert.match(early.text, /Its day lies ahead/)
    assert.equal(await count('M-03'), 0)
    clock.set('2026-11-25T12:00:00Z')
    assert.deepEqual(await deskTitles(), ['Say what became of the interview: Late buses'])
    await (
      await (await officer.get(planned.url)).click('Say what became of it')
    ).send({ state: 'given', link: 'https://radio.example/again' })
    assert.equal(await count('M-03'), 1)
    assert.deepEqual(await deskTitles(), [])

    async function count(id: string) {
      const measure = media.measures?.find((one) => one.id === id)
      return await measure?.count(db, { from: Temporal.PlainDate.from('2026-11-01'), to: Temporal.PlainDate.from('2026-11-30') })
    }
    async function deskTitles() {
      return (await mediaDesk(house, PRESS_OFFICER)).map(({ title }) => title)
    }
  })
})
