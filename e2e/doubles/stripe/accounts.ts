import type Stripe from 'stripe'
import { missing } from './fault'
import { balanceOf } from './money-movements'
import { listPage, route } from './request'
import type { World } from './world'

const WANTED_AT_FIRST = ['business_profile.url', 'external_account', 'representative.first_name', 'tos_acceptance.date']

export function createAccount(world: World, params: Stripe.AccountCreateParams): Stripe.Account {
  const account = {
    id: world.newId('acct'),
    object: 'account',
    business_profile: params.business_profile ?? null,
    business_type: null,
    capabilities: { card_payments: 'inactive', transfers: 'inactive' },
    charges_enabled: false,
    controller: { type: 'application', is_controller: true },
    country: params.country ?? 'US',
    created: world.now(),
    default_currency: 'eur',
    details_submitted: false,
    email: params.email ?? null,
    metadata: { ...params.metadata },
    payouts_enabled: false,
    requirements: requirementsOf(WANTED_AT_FIRST, 'requirements.past_due'),
    settings: null,
    type: params.type ?? 'none',
  } as unknown as Stripe.Account
  world.accounts.set(account.id, account)
  world.emit('account.updated', account.id, account)
  return account
}

function requirementsOf(
  wanted: readonly string[],
  disabled: Stripe.Account.Requirements.DisabledReason | null,
): Stripe.Account.Requirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: [...wanted],
    disabled_reason: disabled,
    errors: [],
    eventually_due: [...wanted],
    past_due: [...wanted],
    pending_verification: [],
  }
}

/** What Stripe says of an account from now on; told to the platform. */
export interface AccountChange {
  readonly charges?: boolean
  readonly payouts?: boolean
  readonly submitted?: boolean
  /** What is still wanted, in Stripe's words. */
  readonly wanted?: readonly string[]
}

export function changeAccount(world: World, account: Stripe.Account, change: AccountChange): Stripe.Event {
  if (change.charges !== undefined) account.charges_enabled = change.charges
  if (change.payouts !== undefined) account.payouts_enabled = change.payouts
  if (change.submitted !== undefined) account.details_submitted = change.submitted
  const wanted = change.wanted ?? account.requirements?.currently_due ?? []
  const isWell = account.charges_enabled && account.payouts_enabled
  account.requirements = requirementsOf(wanted, isWell ? null : 'requirements.past_due')
  const capability = account.charges_enabled ? 'active' : 'inactive'
  account.capabilities = { card_payments: capability, transfers: capability }
  return world.emit('account.updated', account.id, account)
}

/** The merchant filled everything in. */
export function completeOnboarding(world: World, account: Stripe.Account): void {
  changeAccount(world, account, { charges: true, payouts: true, submitted: true, wanted: [] })
}

/** The merchant takes the platform's access away. */
export function deauthorise(world: World, account: Stripe.Account): void {
  const application = { id: 'ca_double', object: 'application', name: 'Stoa' }
  world.emit('account.application.deauthorized', account.id, application)
  world.deauthorised.add(account.id)
}

/** Where the merchant is sent back to from the onboarding page, by account. */
export const onboardings = new WeakMap<Stripe.Account, { returnUrl: string; refreshUrl: string }>()

export const accountRoutes = [
  route('POST', '/v1/accounts', ({ world, params }) => createAccount(world, params as Stripe.AccountCreateParams)),
  route('GET', '/v1/accounts/:id', ({ world, path: [id = ''] }) => world.account(id)),
  route('GET', '/v1/account', ({ world, books }) => {
    if (!books.accountId) throw missing('account', 'of the platform')
    return world.account(books.accountId)
  }),
  route('DELETE', '/v1/accounts/:id', ({ world, path: [id = ''] }) => {
    world.deauthorised.add(world.account(id).id)
    return { id, object: 'account', deleted: true }
  }),
  route('POST', '/v1/accounts/:id/login_links', ({ world, path: [id = ''], origin }): Stripe.LoginLink => {
    const { id: known } = world.account(id)
    return { object: 'login_link', created: world.now(), url: `${origin}/dashboard/${known}` }
  }),
  route('POST', '/v1/account_links', ({ world, params, origin }): Stripe.AccountLink => {
    const { account: id, return_url = '', refresh_url = '' } = params as Stripe.AccountLinkCreateParams
    onboardings.set(world.account(id), { returnUrl: return_url, refreshUrl: refresh_url })
    return {
      object: 'account_link',
      created: world.now(),
      expires_at: world.now() + 300,
      url: `${origin}/onboarding/${id}`,
    }
  }),
  route('POST', '/oauth/deauthorize', ({ world, params }) => {
    const { stripe_user_id: id } = params as Stripe.OAuthDeauthorizeParams & { stripe_user_id: string }
    deauthorise(world, world.account(id))
    return { stripe_user_id: id }
  }),
  route('GET', '/v1/balance', ({ world, books }) => balanceOf(world, books)),
  route('GET', '/v1/events', ({ world, books, params }) => {
    const wanted = params as Stripe.EventListParams
    const own = world.events.filter(
      ({ account, type }) => (account ?? null) === books.accountId && (!wanted.type || type === wanted.type),
    )
    return listPage('/v1/events', own, wanted as object)
  }),
  route('GET', '/v1/events/:id', ({ world, path: [id = ''] }) => {
    const event = world.events.find((each) => each.id === id)
    if (!event) throw missing('event', id)
    return event
  }),
]
