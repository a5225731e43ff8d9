import {
  BadgePercent,
  Banknote,
  Boxes,
  CopyPlus,
  Gift,
  ListOrdered,
  type LucideIcon,
  Package,
  Percent,
  ShoppingBasket,
  SquareStack,
  Tag,
  Truck,
} from 'lucide-react'
import type { ActionKindName } from '../../promotion-admin-schema'

const ICONS: Readonly<Partial<Record<ActionKindName, LucideIcon>>> = {
  percentage: Percent,
  fixed_amount: Banknote,
  buy_x_get_y: CopyPlus,
  bundle: Package,
  mix_and_match: ShoppingBasket,
  tiered: SquareStack,
  free_shipping: Truck,
  bogo: Boxes,
  fixed_price: Tag,
  ranked_items: ListOrdered,
  first_units: BadgePercent,
  gift: Gift,
}

/** A small drawing for a kind of action; one without gets the general one. */
export function ActionIcon({ kind, className }: { kind: ActionKindName; className?: string }) {
  const Icon = ICONS[kind] ?? BadgePercent
  return <Icon aria-hidden className={className} />
}
