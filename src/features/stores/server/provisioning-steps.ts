import { pricesIncludeTax } from '../engine/template-trade'
import type { ProvisioningStep } from '../stores-schema'
import { templateNameSchema } from '../stores-schema'
import { loadTemplate } from '../templates'
import type { StoreTemplate } from '../templates/template-schema'
import { insertSettings } from './new-store-repository'
import { pourTemplate } from './pour-template'
import { addOwner, findOwnerEmail, setSchemaVersion, type StoreRecord } from './store-repository'
import { placePictures, templatePictures } from './template-pictures'
import { insertAssets } from './template-repository'
import { verifyStore } from './verify-store-repository'
import { env } from '@/env.mjs'
import type { AdminConnection } from '@/server/admin-database'
import { storeMigrations } from '@/server/database/prepare-database'
import { inStore, type StoreContext } from '@/server/store-context'
import { createTenantSchema, DEFAULT_ROLES, dropTenantSchema, newestMigration } from '@/server/tenancy'

export interface StepContext {
  readonly store: StoreRecord
  /** Connected as the admin, holding the store's lock. */
  readonly client: AdminConnection['client']
}

/** What each step does. Every one finds what it did before, and leaves it. */
const STEPS: Readonly<Record<ProvisioningStep, (ctx: StepContext) => Promise<void>>> = {
  async schema({ store, client }) {
    if (store.request.startOver && store.readyAt === null) await dropTenantSchema(client, store.schemaName)
    await createTenantSchema(client, store.schemaName, { ...TENANT, migrations: [] })
  },
  async migrate({ store, client }) {
    const migrations = await storeMigrations()
    await createTenantSchema(client, store.schemaName, { ...TENANT, migrations })
    await setSchemaVersion(store.id, newestMigration(migrations))
  },
  async settings({ store }) {
    const template = await templateOf(store)
    const contactEmail = await findOwnerEmail(store.id)
    await inNewStore(store, (ctx) =>
      insertSettings(ctx, {
        request: store.request,
        contactEmail,
        pricesIncludeTax: pricesIncludeTax(store.request, template.taxes),
        withTestGateway: env.STOA_MODE !== 'production',
      }),
    )
  },
  async images({ store }) {
    const pictures = await templatePictures(await templateOf(store))
    await placePictures(store.id, pictures)
    await inNewStore(store, (ctx) => insertAssets(ctx, pictures))
  },
  async template({ store }) {
    const template = await templateOf(store)
    const pictures = await templatePictures(template)
    await inNewStore(store, (ctx) => pourTemplate(ctx, template, pictures, store.request.country))
  },
  async owner({ store }) {
    await addOwner(store.id, store.ownerId)
  },
  async verify({ store, client }) {
    await verifyStore(client, store.schemaName, newestMigration(await storeMigrations()))
  },
}

const TENANT = { roles: DEFAULT_ROLES, storeRoleLogin: env.STOA_STORE_ROLE_LOGIN }

export function runProvisioningStep(step: ProvisioningStep, ctx: StepContext): Promise<void> {
  return STEPS[step](ctx)
}

function templateOf(store: StoreRecord): Promise<StoreTemplate> {
  return loadTemplate(templateNameSchema.parse(store.request.template))
}

/** The new store's scope, for the platform itself. */
function inNewStore<T>(store: StoreRecord, work: (ctx: StoreContext) => Promise<T>): Promise<T> {
  const { currency, locales } = store.request
  const actor = { kind: 'system', name: 'provisioning' } as const
  return inStore(store, { actor, locale: locales[0] ?? 'en', currency, requestId: `provision-${store.id}` }, work)
}
