import { drawnPicture } from '#platform/pictures'

const scene = (sky: string, ground: string, things: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="480" viewBox="0 0 1200 800"><rect width="1200" height="800" fill="${sky}"/><rect y="560" width="1200" height="240" fill="${ground}"/>${things}</svg>`

const lamp = (x: number, lit: boolean) =>
  `${lit ? `<circle cx="${x}" cy="250" r="130" fill="#ffe9a8" opacity="0.35"/>` : ''}<rect x="${x - 6}" y="250" width="12" height="330" fill="#1b1f24"/><rect x="${x - 30}" y="225" width="60" height="30" rx="8" fill="${lit ? '#ffd76a' : '#4a4f57'}"/>`

const house = (x: number, colour: string) =>
  `<rect x="${x}" y="380" width="170" height="190" fill="${colour}"/><polygon points="${x - 15},380 ${x + 85},290 ${x + 185},380" fill="#5b3a2e"/><rect x="${x + 60}" y="470" width="50" height="100" fill="#2d2f36"/>`

const row = [20, 240, 760, 980].map((x, nth) => house(x, nth % 2 ? '#7d6b62' : '#8a7768')).join('')

/** What the pictures of the demo’s news show, drawn. */
const DRAWINGS = {
  lit: scene('#141c33', '#2b2f3a', `${row}${lamp(220, true)}${lamp(600, true)}${lamp(950, true)}`),
  dark: scene('#0d1222', '#20232c', `${row}${lamp(220, false)}${lamp(600, false)}${lamp(950, true)}`),
  ladder: scene(
    '#27355c',
    '#343a48',
    `${house(760, '#8a7768')}${lamp(420, true)}<polygon points="400,570 430,260 450,260 480,570 465,570 440,290 415,570" fill="#d9822b"/>`,
  ),
  cards: scene(
    '#e9e2d3',
    '#b98f63',
    '<g fill="#ffffff" stroke="#8c8c8c" stroke-width="3"><rect x="180" y="420" width="300" height="200" transform="rotate(-8 330 520)"/><rect x="460" y="400" width="300" height="200" transform="rotate(5 610 500)"/><rect x="720" y="430" width="300" height="200" transform="rotate(-3 870 530)"/></g>',
  ),
} as const

/** A drawing of the demo’s news. */
export type Drawing = keyof typeof DRAWINGS

/** Draws one of them. */
export const draw = (drawing: Drawing) => drawnPicture(drawing, DRAWINGS[drawing])
