/** `npm run drill`: lists the drills; `npm run drill -- <name> …` runs them, `all` runs every one. */
import { readdir } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Drill } from '@/test/drills/drill'

// Drills of money are told which double to ask; nothing here ever reaches a real Stripe.
Object.assign(process.env, {
  STRIPE_SECRET_KEY: 'sk_test_double',
  STRIPE_API_URL: 'http://127.0.0.1:9',
  STRIPE_WEBHOOK_SECRET: 'whsec_platform',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_connect',
})

const directory = fileURLToPath(new URL('../src/test/drills', import.meta.url))

async function loadDrills(): Promise<Map<string, Drill>> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.ts') && file !== 'drill.ts').toSorted()
  const drills = new Map<string, Drill>()
  for (const file of files) {
    const { drill } = (await import(pathToFileURL(join(directory, file)).href)) as { drill: Drill }
    drills.set(file.replace(/\.ts$/, ''), drill)
  }
  return drills
}

async function runDrill(name: string, drill: Drill): Promise<boolean> {
  console.log(`\nDrill ${drill.id}, ${name}: ${drill.title}`)
  const begun = performance.now()
  try {
    await drill.run((line) => console.log(`  ${line}`))
    console.log(`  passed in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    return true
  } catch (error) {
    console.error(`  FAILED: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}

const drills = await loadDrills()
const wanted = process.argv.slice(2)
if (wanted.length === 0) {
  for (const [name, drill] of drills) console.log(`${String(drill.id).padStart(3)}  ${name.padEnd(28)} ${drill.title}`)
} else {
  const names = wanted.includes('all') ? [...drills.keys()] : wanted
  const unknown = names.filter((name) => !drills.has(name))
  if (unknown.length > 0)
    throw new Error(`No such drill: ${unknown.join(', ')}. Without a name, npm run drill lists them.`)
  let failed = 0
  for (const name of names) {
    const drill = drills.get(name)
    if (drill && !(await runDrill(name, drill))) failed += 1
  }
  process.exit(failed === 0 ? 0 : 1)
}
