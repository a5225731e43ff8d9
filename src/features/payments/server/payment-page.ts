import { escapeHtml } from '@/lib/escape-html'

/** A page that stands between the shop and a provider: plain HTML, none of the shop's look, light and dark. `body` is HTML. */
export function paymentPage(page: { locale: string; title: string; style: string; body: string }): string {
  return `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)}</title>
<style>${STYLE}${page.style}</style>
</head>
<body>
${page.body}
</body>
</html>`
}

const STYLE = `
:root{--ink:#14181f;--muted:#5a6473;--line:#dfe3ea;--paper:#fff;--ground:#eef1f6;--accent:#2451d6}
@media (prefers-color-scheme:dark){:root{--ink:#eef1f6;--muted:#a3adbd;--line:#343b48;--paper:#1b2029;--ground:#11151c;--accent:#8aa8ff}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:20px;background:var(--ground);color:var(--ink);font:16px/1.5 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{width:100%;max-width:430px;background:var(--paper);border:1px solid var(--line);border-radius:18px;box-shadow:0 12px 40px rgb(15 23 42/.08)}
dl{margin:0 0 24px;border-block:1px solid var(--line)}
dl div{display:flex;justify-content:space-between;gap:16px;padding:12px 0}
dl div+div{border-top:1px solid var(--line)}
dt{color:var(--muted)}dd{margin:0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere;text-align:end}
.sum dd{font-size:20px;font-weight:650}`
