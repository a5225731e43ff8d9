import type { RequestContext } from '../trpc/request'

/**
 * A form that works before, and without, JavaScript: the browser posts it to the path of its own page. The HTTP entry
 * hands it to `submit`, which calls a procedure (so that rates, origin, validation and audit apply as to any other call)
 * and answers with a redirect. One list per feature, composed in forms.ts.
 */
export interface PageForm {
  readonly host: 'platform' | 'store'
  /** Path of the page, without the store's language prefix. A segment `*` stands for anything. */
  readonly path: string
  /** Path of the page that shows a refusal, where that is another one; below the language. */
  readonly page?: string
  /** Fields that the page shows again after an error. Never a password. */
  readonly keeps: readonly string[]
  /** Where the browser goes next. A DomainError or a validation error sends it back to the page with what to say. */
  readonly submit: (request: FormRequest) => Promise<string>
}

export interface FormRequest {
  /** For the procedure's caller; cookies set on it reach the browser. */
  readonly context: RequestContext
  /** A field as posted, "" when it was not. */
  readonly field: (name: string) => string
  /** The path's segment at a `*`, by its order. */
  readonly segments: readonly string[]
  /** "/es" on a store's page in a language that is not its first; else "". */
  readonly localePrefix: string
}

/** What a page is told of the form that it just refused. */
export interface FormAnswer {
  readonly code: string
  readonly field: string | null
  readonly values: Readonly<Record<string, string | number>>
  /** The fields to show again. */
  readonly kept: Readonly<Record<string, string>>
}

/** A path on this host to go on to, from a field that anybody could have filled in; `otherwise` when it is not one. */
export function ownPath(path: string, otherwise: string): string {
  const plain = /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\')
  return plain && path.length < 500 ? path : otherwise
}
