export { entries, ENTRIES_A_PAGE, type Entry, type EntryFilter } from './entries.js'
export { type Access, type AuditDetail, type Deed, record, recordAccess } from './record.js'
export { seal } from './seal.js'
export { type Verdict, verify } from './verify.js'
