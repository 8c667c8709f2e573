import { createHash } from 'node:crypto'
import type { House } from '#platform/module'
import { type Answer, download, type Language, page, type Route, route } from '#platform/web'
import { answeredExample } from '../analysis/examples.js'
import { exerciseIn } from '../exercises/examples.js'
import type { Exercise } from '../exercises/exercise.js'
import { TOPIC } from '../exercises/publish.js'
import { exerciseById } from '../exercises/queries.js'
import { own } from '../tables.js'
import { keptFiles } from './kept-files.js'
import { publishedResults } from './published.js'
import { reportFacts } from './report-facts.js'
import { type Report, reportOf } from './report.js'
import { methodPage, reportPage } from './report-page.js'
import { reportDocx } from './report-docx.js'
import { reportPptx } from './report-pptx.js'

const KINDS = {
  docx: { make: reportDocx, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pptx: { make: reportPptx, type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
} as const

/** The report on paper, in Word and on slides: a draft for staff at any time, public once the office has answered. */
export function reportRoutes(house: House): readonly Route[] {
  const kept = keptFiles()
  const ofDraft = async (id: string, language: Language) => {
    const exercise = await exerciseById(own(house.db), id)
    return { exercise, report: reportOf(await reportFacts(house, exercise), language) }
  }
  const published = async (slug: string, language: Language) => {
    const { exercise } = await publishedResults(house, slug, language)
    return { exercise, facts: await reportFacts(house, exercise, language) }
  }
  const file = async (kind: keyof typeof KINDS, exercise: Exercise, report: Report): Promise<Answer> => {
    const { make, type } = KINDS[kind]
    const bytes = await kept(
      createHash('sha256')
        .update(JSON.stringify([kind, report]))
        .digest('hex'),
      () => make(report),
    )
    return download(type, `${exercise.slug}-${report.draft ? 'draft' : 'results'}.${kind}`, bytes)
  }

  return [
    route('/consultations/:slug/report', {
      may: 'everyone',
      cache: [TOPIC, 'office'],
      example: answeredExample,
      get: async ({ params, language }) => {
        const { exercise, facts } = await published(params.slug, language)
        return page(reportPage(exercise, reportOf(facts, language)))
      },
    }),
    route('/consultations/:slug/method', {
      may: 'everyone',
      cache: [TOPIC, 'office'],
      example: answeredExample,
      get: async ({ params, language }) => {
        const { exercise, facts } = await published(params.slug, language)
        return page(methodPage({ ...facts, exercise }, language))
      },
    }),
    ...(['docx', 'pptx'] as const).map((kind) =>
      route(`/consultations/:slug/results.${kind}`, {
        may: 'everyone',
        example: answeredExample,
        get: async ({ params, language }) => {
          const { exercise, facts } = await published(params.slug, language)
          return file(kind, exercise, reportOf(facts, language))
        },
      }),
    ),
    route('/staff/consultations/:id/report', {
      may: 'consultations:see',
      example: exerciseIn('published'),
      get: async ({ params, language }) => {
        const { exercise, report } = await ofDraft(params.id, language)
        return page(reportPage(exercise, report))
      },
    }),
    ...(['docx', 'pptx'] as const).map((kind) =>
      route(`/staff/consultations/:id/report.${kind}`, {
        may: 'consultations:see',
        example: exerciseIn('published'),
        get: async ({ params, language }) => {
          const { exercise, report } = await ofDraft(params.id, language)
          return file(kind, exercise, report)
        },
      }),
    ),
  ]
}
