/** Next's digest of a server error, as logged beside the request id; a browser error has none. */
export function errorReference(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return null
  return typeof error.digest === 'string' ? error.digest : null
}
