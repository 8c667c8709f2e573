import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readList } from './read-list.js'

test('a list copied from a spreadsheet keeps the commas in its names, and one with commas is read as well', () => {
  const read = (text: string) => {
    const list = readList(text)
    return typeof list === 'string' ? list : list.rows.map(({ name, email }) => `${name} <${email}>`)
  }
  const expected = ['Vale, Petra <petra@home.example>', 'Alder Parish Council <clerk@alder.example>']
  assert.deepEqual(read('Name\tE-mail\nVale, Petra\tpetra@home.example\nAlder Parish Council\tclerk@alder.example'), expected)
  assert.deepEqual(read('"Vale, Petra",petra@home.example\nclerk@alder.example,Alder Parish Council'), expected)
})
