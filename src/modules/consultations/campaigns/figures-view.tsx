import type { Html } from '#platform/html'
import { DataTable } from '#platform/web'
import type { QuestionFigures } from '../analysis/figures.js'
import type { Words } from '../words/index.js'

/** How many answers use the words of campaigns, and what people raised with and without them; nothing where there are none. */
export function CampaignsView({ question, words }: { question: QuestionFigures; words: Words }): Html {
  const { campaigns, base, lines, coded } = question
  if (!campaigns) return <></>
  const say = words.results
  const shown = (count: number | null | undefined) => count ?? say.hiddenCell
  const without = new Map(campaigns.lines.map((line) => [line.code, line]))
  return (
    <>
      <p class="govuk-body">{say.campaigns(base, campaigns.texts, campaigns.groups)}</p>
      <DataTable
        caption={say.campaignsTitle}
        captionSize="s"
        columns={[
          { text: say.theme },
          { text: say.withCampaigns(coded?.read ?? 0), numeric: true },
          { text: say.withoutCampaigns(campaigns.readWithout), numeric: true },
        ]}
        rows={lines.map(({ code, text, count }) => [text, shown(count), shown(without.get(code)?.count)])}
      />
    </>
  )
}
