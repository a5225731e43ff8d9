import { l } from '../template-builders'
import type { TemplateShippingZone } from '../template-schema'

const EUROPE = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB CH NO IS LI'.split(
  ' ',
)

interface ShippingPlan {
  /** EUR cents. */
  readonly standard: number
  readonly express: number
  readonly europe: number
  readonly world: number
  readonly freeFrom: number
}

const homeZone = (plan: ShippingPlan): TemplateShippingZone => ({
  handle: 'home',
  name: l('Home country', 'Envíos nacionales', 'Envios nacionais'),
  countries: { kind: 'home' },
  rates: [
    {
      handle: 'standard',
      name: l('Standard', 'Estándar', 'Padrão'),
      description: l('To your door, with tracking', 'A domicilio, con seguimiento', 'Na sua porta, com rastreio'),
      priceBaseMinor: plan.standard,
      freeFromBaseMinor: plan.freeFrom,
      minDays: 2,
      maxDays: 4,
    },
    {
      handle: 'express',
      name: l('Express', 'Urgente', 'Expresso'),
      description: l(
        'Ordered before noon, sent the same day',
        'Pedido antes de mediodía, sale el mismo día',
        'Pedido antes do meio-dia, enviado no mesmo dia',
      ),
      priceBaseMinor: plan.express,
      maxWeightGrams: 20_000,
      minDays: 1,
      maxDays: 2,
    },
  ],
})

const europeZone = (plan: ShippingPlan): TemplateShippingZone => ({
  handle: 'europe',
  name: l('Europe', 'Europa', 'Europa'),
  countries: { kind: 'list', countries: EUROPE },
  rates: [
    {
      handle: 'europe-standard',
      name: l('Standard to Europe', 'Estándar a Europa', 'Padrão para a Europa'),
      description: l('With tracking', 'Con seguimiento', 'Com rastreio'),
      priceBaseMinor: plan.europe,
      freeFromBaseMinor: plan.freeFrom * 2,
      minDays: 4,
      maxDays: 8,
    },
  ],
})

const worldZone = (plan: ShippingPlan): TemplateShippingZone => ({
  handle: 'world',
  name: l('Rest of the world', 'Resto del mundo', 'Resto do mundo'),
  countries: { kind: 'rest-of-world' },
  rates: [
    {
      handle: 'international',
      name: l('International', 'Internacional', 'Internacional'),
      description: l(
        'With tracking; customs duties are not included',
        'Con seguimiento; no incluye aranceles de aduana',
        'Com rastreio; taxas alfandegárias não incluídas',
      ),
      priceBaseMinor: plan.world,
      minDays: 7,
      maxDays: 18,
    },
  ],
})

/** Home, Europe and the rest of the world; only the figures differ from template to template. */
export function shippingZones(plan: ShippingPlan): TemplateShippingZone[] {
  return [homeZone(plan), europeZone(plan), worldZone(plan)]
}
