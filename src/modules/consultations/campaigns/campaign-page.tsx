import { govukButton, govukCheckboxes, govukInput, govukInsetText, govukRadios } from '#platform/govuk'
import type { Html } from '#platform/html'
import { errorFor, type Form, FormErrors, type PageContent, PostForm, ticked, typed } from '#platform/web'
import type { Theme } from '#modules/thread'
import { ThemeTicks } from '../coding/theme-ticks.js'
import { codingUrls } from '../coding/urls.js'
import type { Exercise } from '../exercises/exercise.js'
import type { Question } from '../questionnaires/question.js'
import type { Campaign, Variant } from './campaign.js'
import { ownSentences } from './groups.js'

/** What the page of one group shows. */
export interface OneCampaign {
  readonly exercise: Exercise
  readonly asked: Question
  readonly campaign: Campaign | undefined
  readonly variants: readonly Variant[]
  readonly themes: readonly Theme[]
}

/** One group: its standard text, what people changed, whether it is a campaign, and its themes. */
export function campaignPage({ exercise, asked, campaign, variants, themes }: OneCampaign, form: Form): PageContent {
  const title = campaign ? campaign.name || `Group ${campaign.id}` : 'Campaign'
  const [standard, ...edited] = variants
  return {
    title,
    back: codingUrls.campaigns(exercise.id, asked.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormErrors form={form} />
          <span class="govuk-caption-l">{asked.text}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          {!campaign || !standard ? (
            govukInsetText({ text: 'There are no groups to look at.' })
          ) : (
            <>
              <p class="govuk-body">
                {standard.ids.length} of {campaign.texts} answers say this word for word:
              </p>
              {govukInsetText({ text: standard.text })}
              <Decide campaign={campaign} standard={standard} edited={edited} form={form} />
              {campaign.state === 'confirmed' && <CodeOnce campaign={campaign} themes={themes} form={form} />}
            </>
          )}
        </div>
      </div>
    ),
  }
}

function Decide({
  campaign,
  standard,
  edited,
  form,
}: {
  campaign: Campaign
  standard: Variant
  edited: readonly Variant[]
  form: Form
}): Html {
  const chosen =
    form.values['belongs'] === undefined
      ? edited.filter(({ out }) => !out).map(({ responseId }) => String(responseId))
      : ticked(form, 'belongs')
  return (
    <PostForm>
      <input type="hidden" name="campaign" value={String(campaign.id)} />
      <input type="hidden" name="version" value={String(campaign.version)} />
      {edited.length > 0 &&
        govukCheckboxes({
          name: 'belongs',
          classes: 'govuk-checkboxes--small',
          fieldset: { legend: { text: 'Edited: which of these belong to it?', classes: 'govuk-fieldset__legend--m' } },
          hint: { text: 'Shown is what each person added or changed. What you leave unticked is read and counted by itself.' },
          values: [...chosen],
          items: edited.map(({ responseId, ids, text, likeness }) => ({
            value: String(responseId),
            text: ownSentences(text, standard.text).join(' ') || text,
            hint: { text: `${ids.length === 1 ? '1 answer' : `${ids.length} answers`}, ${Math.round(likeness * 100)}% alike` },
          })),
        })}
      {govukInput({
        name: 'name',
        id: 'name',
        label: { text: 'What do you call this campaign?', classes: 'govuk-label--m' },
        hint: { text: 'Such as “Postcards of the residents’ association”. Only staff see it.' },
        errorMessage: errorFor(form, 'name'),
        value: form.values['name'] === undefined ? campaign.name : typed(form, 'name'),
      })}
      <div class="govuk-button-group">
        {govukButton({
          text: campaign.state === 'confirmed' ? 'Save' : 'It is a campaign',
          name: 'do',
          value: 'confirmed',
          preventDoubleClick: true,
        })}
        {govukButton({
          text: 'It is not a campaign',
          name: 'do',
          value: 'dismissed',
          classes: 'govuk-button--secondary',
          preventDoubleClick: true,
        })}
      </div>
    </PostForm>
  )
}

function CodeOnce({ campaign, themes, form }: { campaign: Campaign; themes: readonly Theme[]; form: Form }): Html {
  const chosen = form.values['themes'] === undefined ? [...(campaign.themes ?? [])] : ticked(form, 'themes')
  return (
    <>
      <h2 class="govuk-heading-m">Code the whole group once</h2>
      <p class="govuk-body">
        {campaign.coded} of {campaign.texts - campaign.fresh} have been coded. The rest follows within a minute of saving. What people added
        in their own words can still be coded one by one.
      </p>
      <PostForm>
        <input type="hidden" name="campaign" value={String(campaign.id)} />
        <ThemeTicks themes={themes} chosen={chosen} error={errorFor(form, 'themes')} />
        {govukRadios({
          name: 'replaces',
          idPrefix: 'replaces',
          classes: 'govuk-radios--small',
          fieldset: { legend: { text: 'Which answers?' } },
          value: typed(form, 'replaces') || 'no',
          items: [
            { value: 'no', text: 'Those that nobody has coded yet' },
            { value: 'yes', text: 'All of them, in place of what was found one by one' },
          ],
        })}
        {govukButton({ text: 'Code the group', name: 'do', value: 'code', preventDoubleClick: true })}
      </PostForm>
    </>
  )
}
