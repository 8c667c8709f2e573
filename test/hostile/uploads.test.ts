import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyModule, story } from '../../src/modules/consultations/story.js'
import { urls } from '../../src/modules/consultations/urls.js'
import { urls as officeUrls } from '../../src/modules/office/urls.js'

const MB = 1024 * 1024
const program = Buffer.concat([Buffer.from('MZ\u0090\0', 'latin1'), Buffer.alloc(3000, 7)])
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF')
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert("svg")</script></svg>'

/** What somebody sends by mistake or on purpose, and what the page then says: what is wrong, and what to do. */
const HOSTILE: readonly (readonly [what: string, filename: string, bytes: Buffer | string, says: RegExp])[] = [
  ['a renamed program', 'people.csv', program, /“people.csv” is not really a CSV file.*choose another file/],
  ['a program', 'run.exe', program, /We cannot take “run.exe”. We can take a file of this kind: CSV file/],
  ['a PDF under its own name', 'list.pdf', pdf, /We cannot take “list.pdf”. We can take/],
  ['a PDF under the name of a list', 'list.csv', pdf, /is not really a CSV file/],
  ['a picture that carries a script', 'a.svg', svg, /We cannot take “a.svg”. We can take/],
  ['nothing', 'empty.csv', '', /“empty.csv” is empty. Choose another file/],
  ['a name that leads elsewhere', '../../etc/passwd', 'x', /We cannot take “passwd”/],
  ['a name that is a script', '<img src=x onerror=alert(1)>.exe', program, /We cannot take “img src=x onerror=alert\(1\).exe”/],
]

test('a file that cannot be taken gets a sentence that says what to do, on every page that takes one, and its contents never come back', async () => {
  const { open, officer } = await story(everyModule)
  const survey = await open({
    kind: 'survey',
    title: 'Our street',
    mode: 'invited',
    questions: [{ id: 'q1', type: 'yes-no', text: 'Safe?', required: true }],
  })
  const answers = await open({
    kind: 'survey',
    title: 'Our town',
    questions: [{ id: 'q1', type: 'yes-no', text: 'Safe?', required: true }],
  })
  const pages: readonly (readonly [address: string, megabytes: number])[] = [
    [officeUrls.newImport, 2],
    [urls.postcodes, 5],
    [`${urls.invitations(survey.id)}/new`, 1],
    [`/staff/consultations/${answers.id}/imports`, 5],
  ]
  const staff = officer()
  for (const [address, most] of pages) {
    for (const [what, filename, bytes, says] of HOSTILE) {
      const page = await (await staff.get(address)).attach({ field: 'file', filename, bytes })
      assert.equal(page.status, 422, `${address}: ${what}: ${page.status}`)
      assert.match(page.dom.querySelector('.govuk-error-summary')?.textContent ?? '', says, `${address}: ${what}`)
      assert.doesNotMatch(page.html, /<script>alert|<img src=x|%PDF|MZ\u0090/, `${address}: ${what}`)
    }
    const large = await (await staff.get(address)).attach({ field: 'file', filename: 'large.csv', bytes: Buffer.alloc(13 * MB, 'a,b\n') })
    assert.equal(large.status, 413, address)
    assert.match(large.text, new RegExp(`The most we can take here is ${most} MB.*a smaller file.*Open the page again`), address)
  }
})

test('the pages do take a list in the older characters of Windows, with a mark, and separated by tabs', async () => {
  const { officer } = await story(everyModule)
  const list = 'code,name,level,parent\nWM-X1,Caf\u00e9 Row,forum,\n'
  for (const bytes of [Buffer.from(list, 'latin1'), Buffer.from(`\uFEFF${list}`), Buffer.from(`\uFEFF${list}`, 'utf16le')]) {
    const page = await (await officer().get(officeUrls.newImport)).attach({ field: 'file', filename: 'places.csv', bytes })
    assert.match(page.text, /Caf\u00e9 Row/)
  }
})
