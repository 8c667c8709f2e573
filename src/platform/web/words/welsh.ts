/** A day in the middle of a Welsh sentence: "dydd Llun 23 Tachwedd 2026". */
export const dayInside = (day: string): string => day.replace(/^Dydd /, 'dydd ')

/** A day after a word that softens it (ar, o, i, tan): "ddydd Llun 23 Tachwedd 2026". */
export const daySoftened = (day: string): string => day.replace(/^Dydd /, 'ddydd ')

/** A number with its thousands separated, as Welsh has it. */
export const numberIn = (value: number): string => value.toLocaleString('cy')
