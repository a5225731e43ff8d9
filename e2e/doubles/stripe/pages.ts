import type Stripe from 'stripe'
import { changeAccount, completeOnboarding, deauthorise, onboardings } from './accounts'
import { authenticateSession, paySession } from './checkout-sessions'
import { Fault, missing } from './fault'
import { button, escapeHtml, page } from './page'
import { answerAuthentication } from './payment-intents'
import { type Books, idOf, type World } from './world'

export interface PageAnswer {
  readonly html?: string
  readonly location?: string
}

interface PageRequest {
  readonly world: World
  readonly id: string
  readonly origin: string
  /** What was posted; null for a look. */
  readonly decision: string | null
}

const PAGES: readonly [RegExp, (request: PageRequest) => PageAnswer][] = [
  [/^\/c\/pay\/([^/]+)$/, paymentPage],
  [/^\/c\/3ds\/([^/]+)$/, authenticationPage],
  [/^\/onboarding\/([^/]+)$/, onboardingPage],
  [/^\/dashboard\/([^/]+)$/, dashboardPage],
]

/** The double's own pages, by path; null for another path. */
export function answerPage(path: string, request: Omit<PageRequest, 'id'>): PageAnswer | null {
  for (const [pattern, answer] of PAGES) {
    const id = pattern.exec(path)?.[1]
    if (id) return answer({ ...request, id })
  }
  return null
}

const CARDS: Record<string, string> = {
  pay: 'pm_card_visa',
  authenticate: 'pm_card_threeDSecure2Required',
  decline: 'pm_card_chargeDeclined',
}

function paymentPage({ world, id, origin, decision }: PageRequest): PageAnswer {
  const books = world.booksWith(id)
  const session = books.sessions.get(id)
  if (!session) throw missing('checkout.session', id)
  if (session.status === 'complete') return { location: successUrl(session) }
  if (session.status === 'expired') return { html: page('Expired', '<h1>This payment page has expired.</h1>') }
  if (decision === 'abandon') return { location: session.cancel_url ?? origin }
  if (decision === null) return { html: paymentHtml(session, null) }
  try {
    paySession(world, books, session, CARDS[decision] ?? '', origin)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { html: paymentHtml(session, error.message) }
  }
  const intent = books.intents.get(idOf(session.payment_intent))
  return { location: intent?.next_action?.redirect_to_url?.url ?? successUrl(session) }
}

function paymentHtml(session: Stripe.Checkout.Session, error: string | null): string {
  const amount = `${String(session.currency).toUpperCase()} ${session.amount_total} (minor units)`
  const alert = error ? `<p class="alert" role="alert">${escapeHtml(error)}</p>` : ''
  return page(
    'Pay',
    `<h1>Pay by card</h1>${alert}
<dl><div><dt>Amount</dt><dd>${escapeHtml(amount)}</dd></div><div><dt>Session</dt><dd>${escapeHtml(session.id)}</dd></div></dl>
<form method="post">
${button('pay', 'Pay with a good card', 'primary')}
${button('authenticate', 'Pay with a card that asks for 3-D Secure')}
${button('decline', 'Pay with a card that is declined')}
${button('abandon', 'Go back without paying', 'quiet')}
</form>`,
  )
}

function authenticationPage({ world, id, decision }: PageRequest): PageAnswer {
  const books = world.booksWith(id)
  const session = [...books.sessions.values()].find(({ payment_intent }) => payment_intent === id)
  if (decision !== null) return authenticated(world, books, id, session, decision === 'complete')
  const form = `${button('complete', 'Complete authentication', 'primary')}${button('fail', 'Fail authentication')}`
  return {
    html: page('3-D Secure', `<h1>3-D Secure</h1><p>Your bank asks: is it you?</p><form method="post">${form}</form>`),
  }
}

function authenticated(
  world: World,
  books: Books,
  intentId: string,
  session: Stripe.Checkout.Session | undefined,
  passed: boolean,
): PageAnswer {
  const intent = books.intents.get(intentId)
  if (session) authenticateSession(world, books, session, passed)
  else if (intent) answerAuthentication(world, books, intent, passed)
  if (!session) return { location: intent?.next_action?.redirect_to_url?.return_url ?? '/' }
  return { location: passed ? successUrl(session) : `/c/pay/${session.id}` }
}

function successUrl(session: Stripe.Checkout.Session): string {
  return (session.success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id)
}

function onboardingPage({ world, id, origin, decision }: PageRequest): PageAnswer {
  const account = world.account(id)
  const { returnUrl, refreshUrl } = onboardings.get(account) ?? { returnUrl: origin, refreshUrl: origin }
  if (decision === 'expired') return { location: refreshUrl }
  if (decision === 'complete') completeOnboarding(world, account)
  if (decision === 'partly') {
    changeAccount(world, account, { submitted: true, wanted: ['individual.verification.document', 'external_account'] })
  }
  if (decision !== null) return { location: returnUrl }
  return {
    html: page(
      'Onboarding',
      `<h1>Your account with Stripe</h1><p>Here the merchant would tell who they are and where their money goes.</p>
<form method="post">
${button('complete', 'Fill everything in', 'primary')}
${button('partly', 'Leave the document out')}
${button('later', 'Come back later')}
${button('expired', 'Open a link that has expired', 'quiet')}
</form>`,
    ),
  }
}

function dashboardPage({ world, id, decision }: PageRequest): PageAnswer {
  const account = world.account(id)
  if (decision === 'deauthorise') deauthorise(world, account)
  const left = decision === 'deauthorise'
  const form = left ? '' : `<form method="post">${button('deauthorise', 'Remove the platform’s access')}</form>`
  return {
    html: page(
      'Dashboard',
      `<h1>${escapeHtml(account.id)}</h1><p>${left ? 'Access removed.' : 'Dashboard'}</p>${form}`,
    ),
  }
}
