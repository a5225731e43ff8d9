/** Widths in which a picture is kept: from thumbnails to a full-width hero on a dense screen. */
const STANDARD_WIDTHS = [160, 320, 640, 960, 1280, 1920] as const

/** What mails and social previews are served. */
const WIDEST_JPEG = 1280

/** Widths of the files of a picture, ascending; never wider than the original, and at least one. */
export function renditionWidths(originalWidth: number): number[] {
  const widest = Math.min(originalWidth, STANDARD_WIDTHS[STANDARD_WIDTHS.length - 1] ?? originalWidth)
  return [...STANDARD_WIDTHS.filter((width) => width < widest), widest]
}

/** Width of the one JPEG among `widths`. */
export function jpegWidth(widths: readonly number[]): number {
  return widths.filter((width) => width <= WIDEST_JPEG).at(-1) ?? widths[0] ?? WIDEST_JPEG
}
