import { scaleLinear } from 'd3-scale'
import { govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'
import { DataTable, dayInWords } from '#platform/web'
import type { DayCount, Promotion } from './promotion.js'

const HEIGHT = 150
const MARKS = 26

/** Answers by day as columns, with the numbers of the promotions above their days, and the same as a table. Widths are shares of the page, so it reads at 360 px. */
export function DayChart({ counts, promotions }: { counts: readonly DayCount[]; promotions: readonly Promotion[] }): Html {
  const [first, last] = [counts[0], counts.at(-1)]
  if (!first || !last) return <></>
  const most = Math.max(1, ...counts.map(({ answers }) => answers))
  const height = scaleLinear([0, most], [0, HEIGHT])
  const wide = 100 / counts.length
  const marks = promotions.map((promotion, at) => ({ promotion, number: at + 1, day: first.on.until(promotion.on).days }))
  const shown = marks.filter(({ day }) => day >= 0 && day < counts.length)
  const total = counts.reduce((sum, { answers }) => sum + answers, 0)
  return (
    <figure class="chart">
      <figcaption class="chart__caption">Answers by day</figcaption>
      <p class="chart__base">
        {total} {total === 1 ? 'answer' : 'answers'} from {dayInWords(first.on)} to {dayInWords(last.on)}; most on one day: {most}. The
        numbers above are the entries of the log.
      </p>
      <svg
        class="chart__picture"
        role="img"
        width="100%"
        height={HEIGHT + MARKS}
        aria-labelledby="by-day-title by-day-text"
        focusable="false"
      >
        <title id="by-day-title">Answers by day</title>
        <desc id="by-day-text">
          A column for each day, as high as the answers that came, with a number where people were told. The table below says the same.
        </desc>
        {counts.map(({ answers }, at) => (
          <rect
            class="chart__bar"
            x={`${(at * wide).toFixed(2)}%`}
            y={HEIGHT + MARKS - height(answers)}
            width={`${(wide * 0.8).toFixed(2)}%`}
            height={height(answers)}
            fill="#1d3c5a"
          />
        ))}
        {shown.map(({ number, day }) => (
          <>
            <line
              x1={`${((day + 0.4) * wide).toFixed(2)}%`}
              x2={`${((day + 0.4) * wide).toFixed(2)}%`}
              y1={MARKS - 6}
              y2={HEIGHT + MARKS}
              stroke="#484949"
              stroke-width="2"
              stroke-dasharray="4 3"
            />
            <text
              x={`${((day + 0.4) * wide).toFixed(2)}%`}
              y="14"
              text-anchor={day > counts.length / 2 ? 'end' : 'start'}
              fill="#0b0c0c"
              font-weight="700"
            >
              {number}
            </text>
          </>
        ))}
        <line class="chart__axis" x1="0" y1={HEIGHT + MARKS} x2="100%" y2={HEIGHT + MARKS} stroke="#484949" stroke-width="1" />
      </svg>
      {govukDetails({
        summaryText: 'The same as a table',
        html: (
          <DataTable
            caption="Answers by day, with what people were told"
            hideCaption
            columns={[{ text: 'Day' }, { text: 'Answers', numeric: true }, { text: 'Entries of the log' }]}
            rows={counts.map(({ on, answers }, at) => [
              dayInWords(on),
              answers,
              shown
                .filter(({ day }) => day === at)
                .map(({ number, promotion }) => `${number}: ${promotion.what}`)
                .join('; '),
            ])}
          />
        ),
      })}
    </figure>
  )
}
