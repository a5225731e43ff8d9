/** What can keep the embedded PostgreSQL from serving. Each is told to the operator in one line. */
export type EmbeddedPostgresErrorCode =
  | 'unsupported_platform'
  | 'binaries_missing'
  | 'binaries_broken'
  | 'not_writable'
  | 'insecure_directory'
  | 'no_server_user'
  | 'other_owner'
  | 'password_lost'
  | 'lock_timeout'
  | 'init_failed'
  | 'start_failed'
  | 'start_timeout'
  | 'connect_failed'
  | 'stop_timeout'
  | 'in_use'

/** A failure of the launcher. `message` is one complete line, fit for a terminal; `cause` holds the rest. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode

  constructor(code: EmbeddedPostgresErrorCode, message: string, cause?: unknown) {
    super(message.replace(/\s*\n\s*/g, ' '), cause === undefined ? undefined : { cause })
    this.name = 'EmbeddedPostgresError'
    this.code = code
  }
}

/** The system error code (`EACCES`, `EROFS` …) of anything thrown, if it has one. */
export function systemErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Turns "this path cannot be written" into the launcher's own error; everything else passes unchanged. */
export function explainWriteError(error: unknown, path: string): unknown {
  const code = systemErrorCode(error)
  const reasons: Record<string, string> = {
    EROFS: 'the disk is read-only',
    EACCES: 'permission was denied',
    EPERM: 'permission was denied',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a part of the path is not a directory',
  }
  const reason = code === undefined ? undefined : reasons[code]
  if (reason === undefined) return error
  return new EmbeddedPostgresError(
    'not_writable',
    `The database cannot be kept in ${path}: ${reason}. Make it writable, or set STOA_DATA_DIR to a directory that is.`,
    error,
  )
}
