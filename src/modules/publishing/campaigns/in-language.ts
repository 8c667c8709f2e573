import type { Language } from '#platform/web'
import type { Campaign } from './campaign.js'

/** The words of a campaign as somebody reads them, and the language they are in where it is not the reader's. */
export interface CampaignWords {
  readonly name: string
  readonly purpose: string
  readonly body: string
  readonly objective: string
  readonly lang: 'en' | undefined
}

/** A campaign in a language: the Welsh where there is one, else the English. */
export function campaignIn(language: Language, campaign: Campaign): CampaignWords {
  const { name, purpose, body, objective, welshName, welshPurpose, welshBody, welshObjective } = campaign
  if (language === 'cy' && welshName !== '')
    return { name: welshName, purpose: welshPurpose, body: welshBody, objective: welshObjective, lang: undefined }
  return { name, purpose, body, objective, lang: language === 'en' ? undefined : 'en' }
}
