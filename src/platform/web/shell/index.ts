export { INLINE_SCRIPT, INLINE_SCRIPT_HASH } from './script.js'
export { renderShell } from './shell.js'
export type { MenuItem, OfficeCard, Surroundings } from './surroundings.js'
export { contrastWithWhite, DEFAULT_COLOUR, isColour, themeAddress, themeCss } from './theme.js'
