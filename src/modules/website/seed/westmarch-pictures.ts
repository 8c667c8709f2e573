import type { PageWords } from '../pages/page.js'

const person = (x: number, coat: string) =>
  `<circle cx="${x}" cy="330" r="46" fill="#c99b7a"/><rect x="${x - 60}" y="380" width="120" height="240" rx="40" fill="${coat}"/>`

const scene = (wall: string, floor: string, things: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="467" viewBox="0 0 900 700"><rect width="900" height="700" fill="${wall}"/><rect y="590" width="900" height="110" fill="${floor}"/>${things}</svg>`

/** A picture on a page of the demo, drawn. */
export interface SeededPicture {
  readonly name: string
  readonly svg: string
  readonly alt: string
  readonly caption: string
}

/** The pictures of the demo’s pages, by the title of the page. */
export const PICTURES: Readonly<Record<PageWords['title'], readonly SeededPicture[]>> = {
  'Volunteering with us': [
    {
      name: 'stall',
      svg: scene(
        '#dbe7ec',
        '#8fa36b',
        `${person(300, '#2f5d7c')}${person(520, '#7c3f2f')}<rect x="180" y="470" width="480" height="130" fill="#f4f1e6"/><polygon points="140,180 700,180 660,90 180,90" fill="#a33b3b"/>`,
      ),
      alt: 'Two ambassadors behind a stall at a market',
      caption: 'Ambassadors listen at the market in Helmsbrook',
    },
    {
      name: 'table',
      svg: scene(
        '#efe9dc',
        '#b08a62',
        `${person(200, '#4a6b3d')}${person(440, '#5b4a7c')}${person(690, '#7c6a2f')}<ellipse cx="450" cy="600" rx="380" ry="70" fill="#8a6a48"/>`,
      ),
      alt: 'Three people around a table',
      caption: 'The citizens’ panel meets twice a year',
    },
    {
      name: 'door',
      svg: scene(
        '#cfd6dc',
        '#7d858c',
        `<rect x="330" y="150" width="240" height="450" fill="#35506b"/><circle cx="540" cy="390" r="14" fill="#e4c04c"/>${person(690, '#2f5d7c')}`,
      ),
      alt: 'A volunteer in front of a blue door',
      caption: 'Custody visitors come at any hour',
    },
  ],
}
