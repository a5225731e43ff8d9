import sanitizeHtml from 'sanitize-html'

const TAGS = `h2 h3 h4 p br hr blockquote ul ol li dl dt dd table caption thead tbody tfoot tr th td
  strong b em i u s small sub sup mark code pre a span img figure figcaption`

/** What merchants' texts may contain: writing, lists, tables, pictures and links; nothing that runs or changes the page around it. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: TAGS.split(/\s+/),
  allowedAttributes: {
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    ol: ['start'],
  },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['https'] },
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h2',
    a: sanitizeHtml.simpleTransform('a', { rel: 'noopener nofollow' }),
    img: sanitizeHtml.simpleTransform('img', { loading: 'lazy' }),
  },
}

/** The text with everything taken out that is not plain writing. To be called where HTML is written, so that pages may render it as it is. */
export function sanitiseHtml(html: string): string {
  return sanitizeHtml(html, ALLOWED).trim()
}
