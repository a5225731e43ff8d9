import { randomBytes } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { readKeyring, seal, unseal } from '@/server/sealed-secrets'
import { createTestStore } from '@/test/create-test-store'
import { resealCredentials } from './reseal-credentials'

const holder = globalThis as { [key: symbol]: unknown }
const keyring = Symbol.for('stoa.sealed-secrets')
afterEach(() => {
  delete holder[keyring]
})

it('seals one store’s credentials anew, and leaves another’s as they are', async () => {
  const [one, other] = [await createTestStore(), await createTestStore()]
  for (const store of [one, other]) {
    const credentials = seal({ purpose: 'payhere', storeId: store.entry.id }, `secret of ${store.canary}`)
    const data = { provider: 'payhere', externalId: 'merchant', state: 'active', credentials }
    await store.run((ctx) => ctx.db.paymentAccount.create({ data }))
  }
  const stored = (store: typeof one) =>
    store.run(
      async (ctx) => (await ctx.db.paymentAccount.findUniqueOrThrow({ where: { provider: 'payhere' } })).credentials,
    )
  holder[keyring] = readKeyring(`new:${randomBytes(32).toString('base64')}`)
  expect(await one.run(resealCredentials)).toBe(1)
  expect(await one.run(resealCredentials)).toBe(0)
  const sealed = await stored(one)
  expect(sealed).toMatch(/^s1\.new\./)
  expect(unseal({ purpose: 'payhere', storeId: one.entry.id }, sealed ?? '')).toBe(`secret of ${one.canary}`)
  expect(await stored(other)).toMatch(/^s1\.d\./)
})
