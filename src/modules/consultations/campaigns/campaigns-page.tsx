import { govukButton, govukInsetText } from '#platform/govuk'
import { DataTable, type PageContent, PostForm, Tag } from '#platform/web'
import type { Exercise } from '../exercises/exercise.js'
import type { Question } from '../questionnaires/question.js'
import { urls } from '../urls.js'
import { MEANINGS } from '../words/staff-meanings.js'
import { codingUrls } from '../coding/urls.js'
import type { Campaign, CampaignState } from './campaign.js'
import { ALIKE, LEAST_TEXTS, LEAST_WORDS } from './likeness.js'

const STATES: Readonly<Record<CampaignState, readonly [string, 'waiting' | 'good' | 'closed']>> = {
  found: ['To look at', 'waiting'],
  confirmed: ['Confirmed', 'good'],
  dismissed: ['Not a campaign', 'closed'],
}

/** How much of the answers came with the words of campaigns, in a sentence that both sides can read. */
export function bothWays(texts: number, campaigns: readonly Campaign[]): string {
  const confirmed = campaigns.filter(({ state }) => state === 'confirmed')
  const inside = confirmed.reduce((sum, one) => sum + one.texts - one.fresh, 0)
  if (confirmed.length === 0) return `${texts} answers. No campaign has been confirmed.`
  const named = confirmed.length === 1 ? 'one campaign' : `${confirmed.length} campaigns`
  return `${texts} answers, of which ${inside} in ${named}; ${texts - inside} without them.`
}

/** The groups of texts that are alike, and how they are found. */
export function campaignsPage(exercise: Exercise, asked: Question, texts: number, campaigns: readonly Campaign[]): PageContent {
  return {
    title: 'Campaigns',
    back: urls.coding(exercise.id, asked.id),
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l">{asked.text}</span>
          <h1 class="govuk-heading-l">Campaigns</h1>
          {govukInsetText({ text: bothWays(texts, campaigns) })}
          <p class="govuk-body">{MEANINGS.campaign.text}</p>
          <p class="govuk-body">Nothing is grouped until you have looked at it.</p>
          <DataTable
            caption="Groups of answers that use the same words"
            hideCaption
            columns={[{ text: 'Group' }, { text: 'Answers', numeric: true }, { text: 'Coded', numeric: true }, { text: 'State' }]}
            rows={campaigns.map(({ id, name, texts: size, fresh, coded, state }) => [
              <a class="govuk-link" href={codingUrls.campaign(exercise.id, asked.id, id)}>
                {name || `Group ${id}`}
              </a>,
              size,
              coded,
              <>
                <Tag word={STATES[state][0]} tone={STATES[state][1]} />
                {state === 'confirmed' && fresh > 0 && ` ${fresh} new to look at`}
              </>,
            ])}
            empty="Nobody has looked yet, or there are no groups."
          />
          <PostForm>{govukButton({ text: 'Look for groups', preventDoubleClick: true })}</PostForm>
          <p class="govuk-body-s">
            A group is {LEAST_TEXTS} answers or more of at least {LEAST_WORDS} words that share {ALIKE * 100}% or more of all the three-word
            pieces that either has, directly or by way of others. Capitals and punctuation do not matter.
          </p>
        </div>
      </div>
    ),
  }
}
