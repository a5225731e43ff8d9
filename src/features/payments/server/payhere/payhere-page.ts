import { createHash } from 'node:crypto'
import { createTranslator } from 'next-intl'
import { loadMessages } from '@/i18n/load-messages'
import { defaultLocale, isLocale } from '@/i18n/locales'
import { type CurrencyCode, toCurrency } from '@/lib/currencies'
import { escapeHtml } from '@/lib/escape-html'
import { formatMoney } from '@/lib/money'
import { paymentPage } from '../payment-page'

/** All that the page's script does; its digest is in the policy, so no other runs. */
const SCRIPT = "document.getElementById('on').submit()"
const SCRIPT_DIGEST = createHash('sha256').update(SCRIPT).digest('base64')

export interface LeavingPage {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  readonly locale: string
  readonly storeName: string
  readonly orderName: string
  readonly amountMinor: number
  readonly currency: string
  readonly cancelUrl: string
}

/** The page that leads to PayHere: it posts the signed form by itself, and by its button where no script runs. */
export async function renderLeavingPage(page: LeavingPage): Promise<string> {
  const locale = isLocale(page.locale) ? page.locale : defaultLocale
  const text = createTranslator({ locale, messages: await loadMessages(locale), namespace: 'payhere.leaving' })
  const currency: CurrencyCode = toCurrency(page.currency)
  const amount = formatMoney(page.amountMinor, currency, locale)
  const inputs = Object.entries(page.fields).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`,
  )
  const body = `<main>
<span class="wait" aria-hidden="true"></span>
<h1>${escapeHtml(text('heading'))}</h1>
<p class="hint">${escapeHtml(text('hint', { store: page.storeName }))}</p>
<dl>
<div><dt>${escapeHtml(text('order'))}</dt><dd>${escapeHtml(page.orderName)}</dd></div>
<div class="sum"><dt>${escapeHtml(text('amount'))}</dt><dd>${escapeHtml(amount)}</dd></div>
</dl>
<form id="on" method="post" action="${escapeHtml(page.action)}" accept-charset="utf-8">
${inputs.join('\n')}
<button>${escapeHtml(text('go', { amount }))}</button>
</form>
<a href="${escapeHtml(page.cancelUrl)}">${escapeHtml(text('back'))}</a>
</main>
<script>${SCRIPT}</script>`
  return paymentPage({ locale, title: text('title'), style: STYLE, body })
}

/** Nothing but this page's own script and style, and a form that leads to PayHere only. */
export function policyOfLeavingPage(action: string): string {
  const target = new URL(action).origin
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_DIGEST}'; form-action ${target}; base-uri 'none'; frame-ancestors 'none'`
}

const STYLE = `
main{padding:32px 28px;text-align:center}
.wait{display:block;width:36px;height:36px;margin:0 auto 20px;border:3px solid var(--line);border-top-color:var(--accent);border-radius:50%;animation:turn .9s linear infinite}
@keyframes turn{to{transform:rotate(1turn)}}
@media (prefers-reduced-motion:reduce){.wait{animation:none}}
@media (scripting:none){.wait{display:none}}
h1{margin:0 0 8px;font-size:22px;line-height:1.3;letter-spacing:-.01em}
.hint{margin:0 0 24px;color:var(--muted);overflow-wrap:anywhere}
button{width:100%;min-height:48px;padding:10px 18px;border:1px solid var(--accent);border-radius:11px;background:var(--accent);color:#fff;font:inherit;font-weight:600;cursor:pointer}
@media (prefers-color-scheme:dark){button{color:#0c1430}}
button:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:11px}
a{display:inline-block;margin-top:14px;padding:8px;color:var(--muted);font-size:14px}
`
