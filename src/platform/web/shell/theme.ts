import { createHash } from 'node:crypto'

/** What an office without a colour, or with an unreadable one, gets. */
export const DEFAULT_COLOUR = '#1d3c5a'

const BLACK = '#0b0c0c'

/** How bright a colour is, 0 to 1 (WCAG 2.2, relative luminance). */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Whether a text is a colour as we keep it: `#rrggbb`. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

/** The contrast of a colour with white, 1 to 21 (WCAG 2.2); white text on it needs 4.5, a bar on a white page needs 3. */
export function contrastWithWhite(hex: string): number {
  if (!isColour(hex)) throw new RangeError(`"${hex}" is not a colour such as #1d3c5a`)
  return 1.05 / (luminance(hex) + 0.05)
}

/** The office's colour as a stylesheet. A colour too light for white text gets black text, and one too light for a white page is not used on it. */
export function themeCss(colour: string): string {
  const accent = isColour(colour) ? colour.toLowerCase() : DEFAULT_COLOUR
  const contrast = contrastWithWhite(accent)
  return `:root{--office-accent:${accent};--office-on-accent:${contrast >= 4.5 ? '#ffffff' : BLACK};--office-ink:${contrast >= 3 ? accent : DEFAULT_COLOUR}}\n`
}

/** Where the office's colour is served: the address changes with the colour, so it may be kept for a year. */
export function themeAddress(colour: string): string {
  return `/assets/theme-${createHash('sha256').update(themeCss(colour)).digest('hex').slice(0, 12)}.css`
}
