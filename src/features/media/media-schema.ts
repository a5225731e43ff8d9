import { z } from 'zod'
import { idSchema } from '@/lib/ids'

export { pictureUrl } from '@/lib/picture-url'

export const PICTURE_FORMATS = ['avif', 'webp', 'jpg'] as const

/**
 * A picture as pages show it. Files are `<base><width>.<format>`: AVIF and WebP in every width of `widths`, JPEG in
 * `jpegWidth` alone (for browsers without either, mails and social previews). `width` and `height` give the ratio.
 */
export const pictureSchema = z.strictObject({
  base: z.string(),
  widths: z.array(z.int().positive()),
  jpegWidth: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
  alt: z.string(),
  /** Tiny data URI to show while the file loads. */
  placeholder: z.string().nullable(),
})
export type Picture = z.infer<typeof pictureSchema>

/** A picture of the store's library as the admin shows it. */
export const mediaAssetSchema = z.strictObject({
  id: idSchema,
  originalName: z.string(),
  bytes: z.int(),
  picture: pictureSchema,
})
export type MediaAsset = z.infer<typeof mediaAssetSchema>

/** Largest file that may be uploaded, and largest area that is decoded: a bomb of few bytes and many pixels is refused. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024
export const MAX_INPUT_PIXELS = 60_000_000
