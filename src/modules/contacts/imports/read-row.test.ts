import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { columnsProblem, guessColumns } from './guess-columns.js'
import { readRow } from './read-row.js'

const KNOWN = {
  places: new Map([['aldermoor', 'ALD']]),
  sorts: new Map([['town or parish council', 'parish']]),
  groups: new Map([
    ['young people', 'young'],
    ['rural communities', 'rural'],
  ]),
}
const HEADINGS = [
  'First Name',
  'Surname',
  'E-mail Address',
  'Mobile Phone',
  'Company',
  'Job Title',
  'Business Street',
  'Postcode',
  'Area',
  'Groups',
]
const columns = guessColumns(HEADINGS)
const row = (...cells: string[]) => {
  const read = readRow(cells, columns, KNOWN)
  assert.ok(!('refused' in read), JSON.stringify(read))
  return read
}

describe('reading a row of a list of contacts', () => {
  test('the headings of mail programs and hand-made lists are recognised', () => {
    assert.deepEqual(
      columns.map(({ means }) => means),
      ['first-name', 'last-name', 'email', 'phone', 'organisation', 'title', 'address', 'address', 'place', 'groups'],
    )
    assert.deepEqual(
      guessColumns(['Name', 'Email', 'Notes', 'Name']).map(({ means }) => means),
      ['name', 'email', null, null],
    )
    assert.match(columnsProblem(guessColumns(['Name', 'Notes'])) ?? '', /e-mail address, a phone number or a postal address/)
    assert.equal(columnsProblem(columns), undefined)
  })

  test('an address is the same whatever its capitals, blanks, unseen characters and the way a mail program writes it', () => {
    for (const typed of [
      'rosa@home.example',
      ' Rosa@Home.Example ',
      'ROSA@HOME.EXAMPLE\u200B',
      'Rosa Field <rosa@home.example>',
      'mailto:rosa@home.example',
      'ｒｏｓａ@home.example',
    ])
      assert.equal(row('Rosa', 'Field', typed).email, 'rosa@home.example', typed)
  })

  test('what cannot be used costs only itself, with a remark; a row without any way to reach somebody is refused', () => {
    const read = row('Rosa', 'Field', 'rosa at home', '01632 960123', '', '', '', '', 'Atlantis', 'Young people; Pirates')
    assert.equal(read.phone, '01632960123')
    assert.equal(read.place, null)
    assert.deepEqual(read.groups, ['young'])
    assert.deepEqual(read.remarks, [
      '“rosa at home” is not an e-mail address',
      '“Atlantis” is not a place that we know',
      '“Pirates” is not a group that we know',
    ])
    const refused = readRow(['Rosa', 'Field', 'rosa at home'], columns, KNOWN)
    assert.ok('refused' in refused)
    assert.match(refused.refused, /“rosa at home” is not an e-mail address; There is no way to reach them/)
  })

  test('STK-01 a column of towns is a line of the address, and the place where it is one of ours; where it is not, a remark says so', () => {
    const headings = ['Name', 'Street', 'Town', 'Postcode', 'E-mail', 'Business City']
    const read = guessColumns(headings)
    assert.deepEqual(
      read.map(({ means }) => means),
      ['name', 'address', 'town', 'address', 'email', 'address'],
    )
    for (const heading of ['Town', 'City', 'Home City', 'Village', 'Town/City', 'Post town'])
      assert.equal(guessColumns([heading])[0]?.means, 'town', heading)
    assert.equal(guessColumns(['Town or parish council'])[0]?.means === 'organisation', false, 'a council is looked at by a person')
    const kept = (...cells: string[]) => {
      const one = readRow(cells, read, KNOWN)
      assert.ok(!('refused' in one))
      return [one.place, one.address, one.remarks]
    }
    assert.deepEqual(kept('Rosa', '1 High Street', ' ALDERMOOR', 'WM1 1AA', 'rosa@home.example'), [
      'ALD',
      '1 High Street, ALDERMOOR, WM1 1AA',
      [],
    ])
    assert.deepEqual(kept('Rosa', '', 'Atlantis', '', 'rosa@home.example'), [
      null,
      'Atlantis',
      ['“Atlantis” is not a place that we know: it stays in the address alone'],
    ])
    assert.deepEqual(kept('Rosa', '1 High Street', '', '', 'rosa@home.example'), [null, '1 High Street', []])
    assert.ok('refused' in readRow(['Rosa', '', 'Aldermoor'], read, KNOWN), 'a town alone reaches nobody')
    // A column of places says it more exactly.
    const both = guessColumns(['Town', 'Ward', 'E-mail'])
    const exact = readRow(['Atlantis', 'Aldermoor', 'rosa@home.example'], both, KNOWN)
    assert.deepEqual('refused' in exact ? exact : [exact.place, exact.remarks], ['ALD', []])
  })

  test('a row with an organisation and nobody’s name is the organisation', () => {
    const read = row('', '', 'clerk@dunmere.example', '', 'Dunmere Parish Council', '', '1 High Street', 'WM1 1AA', 'aldermoor')
    assert.deepEqual(
      [read.kind, read.name, read.organisation, read.address, read.place],
      ['organisation', 'Dunmere Parish Council', '', '1 High Street, WM1 1AA', 'ALD'],
    )
    assert.deepEqual(row('Ann', 'Lee', 'ann@x.example; lee@x.example', '', 'Dunmere Parish Council').remarks, [
      'Only the first e-mail address is kept, not lee@x.example',
    ])
  })
})
