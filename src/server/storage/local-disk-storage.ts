import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newId } from '@/lib/ids'
import { assertStorageKey, fileUrl } from './file-key'
import type { Storage } from './storage'

/** Files below one directory. A file appears whole or not at all: it is written beside its place and renamed. */
export function localDiskStorage(root: string): Storage {
  const pathOf = (key: string) => join(root, assertStorageKey(key))
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const part = `${path}.${newId()}.part`
      await writeFile(part, bytes)
      await rename(part, path)
    },
    async get(key) {
      try {
        return await readFile(pathOf(key))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async copy(from, to) {
      const path = pathOf(to)
      try {
        await mkdir(dirname(path), { recursive: true })
        // Files are never changed in place: a second name for the same bytes is a copy.
        await link(pathOf(from), path)
      } catch (error) {
        if (!isExisting(error)) throw error
      }
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
    async deleteAll(prefix) {
      await rm(pathOf(prefix), { force: true, recursive: true })
    },
    url: fileUrl,
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
