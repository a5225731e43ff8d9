import slugify from '@sindresorhus/slugify'
import { z } from 'zod'

/** Longest handle: with host and path it stays well below the 255 characters that old mail clients break a link at. */
export const HANDLE_MAX_LENGTH = 200

const HANDLE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_SOURCE = 1000

/** Whether the text can stand in a storefront URL as it is: a–z, 0–9 and single inner hyphens. */
export function isHandle(text: string): boolean {
  return text.length <= HANDLE_MAX_LENGTH && HANDLE.test(text)
}

export const handleSchema = z.string().max(HANDLE_MAX_LENGTH).regex(HANDLE)

function shorten(handle: string, length: number): string {
  if (handle.length <= length) return handle
  const cut = handle.slice(0, length)
  const lastHyphen = cut.lastIndexOf('-')
  // Keeps whole words, unless one word is most of the handle.
  return (lastHyphen > length / 2 ? cut.slice(0, lastHyphen) : cut).replace(/-+$/, '')
}

/**
 * The handle for a title: `Țuică de prune` → `tuica-de-prune`. Scripts that the transliteration does not know (Chinese,
 * Sinhala) leave nothing; then the fallback is used, which must itself be a handle (`product`, or an id).
 */
export function toHandle(text: string, fallback: string): string {
  const handle = slugify(text.slice(0, LONGEST_SOURCE), { decamelize: false })
  const ascii = handle
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '')
  const short = shorten(ascii, HANDLE_MAX_LENGTH)
  if (short !== '') return short
  if (!isHandle(fallback)) throw new RangeError(`The fallback is not a handle: ${JSON.stringify(fallback)}`)
  return fallback
}

/** The base itself where it is free, else the first free one of `base-2`, `base-3` …, within the length limit. */
export function uniqueHandle(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`
    const candidate = shorten(base, HANDLE_MAX_LENGTH - suffix.length) + suffix
    if (!taken.has(candidate)) return candidate
  }
}
