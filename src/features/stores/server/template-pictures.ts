import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { StoreTemplate } from '../templates/template-schema'
import { encodeImage } from '@/features/media/server'
import { singleton } from '@/server/singleton'
import { storage } from '@/server/storage/storage'

/** One picture of a template, encoded in every size that pages ask for. */
const templatePictureSchema = z.strictObject({
  sha256: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  placeholder: z.string(),
  files: z.array(
    z.strictObject({ name: z.string(), width: z.int(), height: z.int(), format: z.string(), bytes: z.int() }),
  ),
})
export type TemplatePicture = z.infer<typeof templatePictureSchema> & { readonly file: string }

const DIRECTORY = join('src', 'features', 'stores', 'templates')
/** Prefix of the keys under which an installation keeps the templates' files: no store's id, so no store's own. */
const CACHE_PREFIX = 'templates'
const prepared = singleton('template-pictures', () => new Map<string, Promise<TemplatePicture>>())

/** Files that a template shows, each once. The picker's cover is not among them. */
function filesOf(template: StoreTemplate): string[] {
  const files = new Set<string>()
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    if ('file' in value && typeof value.file === 'string') files.add(value.file)
    for (const item of Object.values(value)) collect(item)
  }
  const { home, categories, collections, products } = template
  collect([home, categories, collections, products])
  return [...files]
}

/**
 * The template's pictures, encoded. The first time on an installation this takes as long as encoding does; from then on they are read
 * from the storage, and remembered in the process.
 */
export function templatePictures(template: StoreTemplate): Promise<TemplatePicture[]> {
  return Promise.all(filesOf(template).map((file) => templatePicture(template.name, file)))
}

function templatePicture(template: string, file: string): Promise<TemplatePicture> {
  const path = pathOf(template, file)
  const known = prepared.get(path)
  if (known) return known
  const picture = prepare(path, file)
  prepared.set(path, picture)
  picture.catch(() => prepared.delete(path))
  return picture
}

/** Puts the pictures where the store's own files are. */
export async function placePictures(storeId: string, pictures: readonly TemplatePicture[]): Promise<void> {
  await Promise.all(
    pictures.flatMap(({ sha256, files }) =>
      files.map(({ name }) => storage.copy(`${CACHE_PREFIX}/${sha256}/${name}`, `${storeId}/${sha256}/${name}`)),
    ),
  )
}

function pathOf(template: string, file: string): string {
  return file.startsWith('shared/')
    ? join(DIRECTORY, 'shared', 'images', file.slice('shared/'.length))
    : join(DIRECTORY, template, 'images', file)
}

async function prepare(path: string, file: string): Promise<TemplatePicture> {
  const source = await readFile(path)
  const sha256 = createHash('sha256').update(source).digest('hex')
  const manifestKey = `${CACHE_PREFIX}/${sha256}/manifest.json`
  const manifest = await storage.get(manifestKey)
  if (manifest) return { file, ...templatePictureSchema.parse(JSON.parse(new TextDecoder().decode(manifest))) }
  const picture = await oneAtATime(() => encode(source, sha256))
  await storage.put(manifestKey, new TextEncoder().encode(JSON.stringify(picture)))
  return { file, ...picture }
}

/** Encoding takes whole cores: one picture at a time leaves room for those who are served meanwhile. */
const turn = singleton('template-encoding', () => ({ last: Promise.resolve<unknown>(undefined) }))

function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.last.then(work, work)
  turn.last = next
  return next
}

async function encode(source: Buffer, sha256: string): Promise<z.infer<typeof templatePictureSchema>> {
  const { width, height, placeholder, files } = await encodeImage(source)
  for (const { name, bytes } of files) await storage.put(`${CACHE_PREFIX}/${sha256}/${name}`, bytes)
  return {
    sha256,
    width,
    height,
    bytes: source.length,
    placeholder,
    files: files.map((file) => ({
      name: file.name,
      width: file.width,
      height: file.height,
      format: file.format,
      bytes: file.bytes.length,
    })),
  }
}
