export { type Allowed, type CheckedFile, checkFile, sizeInWords } from './check-file.js'
export { keep, type Keeping, remove } from './keep.js'
export { about, type KeptFile, open } from './open.js'
export { claimedType, EVERY_TYPE, FILE_TYPES, type FileType, PICTURES, typesInWords } from './types.js'
