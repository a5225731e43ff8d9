import type { AdminShellData } from '../home-schema'
import { storeStatusSchema } from '../stores-schema'
import { countLowVariants, countOrdersToFulfil } from './home-repository'
import { requireSettings } from './get-settings'
import { findStoresOf } from './store-list-repository'
import { isRole, ROLE_PERMISSIONS, STORE_PERMISSIONS, type StorePermission } from '@/lib/permissions'
import { actorName } from '@/server/auth/actor'
import type { StoreContext } from '@/server/store-context'
import { storeUrl } from '@/server/store-directory'

/** What the admin's frame shows: who is here, what they may do, which stores they may enter. Four statements. */
export async function getShell(ctx: StoreContext): Promise<AdminShellData> {
  const { store, actor } = ctx
  const [settings, ordersToFulfil, variantsLow, memberships] = await Promise.all([
    requireSettings(ctx),
    countOrdersToFulfil(ctx),
    countLowVariants(ctx),
    actor.kind === 'user' ? findStoresOf(actor.id) : [],
  ])
  const role = memberships.find((membership) => membership.id === store.id)?.role ?? ''
  const methods = settings.paymentMethods as { id?: unknown; enabled?: unknown }[]
  return {
    store: {
      id: store.id,
      slug: store.slug,
      name: settings.name,
      status: storeStatusSchema.parse(store.status),
      url: storeUrl(store),
      launchedAt: settings.launchedAt?.toISOString() ?? null,
      currency: settings.currency,
    },
    user: {
      name: actorName(actor),
      email: actor.kind === 'user' ? actor.email : '',
      isOperator: actor.kind === 'user' && actor.isOperator,
    },
    permissions: permissionsOf(ctx, role),
    ordersToFulfil,
    variantsLow,
    takesTestPayments: methods.some((method) => method.id === 'test:gateway' && method.enabled === true),
    stores: memberships.map(({ slug, name, status }) => ({ slug, name, status })),
  }
}

function permissionsOf({ actor }: StoreContext, role: string): StorePermission[] {
  if (actor.kind === 'token') return STORE_PERMISSIONS.filter((permission) => actor.scopes.includes(permission))
  return isRole(role) ? [...ROLE_PERMISSIONS[role]] : []
}
