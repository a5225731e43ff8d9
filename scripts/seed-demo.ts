/**
 * Fills an empty installation for a demonstration: an operator, a merchant and two stores of different templates. Its last line is what
 * it made, as JSON, for the launcher to print. Run again, it makes what is missing.
 */
import type { OpenStoreInput } from '../src/features/stores/stores-schema'
import type { Actor } from '../src/server/auth/actor'

interface Account {
  readonly who: string
  readonly name: string
  readonly email: string
  readonly password: string
}

const OPERATOR: Account = {
  who: 'Operator',
  name: 'Otilia Marsh',
  email: 'operator@stoa.example',
  password: 'colonnade-operator',
}
const MERCHANT: Account = {
  who: 'Merchant',
  name: 'Marta Soler',
  email: 'merchant@stoa.example',
  password: 'colonnade-merchant',
}

const STORES: readonly OpenStoreInput[] = [
  {
    name: 'Lumen & Linen',
    slug: 'lumen',
    currency: 'EUR',
    country: 'ES',
    locales: ['en', 'es', 'pt'],
    timeZone: 'Europe/Madrid',
    template: 'fashion',
  },
  {
    name: 'Mercado Verde',
    slug: 'mercado',
    currency: 'EUR',
    country: 'PT',
    locales: ['pt', 'en', 'es'],
    timeZone: 'Europe/Lisbon',
    template: 'food',
  },
]

async function main(): Promise<void> {
  // Two stores of one merchant at once: the pause between them is for people. Read when the environment is, so before anything else.
  process.env.STOA_STORE_COOLDOWN_SECONDS = '0'
  process.env.STOA_RATE_LIMIT_FACTOR = '0'
  const { env } = await import('../src/env.mjs')
  if (env.STOA_MODE === 'production') throw new Error('A production platform gets no accounts with known passwords.')
  await ensureAccount(OPERATOR)
  const merchantId = await ensureAccount(MERCHANT)
  const { name, email } = MERCHANT
  const merchant = { kind: 'user', id: merchantId, name, email, sessionId: '', isOperator: false } as const
  const { launchDemoStore, placeDemoOrders } = await import('./demo-orders')
  for (const store of STORES) {
    await ensureStore(merchant, store)
    await placeDemoOrders(store.slug, merchant, new Date())
    await launchDemoStore(store.slug, merchant, new Date())
  }
  const signIns = [MERCHANT, OPERATOR].map(({ who, email, password }) => ({ who, email, password }))
  console.log(JSON.stringify({ stores: STORES.map(({ name, slug }) => ({ name, slug })), signIns }))
}

const REQUEST = { ip: '127.0.0.1', requestId: 'seed-demo' }

/** The id of the account, opened now where there was none. */
async function ensureAccount({ name, email, password }: Account): Promise<string> {
  const { platformDb } = await import('../src/server/platform-db')
  const { registerUser } = await import('../src/features/identity/server')
  const known = await platformDb.user.findFirst({ where: { email }, select: { id: true } })
  return known?.id ?? (await registerUser(REQUEST, { name, email, password, locale: 'en' })).id
}

/** Opens the store and waits for it, where there is none at its address. */
async function ensureStore(actor: Extract<Actor, { kind: 'user' }>, input: OpenStoreInput): Promise<void> {
  const { findStoreBySlug } = await import('../src/server/store-directory')
  const { openStore, provisionInBackground } = await import('../src/features/stores/server')
  const known = await findStoreBySlug(input.slug)
  if (known && known.status !== 'failed') return
  const { storeId } = await openStore({ ...REQUEST, actor, now: new Date() }, input)
  const outcome = await provisionInBackground(storeId)
  if (outcome !== 'ready') throw new Error(`${input.name} could not be opened: ${outcome}`)
}

await main()
// Pools and jobs would keep the process.
process.exit(0)
