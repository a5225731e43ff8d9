import sharp from 'sharp'
import { DomainError } from '@/server/errors'
import { jpegWidth, renditionWidths } from '../engine/rendition-widths'
import { MAX_INPUT_PIXELS } from '../media-schema'

/** SVG is left out on purpose: it is a document with scripts, not a picture. */
const ACCEPTED = new Set(['jpeg', 'png', 'webp', 'avif', 'heif', 'gif', 'tiff'])
const AVIF = { quality: 55, effort: 2 }
const WEBP = { quality: 80, effort: 4 }
const JPEG = { quality: 82, mozjpeg: true }
const PLACEHOLDER_WIDTH = 16

export interface EncodedPicture {
  /** Of the original, turned upright. */
  readonly width: number
  readonly height: number
  readonly placeholder: string
  readonly files: readonly {
    readonly name: string
    readonly width: number
    readonly height: number
    readonly format: string
    readonly data: Buffer
  }[]
}

/**
 * Decodes a picture and encodes it anew in every width and format that pages ask for: turned upright, without its metadata
 * (a photo tells where it was taken). Takes up to seconds of CPU. @throws DomainError `unsupported_file`
 */
export async function encodePicture(bytes: Uint8Array): Promise<EncodedPicture> {
  try {
    const { width, height } = await uprightSize(bytes)
    const upright = await open(bytes).rotate().toColourspace('srgb').toBuffer()
    const files = []
    for (const job of jobsFor(width)) files.push(await encode(upright, job))
    const tiny = await open(upright).resize({ width: PLACEHOLDER_WIDTH }).webp({ quality: 40 }).toBuffer()
    return { width, height, files, placeholder: `data:image/webp;base64,${tiny.toString('base64')}` }
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw new DomainError('unsupported_file')
  }
}

function open(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error' })
}

async function uprightSize(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const { format, autoOrient } = await open(bytes).metadata()
  if (!ACCEPTED.has(format)) throw new DomainError('unsupported_file')
  return autoOrient
}

type Format = 'avif' | 'webp' | 'jpg'

function jobsFor(width: number): { width: number; format: Format }[] {
  const widths = renditionWidths(width)
  return [
    ...widths.flatMap((each) => [
      { width: each, format: 'avif' as const },
      { width: each, format: 'webp' as const },
    ]),
    { width: jpegWidth(widths), format: 'jpg' },
  ]
}

async function encode(upright: Buffer, { width, format }: { width: number; format: Format }) {
  const resized = open(upright).resize({ width })
  const encoded = {
    avif: () => resized.avif(AVIF),
    webp: () => resized.webp(WEBP),
    // JPEG has no transparency: what shows through is the page's white.
    jpg: () => resized.flatten({ background: '#ffffff' }).jpeg(JPEG),
  }[format]()
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  return { name: `${width}.${format}`, width, height: info.height, format, data }
}
