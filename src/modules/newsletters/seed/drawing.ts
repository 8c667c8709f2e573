import type { PublicPicture } from '#platform/files'
import { drawnPicture } from '#platform/pictures'

const STALL = (x: number, colour: string) => `
  <rect x="${x}" y="210" width="220" height="150" fill="#f3f2f1"/><rect x="${x}" y="160" width="220" height="60" fill="${colour}"/>
  <rect x="${x + 44}" y="160" width="44" height="60" fill="#fff"/><rect x="${x + 132}" y="160" width="44" height="60" fill="#fff"/>`

/** A drawing for the demo: a market square with three stalls, since photographs show real people. */
export async function marketDrawing(): Promise<PublicPicture> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="420">
    <rect width="1000" height="420" fill="#d2e2f1"/><rect y="330" width="1000" height="90" fill="#b1b4b6"/>
    ${STALL(80, '#1d70b8')}${STALL(390, '#00703c')}${STALL(700, '#4c2c92')}</svg>`
  return await drawnPicture('market-square', drawing)
}

const LAMP = (x: number) => `
  <rect x="${x}" y="120" width="12" height="220" fill="#505a5f"/><circle cx="${x + 6}" cy="110" r="34" fill="#ffdd00"/>`

/** A drawing for the demo: a lane at night with its lamps lit. */
export async function laneDrawing(): Promise<PublicPicture> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="420">
    <rect width="1000" height="420" fill="#0b0c0c"/><rect y="330" width="1000" height="90" fill="#383f43"/>
    ${LAMP(140)}${LAMP(380)}${LAMP(620)}${LAMP(860)}</svg>`
  return await drawnPicture('lane', drawing)
}
