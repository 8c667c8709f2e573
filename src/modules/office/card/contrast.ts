/** The least contrast of words on their background (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5

function channel(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Relative luminance of `#rrggbb` between 0 (black) and 1 (white), as WCAG 2.2 defines it. */
export function luminance(colour: string): number {
  const part = (at: number): number => channel(Number.parseInt(colour.slice(at, at + 2), 16))
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

/** How far two colours stand apart, from 1 (the same) to 21 (black and white), as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** A typed colour as `#rrggbb`, or undefined when it is none. */
export function asColour(typed: string): string | undefined {
  const short = /^#?([0-9a-f]{3})$/i.exec(typed.trim())?.[1]
  const long = short ? [...short].map((digit) => digit + digit).join('') : /^#?([0-9a-f]{6})$/i.exec(typed.trim())?.[1]
  return long && `#${long.toLowerCase()}`
}
