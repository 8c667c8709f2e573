import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { urls } from '../urls.js'
import { answeredLateBuses } from './late-buses.js'

const MISSING = spawnSync('soffice', ['--version']).error ? 'LibreOffice (soffice) is not installed' : false

test('LibreOffice opens the workbook, the Word report and the slides, and makes a PDF of each', { skip: MISSING }, async () => {
  const { survey, public: visitor } = await answeredLateBuses()
  const folder = await mkdtemp(path.join(tmpdir(), 'regard-office-files-'))
  try {
    const kinds = ['xlsx', 'docx', 'pptx'] as const
    for (const kind of kinds) {
      const file = await visitor().get(urls.resultsFile(survey.slug, kind))
      assert.equal(file.status, 200, kind)
      await writeFile(path.join(folder, `${kind}.${kind}`), file.bytes)
    }
    // A profile of its own, so that an office that is open already does not take the work.
    const settings = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder]
    await promisify(execFile)('soffice', [...settings, ...kinds.map((kind) => path.join(folder, `${kind}.${kind}`))], { timeout: 200_000 })
    for (const kind of kinds) {
      const pdf = await readFile(path.join(folder, `${kind}.pdf`))
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-', kind)
      const pages = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length
      assert.ok(pages >= (kind === 'pptx' ? 6 : 2), `${kind}: ${pages} pages`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
