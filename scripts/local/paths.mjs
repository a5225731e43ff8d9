// Where this checkout keeps what is not source: everything below `.stoa/` may be deleted (the database with it).
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Data of the running shop: database, uploads, generated secrets. */
export const dataDirectory = resolve(process.env.STOA_DATA_DIR || join(checkout, '.stoa'))

/** Build output and stamps: belongs to the sources, so it stays with them. */
export const cacheDirectory = join(checkout, '.stoa')
