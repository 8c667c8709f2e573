/** The kinds of file the office takes, by their usual ending: media type and what people call them. */
export const FILE_TYPES = {
  pdf: { type: 'application/pdf', called: 'PDF' },
  png: { type: 'image/png', called: 'PNG image' },
  jpeg: { type: 'image/jpeg', called: 'JPEG image' },
  webp: { type: 'image/webp', called: 'WebP image' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', called: 'Word document' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', called: 'Excel workbook' },
  odt: { type: 'application/vnd.oasis.opendocument.text', called: 'OpenDocument text' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', called: 'OpenDocument spreadsheet' },
  mp3: { type: 'audio/mpeg', called: 'MP3 recording' },
  csv: { type: 'text/csv', called: 'CSV file' },
  txt: { type: 'text/plain', called: 'text file' },
} as const
export type FileType = keyof typeof FILE_TYPES

/** All of them. */
export const EVERY_TYPE = Object.keys(FILE_TYPES) as readonly FileType[]

/** Those that are pictures. */
export const PICTURES: readonly FileType[] = ['png', 'jpeg', 'webp']

/** The type a file's name claims; undefined for an ending the office does not take. */
export function claimedType(filename: string): FileType | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(filename.trim())?.[1]?.toLowerCase()
  const type = ending === 'jpg' ? 'jpeg' : ending
  return EVERY_TYPE.find((known) => known === type)
}

/** "PDF, PNG image or Word document", for a sentence. */
export function typesInWords(types: readonly FileType[]): string {
  const names = types.map((type) => FILE_TYPES[type].called)
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
