import { scaleLinear } from 'd3-scale'
import type { Html } from '#platform/html'
import { type Bar, type Bars, figureText, idOf } from './bars.js'
import { wordsIn } from './words/index.js'
import { wrap } from './wrap.js'

const LINE = 20
const BAR = 22
const GAP = 14
// A label stands above its bar and must fit a phone: 330 px at 16 px Helvetica.
const LABEL_WIDTH = 40
// Room at the right for the figure at the end of the longest bar, as a share of the width.
const LONGEST_BAR = 78
// Every hidden figure gets the same mark, so that its length says nothing.
const HIDDEN_MARK = 9

/** Horizontal bars with a label above and the figure at the end of each. Widths are shares of the page and words keep their size, so it reads at 360 px. */
export function barChart(chart: Bars): Html {
  const id = idOf(chart)
  const words = wordsIn(chart.language ?? 'en')
  const shown = chart.bars.flatMap(({ value }) => (value === null ? [] : [value]))
  const top = chart.unit === '%' ? 100 : Math.max(1, ...shown)
  const share = scaleLinear([0, top], [0, LONGEST_BAR]).clamp(true)
  let y = 0
  const rows = chart.bars.map((bar) => {
    const lines = wrap(bar.label, LABEL_WIDTH)
    const row = { bar, lines, y }
    y += lines.length * LINE + BAR + GAP
    return row
  })
  return (
    <svg class="chart__picture" role="img" width="100%" height={y} aria-labelledby={`${id}-title ${id}-text`} focusable="false">
      <title id={`${id}-title`}>{chart.title}</title>
      <desc id={`${id}-text`}>{chart.description}</desc>
      <defs>
        <pattern id={`${id}-hatch`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="chart__hidden-mark" x1="0" y1="0" x2="0" y2="8" stroke="#484949" stroke-width="3" />
        </pattern>
      </defs>
      {rows.map(({ bar, lines, y: at }) => (
        <>
          {lines.map((line, number) => (
            <text class="chart__label" x="4" y={at + number * LINE + 15} fill="#0b0c0c">
              {line}
            </text>
          ))}
          <BarMark
            bar={bar}
            y={at + lines.length * LINE}
            width={bar.value === null ? null : share(bar.value)}
            unit={chart.unit}
            hatch={`${id}-hatch`}
            hidden={words.hidden}
          />
        </>
      ))}
      <line class="chart__axis" x1="0" y1="0" x2="0" y2={y - GAP} stroke="#484949" stroke-width="1" />
    </svg>
  )
}

type Mark = { bar: Bar; y: number; width: number | null; unit: string; hatch: string; hidden: string }

function BarMark({ bar, y, width, unit, hatch, hidden }: Mark): Html {
  const middle = y + BAR / 2 + 5
  if (bar.value === null || width === null) {
    return (
      <>
        <rect
          class="chart__hidden-mark"
          x="1"
          y={y + 1}
          width={`${HIDDEN_MARK}%`}
          height={BAR - 2}
          fill={`url(#${hatch})`}
          stroke="#484949"
          stroke-width="2"
          stroke-dasharray="4 3"
        />
        <text class="chart__value--hidden" x={`${HIDDEN_MARK}%`} dx="10" y={middle} fill="#484949">
          {bar.note ?? hidden}
        </text>
      </>
    )
  }
  return (
    <>
      <rect class="chart__bar" x="0" y={y} width={`${Number(width.toFixed(2))}%`} height={BAR} fill="#1d3c5a" />
      <text class="chart__value" x={`${Number(width.toFixed(2))}%`} dx="8" y={middle} fill="#0b0c0c" font-weight="700">
        {figureText(bar.value, unit)}
      </text>
    </>
  )
}
