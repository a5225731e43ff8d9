/** A page of the double: plain HTML, no script, marked as a test. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="mark"><span aria-hidden="true"></span>Stripe double: no real money</p>
${body}
</main>
</body>
</html>`
}

export function escapeHtml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replaceAll(/[&<>"']/g, (sign) => names[sign] ?? sign)
}

export function button(value: string, label: string, kind = ''): string {
  return `<button name="decision" value="${escapeHtml(value)}" class="${kind}">${escapeHtml(label)}</button>`
}

const STYLE = `
:root{--ink:#1a1f36;--muted:#5b6478;--line:#dde1ea;--paper:#fff;--ground:#f3f5f9;--accent:#533afd;--bad:#b3093c;--bad-ground:#fff0f3;--mark:#6a3d00;--mark-ground:#fff0d0}
@media (prefers-color-scheme:dark){:root{--ink:#eef0f6;--muted:#a7aec0;--line:#363c4e;--paper:#1a1e2b;--ground:#10131c;--accent:#9d8fff;--bad:#ff9db4;--bad-ground:#3a1420;--mark:#ffd98a;--mark-ground:#3a2c0c}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:20px;background:var(--ground);color:var(--ink);font:16px/1.5 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{width:100%;max-width:430px;background:var(--paper);border:1px solid var(--line);border-radius:16px;padding:28px;box-shadow:0 12px 40px rgb(15 23 42/.08)}
.mark{display:inline-flex;align-items:center;gap:8px;margin:0 0 20px;padding:5px 12px;border-radius:99px;background:var(--mark-ground);color:var(--mark);font-size:13px;font-weight:600}
.mark span{width:8px;height:8px;border-radius:50%;background:currentColor}
h1{margin:0 0 16px;font-size:22px;line-height:1.3;overflow-wrap:anywhere}
p{margin:0 0 16px}
dl{margin:0 0 24px;border-block:1px solid var(--line)}
dl div{display:flex;justify-content:space-between;gap:16px;padding:11px 0}
dl div+div{border-top:1px solid var(--line)}
dt{color:var(--muted)}dd{margin:0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere;text-align:end}
.alert{padding:12px 14px;border-radius:10px;background:var(--bad-ground);color:var(--bad);font-weight:600}
form{display:grid;gap:10px}
button{min-height:48px;padding:10px 18px;border:1px solid var(--line);border-radius:10px;background:transparent;color:var(--ink);font:inherit;font-weight:600;cursor:pointer}
button:hover{border-color:var(--muted)}
button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.primary{background:var(--accent);border-color:var(--accent);color:#fff}
@media (prefers-color-scheme:dark){.primary{color:#14102e}}
.quiet{border-color:transparent;color:var(--muted);font-weight:500}
`
