import { join } from 'node:path'
import { env } from '@/env.mjs'
import { singleton } from '../singleton'
import { localDiskStorage } from './local-disk-storage'

/** Where files are kept. Keys are `<storeId>/<sha256>/<name>` for public files: content-addressed, so they never change. */
export interface Storage {
  /** Keeps the bytes under the key. Writing the same key again is harmless. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** The bytes, or null when there are none. */
  get(key: string): Promise<Uint8Array | null>
  /** Keeps under `to` what is under `from`. Harmless where it is there already. @throws when there is nothing under `from` */
  copy(from: string, to: string): Promise<void>
  /** Removes one key; no error when it is not there. */
  delete(key: string): Promise<void>
  /** Removes every key below the prefix (`<storeId>`); no error when there is none. */
  deleteAll(prefix: string): Promise<void>
  /** Address under which browsers get the key (or every key with this prefix). */
  url(key: string): string
}

export const storage: Storage = singleton('storage', () => localDiskStorage(join(env.STOA_DATA_DIR, 'files')))
