/** Where the files of a picture are: `<base><width>.<format>`; see pictureSchema. */
interface PictureFiles {
  readonly base: string
  readonly widths: readonly number[]
  readonly jpegWidth: number
}

/** Address of one file of a picture: the smallest WebP that is at least `width` wide, else the widest. */
export function pictureUrl(picture: Pick<PictureFiles, 'base' | 'widths'>, width: number): string {
  const chosen = picture.widths.find((candidate) => candidate >= width) ?? picture.widths.at(-1)
  return `${picture.base}${chosen}.webp`
}

/** The JPEG of a picture: what mails, structured data and social previews link to. */
export function pictureJpegUrl(picture: Pick<PictureFiles, 'base' | 'jpegWidth'>): string {
  return `${picture.base}${picture.jpegWidth}.jpg`
}

/** Value of a `srcset` attribute in one format. */
export function pictureSrcSet(picture: Pick<PictureFiles, 'base' | 'widths'>, format: 'avif' | 'webp'): string {
  return picture.widths.map((width) => `${picture.base}${width}.${format} ${width}w`).join(', ')
}
