import { cachedRead } from '@/server/cache/cached-read'
import { tags } from '@/server/cache/tags'
import type { StoreContext } from '@/server/store-context'
import type { ShippingZone } from '../shipping-schema'
import { findZones } from './shipping-repository'

/** The store's zones, methods and rates in the shopper's language, for quotes; kept until `shipping.changed`. */
export function loadShippingZones(ctx: StoreContext): Promise<readonly ShippingZone[]> {
  return cachedRead(ctx, { key: 'shipping-zones', tags: [tags.shipping(ctx.store.id)] }, async () => {
    const zones = await findZones(ctx)
    return zones.map((zone) => ({
      ...zone,
      methods: zone.methods.map(({ translations, ...method }) => ({
        ...method,
        name: translations[ctx.locale]?.name || method.name,
        description: translations[ctx.locale]?.description || method.description,
      })),
    }))
  })
}
