import { toHandle } from '@/lib/handle'
import { isOffensive } from './offensive-names'

/** A slug is one DNS label: shorter than its 63, since it is read aloud and typed. */
const SLUG_MIN_LENGTH = 3
const SLUG_MAX_LENGTH = 40

export type SlugProblem = 'invalid' | 'reserved' | 'offensive'

/** Names that the platform, its mail or the Internet's conventions may want for themselves, or that a fraud would. */
const RESERVED: ReadonlySet<string> = new Set(
  `about abuse account accounts admin administrator api app apps assets auth autoconfig autodiscover
  beta billing blog careers cdn checkout cname community console contact dashboard demo dev developer developers dns docs
  download email files forum ftp git graphql health help hostmaster http https id image images img imap info
  internal invoice jobs legal live localhost localdomain login logout mail mailer media metrics mobile mx news newsletter
  noreply no-reply ns ns1 ns2 ns3 null oauth official operator owner password pay payment payments
  platform policy pop pop3 postmaster press preview privacy prod production proxy public register root sales secure security
  service services shop shops signin signup sitemap smtp ssl sso staff staging static stats status stoa store stores
  support sysadmin system team terms test testing token tokens undefined update upload user users vpn webhook webhooks
  webmail webmaster wpad www www1 www2`.split(/\s+/),
)

/** Why a slug cannot be had, whoever asks; null when only its being free is left to see. */
export function slugProblem(slug: string): SlugProblem | null {
  const { length } = slug
  if (length < SLUG_MIN_LENGTH || length > SLUG_MAX_LENGTH || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return 'invalid'
  if (RESERVED.has(slug)) return 'reserved'
  return isOffensive(slug) ? 'offensive' : null
}

/** The slug that a store's name suggests: `Café Ñandú` → `cafe-nandu`; empty where the name leaves none. */
export function suggestSlug(name: string): string {
  const handle = toHandle(name, 'store')
  if (handle === 'store') return ''
  const slug = handle.slice(0, SLUG_MAX_LENGTH).replace(/-+$/, '')
  return slug.length < SLUG_MIN_LENGTH ? `${slug}-store` : slug
}

/** Further slugs to offer when the first is taken. */
export function slugVariants(slug: string): string[] {
  const base = slug.slice(0, SLUG_MAX_LENGTH - 7).replace(/-+$/, '')
  return [`${base}-store`, `${base}-2`, `${base}-3`, `${base}-shop`, `my-${base}`].filter((each) => !slugProblem(each))
}
