import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { DomainError } from '@/server/errors'
import { jpegWidth, renditionWidths } from '../engine/rendition-widths'
import { MAX_INPUT_PIXELS, type PICTURE_FORMATS } from '../media-schema'

type PictureFormat = (typeof PICTURE_FORMATS)[number]

export interface EncodedFile {
  /** `<width>.<format>` */
  readonly name: string
  readonly width: number
  readonly height: number
  readonly format: PictureFormat
  readonly bytes: Buffer
}

export interface EncodedImage {
  /** Of the original bytes: the same picture twice is one. */
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly placeholder: string
  readonly files: readonly EncodedFile[]
}

/** What sharp decodes and we take. SVG and PDF are programs rather than pictures. */
const ACCEPTED = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff'])

// Half the time of sharp's usual efforts (AVIF 4, WebP 4), for files a few per cent larger.
const ENCODERS: Readonly<Record<PictureFormat, (image: Sharp) => Sharp>> = {
  avif: (image) => image.avif({ quality: 55, effort: 1 }),
  webp: (image) => image.webp({ quality: 80, effort: 2 }),
  jpg: (image) => image.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true }),
}

/**
 * Decodes a picture and encodes it anew in every width that pages ask for: turned upright, without metadata, so that
 * nothing of the original file but its pixels is kept.
 *
 * @throws DomainError `unsupported_file` for what is no picture, is broken, or would decode to too many pixels
 */
export async function encodeImage(original: Uint8Array): Promise<EncodedImage> {
  const upright = await decode(original)
  const { width, height } = upright.info
  const pixels = () => sharp(upright.data, { raw: upright.info })
  const widths = renditionWidths(width)
  const jobs: { width: number; format: PictureFormat }[] = [
    ...widths.flatMap((each) => [
      { width: each, format: 'avif' as const },
      { width: each, format: 'webp' as const },
    ]),
    { width: jpegWidth(widths), format: 'jpg' },
  ]
  const files: EncodedFile[] = []
  for (const job of jobs) {
    const { data, info } = await ENCODERS[job.format](pixels().resize({ width: job.width })).toBuffer({
      resolveWithObject: true,
    })
    files.push({ ...job, name: `${job.width}.${job.format}`, height: info.height, bytes: data })
  }
  return {
    sha256: createHash('sha256').update(original).digest('hex'),
    width,
    height,
    placeholder: await placeholderOf(pixels()),
    files,
  }
}

/** A picture of 16 pixels as a data URI: what is shown while the real one loads. */
export async function placeholderOf(image: Sharp): Promise<string> {
  const tiny = await image.resize({ width: 16 }).webp({ quality: 40 }).toBuffer()
  return `data:image/webp;base64,${tiny.toString('base64')}`
}

async function decode(original: Uint8Array) {
  try {
    const image = sharp(original, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error' })
    const { format } = await image.metadata()
    if (!format || !ACCEPTED.has(format)) throw new DomainError('unsupported_file', { field: 'file' })
    return await image.rotate().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw new DomainError('unsupported_file', { field: 'file' })
  }
}
