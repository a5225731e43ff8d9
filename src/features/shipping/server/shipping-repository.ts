import { toCurrency } from '@/lib/currencies'
import { newId } from '@/lib/ids'
import { toMinor } from '@/lib/money'
import type { StoreContext } from '@/server/store-context'
import {
  type EditableZone,
  type SaveShippingZoneInput,
  shippingBasisSchema,
  shippingTranslationsSchema,
} from '../shipping-schema'

/** All zones with their methods, rates and translations. Three statements. */
export async function findZones(ctx: StoreContext): Promise<EditableZone[]> {
  const zones = await ctx.db.shippingZone.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      methods: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: { rates: { orderBy: [{ currency: 'asc' }, { fromValue: 'asc' }] } },
      },
    },
  })
  return zones.map((zone) => ({
    ...zone,
    methods: zone.methods.map(({ zoneId: _, ...method }) => ({
      ...method,
      basis: shippingBasisSchema.parse(method.basis),
      translations: shippingTranslationsSchema.parse(method.translations),
      rates: method.rates.map((rate) => ({
        currency: toCurrency(rate.currency),
        fromValue: toMinor(rate.fromValue),
        toValue: rate.toValue === null ? null : toMinor(rate.toValue),
        amountMinor: toMinor(rate.amountMinor),
        freeAboveMinor: rate.freeAboveMinor === null ? null : toMinor(rate.freeAboveMinor),
      })),
    })),
  }))
}

export async function upsertZone(ctx: StoreContext, id: string, zone: SaveShippingZoneInput): Promise<void> {
  const { name, countries, regions, position } = zone
  const data = { name, countries, regions, position }
  await ctx.db.shippingZone.upsert({ where: { id }, create: { id, ...data }, update: data })
}

export async function zoneExists(ctx: StoreContext, id: string): Promise<boolean> {
  return (await ctx.db.shippingZone.count({ where: { id } })) === 1
}

/** Makes the zone's methods and rates what is given: a fixed number of statements. Ids of other zones' methods are refused by `false`. */
export async function replaceMethods(ctx: StoreContext, zoneId: string, zone: SaveShippingZoneInput): Promise<boolean> {
  const methods = zone.methods.map((method, position) => ({ ...method, id: method.id ?? newId(), position }))
  const ids = methods.map((method) => method.id)
  const foreign = await ctx.db.shippingMethod.count({ where: { id: { in: ids }, zoneId: { not: zoneId } } })
  if (foreign > 0) return false
  await ctx.db.shippingRate.deleteMany({ where: { method: { zoneId } } })
  await ctx.db.shippingMethod.deleteMany({ where: { zoneId } })
  await ctx.db.shippingMethod.createMany({
    data: methods.map(({ rates: _, ...method }) => ({ ...method, zoneId })),
  })
  await ctx.db.shippingRate.createMany({
    data: methods.flatMap(({ id: methodId, rates }) => rates.map((rate) => ({ id: newId(), methodId, ...rate }))),
  })
  return true
}

export async function deleteZone(ctx: StoreContext, id: string): Promise<boolean> {
  const { count } = await ctx.db.shippingZone.deleteMany({ where: { id } })
  return count === 1
}
