/** What a person reads when a file cannot be taken, in English. */
export const en = {
  empty: (name: string) => `“${name}” is empty. Choose another file`,
  tooLarge: (name: string, size: string, most: string) => `“${name}” is ${size}. The most we can take is ${most}`,
  notTaken: (name: string, types: string) => `We cannot take “${name}”. We can take a file of this kind: ${types}`,
  notWhatItSays: (name: string, called: string) =>
    `“${name}” is not really ${/^[aeiou]/i.test(called) ? 'an' : 'a'} ${called}, whatever its name says. Save it again in the program it came from, or choose another file`,
  locked: (name: string) => `“${name}” has a password or is damaged. Save it again without a password`,
  brokenPicture: (name: string) => `We cannot read the picture “${name}”. Save it again, or choose another`,
} as const
