import type { Picture } from '../media-schema'
import { jpegWidth, renditionWidths } from '../engine/rendition-widths'
import { storage } from '@/server/storage/storage'

/** Columns of `media_asset` (and the alt text of its use) that a picture is made of. */
export interface PictureRow {
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly placeholder: string | null
}

/** The public shape of a stored picture. Costs no look-up: files are named by store, content and width. */
export function pictureOf(storeId: string, row: PictureRow): Picture {
  const widths = renditionWidths(row.width)
  return {
    base: storage.url(`${storeId}/${row.sha256}/`),
    widths,
    jpegWidth: jpegWidth(widths),
    width: row.width,
    height: row.height,
    alt: row.alt,
    placeholder: row.placeholder,
  }
}
