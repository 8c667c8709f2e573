import { BackupDamaged, DataDirInUse, isUnavailable, MigrationRefused, RestoreRefused } from '#platform/db'

const PLAIN = [DataDirInUse, MigrationRefused, BackupDamaged, RestoreRefused]

/** What went wrong, as whoever gave the command can act on it; a fault of ours with all that is known of it. */
export function inOneSentence(error: unknown): string {
  if (PLAIN.some((kind) => error instanceof kind)) return (error as Error).message
  if (isUnavailable(error)) return 'The database cannot be reached: check DATABASE_URL and that the server runs.'
  const { code, path, address } = error as NodeJS.ErrnoException & { address?: string }
  if (code === 'EEXIST') return `There is already a file ${path}: choose another name.`
  if (code === 'EACCES' && address) return `The office runs as another user, so ${address} cannot be opened: give the command as that user.`
  if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOSPC') return `The file ${path ?? ''} cannot be written or read (${code}).`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
