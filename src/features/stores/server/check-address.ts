import { slugProblem, slugVariants, suggestSlug } from '../engine/slug-rules'
import type { AddressCheck } from '../stores-schema'
import { findTakenSlugs } from './acceptance-repository'

/**
 * What can be said of an address before it is asked for. Without one typed, it is made from the name, and the first free variant of
 * that is given. One statement.
 */
export async function checkAddress(input: { slug?: string | undefined; name: string }): Promise<AddressCheck> {
  const slug = input.slug ?? suggestSlug(input.name)
  const problem = slugProblem(slug)
  if (problem) return { slug, state: problem, alternatives: [] }
  const variants = slugVariants(slug)
  const taken = await findTakenSlugs([slug, ...variants])
  const free = [slug, ...variants].filter((each) => !taken.has(each))
  const [first] = free
  if (input.slug === undefined && first) return { slug: first, state: 'free', alternatives: [] }
  if (!taken.has(slug)) return { slug, state: 'free', alternatives: [] }
  return { slug, state: 'taken', alternatives: free.slice(0, 3) }
}
