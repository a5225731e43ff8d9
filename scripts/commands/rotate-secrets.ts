import { parseArgs } from 'node:util'
import { resealCredentials } from '@/features/payments/server'
import { resealMailPassword } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import { inNamedStore } from './in-named-store'

/** What seals something of a store, each by its feature. */
const RESEALERS: readonly ((ctx: StoreContext) => Promise<number>)[] = [resealCredentials, resealMailPassword]

/** `secrets rotate --store <slug>`: seals a store's secrets with the first of STOA_SEAL_KEYS. Repeating it is harmless. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { store: { type: 'string' } } })
  return inNamedStore(values.store, async (ctx) => {
    let count = 0
    for (const resealAll of RESEALERS) count += await resealAll(ctx)
    console.log(count === 0 ? 'Nothing was sealed with an older key.' : `${count} sealed anew.`)
    return 0
  })
}
