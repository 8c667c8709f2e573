import { actorOf } from '#platform/access'
import type { House } from '#platform/module'
import {
  doneAt,
  blankForm,
  Conflict,
  type Form,
  invalid,
  NotFound,
  NothingChosen,
  page,
  type Route,
  route,
  sentAlready,
  submitOnce,
  ticked,
  typed,
  type Visit,
} from '#platform/web'
import { askedInWords, refuseOnceAnswered } from '../coding/asked.js'
import { textExample } from '../coding/examples.js'
import { codingProgress } from '../coding/texts.js'
import { themesOffered } from '../coding/themes-used.js'
import { codingUrls } from '../coding/urls.js'
import type { ConsultationsDb, ConsultationsTables } from '../tables.js'
import { campaignsOf, variantsOf } from './campaign.js'
import { campaignPage, type OneCampaign } from './campaign-page.js'
import { campaignsPage } from './campaigns-page.js'
import { codeGroup } from './code-group.js'
import { decideCampaign } from './decide.js'
import { alikeTexts, keepGroups } from './find.js'

type Asked = Visit<{ id: string; question: string }>

/** Standard replies that many people sent: found, looked at, counted both ways and coded once. */
export function campaignRoutes(house: House): readonly Route[] {
  const db: ConsultationsDb = house.db.withTables<ConsultationsTables>()

  const look = async ({ params }: Asked, wanted: string | undefined): Promise<OneCampaign> => {
    const { exercise, asked } = await askedInWords(db, params.id, params.question)
    const all = await campaignsOf(db, exercise.id, asked.id)
    const campaign =
      wanted === undefined
        ? (all.find(({ state, fresh }) => state === 'found' || fresh > 0) ?? all[0])
        : all.find(({ id }) => String(id) === wanted)
    if (wanted !== undefined && !campaign) throw new NotFound(`group ${wanted}`)
    const variants = campaign ? await variantsOf(db, campaign.id, asked.id) : []
    return { exercise, asked, campaign, variants, themes: await themesOffered(db, exercise.id, campaign?.themes ?? []) }
  }

  return [
    route('/staff/consultations/:id/coding/:question/campaigns', {
      may: 'consultations:code',
      example: textExample,
      get: async ({ params }) => {
        const { exercise, asked } = await askedInWords(db, params.id, params.question)
        const { texts } = await codingProgress(db, exercise.id, asked.id)
        return page(campaignsPage(exercise, asked, texts, await campaignsOf(db, exercise.id, asked.id)))
      },
      post: async (visit) => {
        const { exercise, asked } = await askedInWords(db, visit.params.id, visit.params.question)
        const groups = await alikeTexts(db, exercise.id, asked.id)
        return submitOnce(db, house.clock, visit, async (tx) => {
          await keepGroups(tx, { exerciseId: exercise.id, question: asked.id, groups, at: house.clock.now() }, actorOf(visit.person))
          return doneAt(codingUrls.campaigns(exercise.id, asked.id), 'Looked for replies in the same words')
        })
      },
    }),

    route('/staff/consultations/:id/coding/:question/campaign', {
      may: 'consultations:code',
      example: textExample,
      get: async (visit) => page(campaignPage(await look(visit, visit.query['group']), blankForm())),
      post: async (visit) => {
        const earlier = await sentAlready(db, visit)
        if (earlier) return earlier
        const form: Form = { values: visit.body as Form['values'], errors: {} }
        if (typed(form, 'campaign') === '') throw new NothingChosen('Choose a group of replies.')
        const of = await look(visit, typed(form, 'campaign'))
        const { exercise, asked, campaign, variants, themes } = of
        if (!campaign) throw new NothingChosen('Choose a group of replies.')
        refuseOnceAnswered(exercise)
        const [personId, at, by] = [visit.person?.id ?? 0, house.clock.now(), actorOf(visit.person)]
        if (visit.body['do'] === 'code') {
          const offered = new Set(themes.map(({ code }) => code))
          const chosen = ticked(form, 'themes').filter((code) => offered.has(code))
          if (chosen.length === 0 && !ticked(form, 'themes').includes('none'))
            return invalid(campaignPage(of, { values: form.values, errors: { themes: 'Tick the themes, or “none of these”' } }))
          if (campaign.state !== 'confirmed') throw new Conflict('Confirm first that this group is a campaign.')
          return submitOnce(db, house.clock, visit, async (tx) => {
            await codeGroup(tx, { id: campaign.id, themes: chosen, replaces: visit.body['replaces'] === 'yes', personId, at }, by)
            return doneAt(codingUrls.campaign(exercise.id, asked.id, campaign.id), 'The replies of this group are coded')
          })
        }
        const state = visit.body['do'] === 'dismissed' ? 'dismissed' : 'confirmed'
        const name = typed(form, 'name').trim().slice(0, 120)
        if (state === 'confirmed' && name === '')
          return invalid(campaignPage(of, { values: { belongs: [], ...form.values }, errors: { name: 'Give it a name' } }))
        const belongs = new Set(ticked(form, 'belongs'))
        const out = variants.slice(1).filter(({ responseId }) => !belongs.has(String(responseId)))
        const verdict = {
          id: campaign.id,
          version: Number(typed(form, 'version')),
          state,
          name,
          personId,
          at,
          out: out.flatMap(({ ids }) => ids),
        } as const
        return submitOnce(db, house.clock, visit, async (tx) => {
          await decideCampaign(tx, verdict, by)
          return state === 'confirmed'
            ? doneAt(codingUrls.campaign(exercise.id, asked.id, campaign.id), 'Confirmed as a campaign')
            : doneAt(codingUrls.campaigns(exercise.id, asked.id), 'Recorded: these replies are no campaign')
        })
      },
    }),
  ]
}
