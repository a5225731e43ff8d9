const KEY = /^[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*(?:\.[A-Za-z0-9]+)*$/

/** Path under which the HTTP entry serves public files. */
export const FILES_PREFIX = '/files/'

/** Whether a text may be a key: plain names between slashes, so that no key leaves its directory. */
export function isStorageKey(text: string): boolean {
  return text.length <= 300 && KEY.test(text)
}

/** The key itself. @throws RangeError for anything that is not a plain key */
export function assertStorageKey(key: string): string {
  if (!isStorageKey(key)) throw new RangeError(`Not a storage key: ${JSON.stringify(key)}`)
  return key
}

/** Address of a key, or of every key that begins with it, on this server. */
export function fileUrl(key: string): string {
  return FILES_PREFIX + key
}
