import type { ContentLink } from '../content-schema'

/** Address of what a section, menu or announcement links to. `prefix` is the language's part of the path: "" or "/es". */
export function contentHref(link: ContentLink, prefix: string): string {
  switch (link.kind) {
    case 'home':
      return prefix || '/'
    case 'all-products':
      return `${prefix}/products`
    case 'category':
      return `${prefix}/categories/${link.handle}`
    case 'collection':
      return `${prefix}/collections/${link.handle}`
    case 'product':
      return `${prefix}/products/${link.handle}`
    case 'page':
      return `${prefix}/pages/${link.handle}`
    case 'url':
      return link.href
  }
}
