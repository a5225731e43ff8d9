import type { Amounts, Benefit, TierBenefit } from '@/features/promotions/amounts-schema'
import type { ItemTree } from '@/features/promotions/conditions-schema'
import type { PromotionAction } from '@/features/promotions/engine/actions'
import type { LineFacts } from '@/features/promotions/facts-schema'

/*
 * Actions once more: every piece of the cart is one element of an array, amounts are BigInt, and sets are found by matching pieces to places
 * one by one. Slow, and near to how one would do it with coins on a table.
 */

export interface Piece {
  readonly line: LineFacts
  readonly price: bigint
}

export interface Table {
  /** Lines that a tree picks, smaller ids first, as promotions may see them now. */
  pick(tree: ItemTree): readonly LineFacts[]
  left(line: LineFacts): bigint
  room(line: LineFacts): bigint
  amount(amounts: Amounts): bigint
  readonly shipping: { left: bigint; price: bigint } | null
  gift(variantId: string): { unitPriceMinor: number; available: number } | undefined
}

/** What is wanted off each line (by id), off shipping, and as gift. */
export interface Wish {
  lines: Map<string, bigint>
  shipping?: bigint
  gift?: { variantId: string; quantity: number; worth: bigint }
}

const PPM = 1_000_000n
const sum = (values: readonly bigint[]) => values.reduce((total, one) => total + one, 0n)
const least = (a: bigint, b: bigint) => (a < b ? a : b)
const halfUp = (amount: bigint, ppm: number) => (2n * amount * BigInt(ppm) + PPM) / (2n * PPM)

/** Largest remainder within ceilings: whoever's share would pass the ceiling gets the ceiling, and the others share what is left. */
export function share(
  amount: bigint,
  parts: readonly { key: string; weight: bigint; ceiling: bigint }[],
): Map<string, bigint> {
  const weighty = parts.some(({ weight }) => weight > 0n)
    ? parts.filter(({ weight }) => weight > 0n)
    : parts.map((part) => ({ ...part, weight: 1n }))
  if (weighty.length === 0) return new Map()
  const total = sum(weighty.map(({ weight }) => weight))
  const full = weighty.filter(({ weight, ceiling }) => amount * weight >= ceiling * total)
  if (full.length > 0) {
    const rest = share(
      amount - sum(full.map(({ ceiling }) => ceiling)),
      weighty.filter((part) => !full.includes(part)),
    )
    return new Map([...full.map(({ key, ceiling }) => [key, ceiling] as const), ...rest])
  }
  const shares = new Map(weighty.map(({ key, weight }) => [key, (amount * weight) / total]))
  const waiting = weighty.toSorted((a, b) => Number(((amount * b.weight) % total) - ((amount * a.weight) % total)))
  for (let over = amount - sum([...shares.values()]); over > 0n; over -= 1n) {
    const next = waiting.shift()
    if (next) shares.set(next.key, (shares.get(next.key) ?? 0n) + 1n)
  }
  return shares
}

/** Every piece with its price: the cents that do not divide go one each to the first pieces. */
function lay(table: Table, lines: readonly LineFacts[]): Piece[] {
  return lines.flatMap((line) =>
    Array.from({ length: line.quantity }, (_, at) => {
      const [price, over] = [table.left(line) / BigInt(line.quantity), table.left(line) % BigInt(line.quantity)]
      return { line, price: BigInt(at) < over ? price + 1n : price }
    }),
  )
}

function cheapestFirst(pieces: readonly Piece[]): Piece[] {
  return pieces.toSorted(
    (a, b) => Number(a.price - b.price) || (a.line.id < b.line.id ? -1 : a.line.id > b.line.id ? 1 : 0),
  )
}

function dearestFirst(pieces: readonly Piece[]): Piece[] {
  return pieces.toSorted(
    (a, b) => Number(b.price - a.price) || (a.line.id < b.line.id ? -1 : a.line.id > b.line.id ? 1 : 0),
  )
}

function ofLines(pieces: readonly Piece[]): Map<string, Piece[]> {
  const groups = new Map<string, Piece[]>()
  for (const piece of pieces) groups.set(piece.line.id, [...(groups.get(piece.line.id) ?? []), piece])
  return groups
}

const cost = (pieces: readonly Piece[]) => sum(pieces.map(({ price }) => price))

function eachPiece(pieces: readonly Piece[], benefit: Benefit, table: Table): Wish {
  const lines = new Map<string, bigint>()
  for (const [id, group] of ofLines(pieces)) {
    if (benefit.kind === 'percentage') lines.set(id, halfUp(cost(group), benefit.ratePpm))
    else {
      const amount = table.amount(benefit.amounts)
      const offs = group.map(({ price }) =>
        benefit.kind === 'amount' ? least(price, amount) : price > amount ? price - amount : 0n,
      )
      lines.set(id, sum(offs))
    }
  }
  return { lines }
}

function overLines(amount: bigint, lines: readonly LineFacts[], table: Table): Wish {
  return {
    lines: share(
      amount,
      lines.map((line) => ({ key: line.id, weight: table.left(line), ceiling: table.room(line) })),
    ),
  }
}

/** Kuhn: whether the pieces can be seated, each on a seat whose part it fits. */
function seatable(pieces: readonly Piece[], seats: readonly ReadonlySet<string>[]): boolean {
  const taken = new Map<number, Piece>()
  const seat = (piece: Piece, tried: Set<number>): boolean =>
    seats.some((fitting, at) => {
      if (tried.has(at) || !fitting.has(piece.line.id)) return false
      tried.add(at)
      const sitting = taken.get(at)
      if (sitting && !seat(sitting, tried)) return false
      taken.set(at, piece)
      return true
    })
  return pieces.every((piece) => seat(piece, new Set()))
}

interface Part {
  readonly lines: readonly LineFacts[]
  readonly quantity: number
}

/** The dearest pieces that fill so many sets, or null where there are not so many. */
function fill(parts: readonly Part[], sets: number, table: Table): Piece[] | null {
  const seats = parts.flatMap(({ lines, quantity }) =>
    Array.from({ length: quantity * sets }, () => new Set(lines.map(({ id }) => id))),
  )
  const lines = [...new Map(parts.flatMap((part) => part.lines).map((line) => [line.id, line])).values()]
  const chosen: Piece[] = []
  for (const piece of dearestFirst(lay(table, lines))) {
    if (chosen.length < seats.length && seatable([...chosen, piece], seats)) chosen.push(piece)
  }
  return seats.length > 0 && chosen.length === seats.length ? chosen : null
}

function sets(parts: readonly Part[], benefit: Benefit, repeat: number | null, table: Table): Wish {
  const options: { count: number; pieces: Piece[] }[] = []
  for (let count = 1; count <= (repeat ?? 100); count += 1) {
    const pieces = fill(parts, count, table)
    if (!pieces) break
    options.push({ count, pieces })
  }
  const last = options.at(-1)
  if (!last) return { lines: new Map() }
  if (benefit.kind === 'percentage') return eachPiece(last.pieces, benefit, table)
  const price = table.amount(benefit.amounts)
  const off = ({ count, pieces }: { count: number; pieces: Piece[] }) =>
    benefit.kind === 'amount' ? least(cost(pieces), price * BigInt(count)) : cost(pieces) - price * BigInt(count)
  // The smallest number of sets that saves most.
  const best = benefit.kind === 'amount' ? last : options.reduce((a, b) => (off(b) > off(a) ? b : a))
  if (off(best) <= 0n) return { lines: new Map() }
  const groups = [...ofLines(best.pieces)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const seats = groups.map(([key, group]) => ({
    key,
    weight: cost(group),
    ceiling: group[0] ? least(cost(group), table.room(group[0].line)) : 0n,
  }))
  return { lines: share(off(best), seats) }
}

function merge(wishes: readonly Wish[]): Wish {
  const lines = new Map<string, bigint>()
  for (const wish of wishes) for (const [id, off] of wish.lines) lines.set(id, (lines.get(id) ?? 0n) + off)
  return { lines }
}

function tier(benefit: TierBenefit, group: readonly LineFacts[], table: Table): Wish {
  if (benefit.kind === 'amount_once') return overLines(table.amount(benefit.amounts), group, table)
  return eachPiece(lay(table, group), benefit, table)
}

/** What the action wants, given the table as it is now. */
export function wishOf(action: PromotionAction, table: Table): Wish {
  const none: Wish = { lines: new Map() }
  switch (action.kind) {
    case 'percentage': {
      if (action.on === 'shipping') return { ...none, shipping: halfUp(table.shipping?.left ?? 0n, action.ratePpm) }
      const lines = table.pick(action.items)
      if (action.on === 'order')
        return overLines(halfUp(sum(lines.map((line) => table.left(line))), action.ratePpm), lines, table)
      if (action.on === 'items')
        return { lines: new Map(lines.map((line) => [line.id, halfUp(table.left(line), action.ratePpm)])) }
      return merge(
        lay(table, lines).map(({ line, price }) => ({ lines: new Map([[line.id, halfUp(price, action.ratePpm)]]) })),
      )
    }
    case 'fixed_amount': {
      const amount = table.amount(action.amounts)
      if (action.on === 'shipping') return { ...none, shipping: amount }
      const lines = table.pick(action.items)
      if (action.on === 'items' || action.on === 'order') return overLines(amount, lines, table)
      return eachPiece(lay(table, lines), { kind: 'amount', amounts: action.amounts }, table)
    }
    case 'fixed_price': {
      const lines = table.pick(action.items)
      const off = sum(lines.map((line) => table.left(line))) - table.amount(action.amounts)
      return off > 0n ? overLines(off, lines, table) : none
    }
    case 'free_shipping': {
      const tooDear = action.upTo && table.shipping && table.shipping.price > table.amount(action.upTo)
      return tooDear ? none : { ...none, shipping: table.shipping?.left ?? 0n }
    }
    case 'gift': {
      if (table.pick({ all: [] }).length === 0) return none
      const found = table.gift(action.variantId)
      if (!found || found.available < action.quantity) return none
      const worth = BigInt(found.unitPriceMinor * action.quantity)
      return { ...none, gift: { variantId: action.variantId, quantity: action.quantity, worth } }
    }
    case 'ranked_items': {
      const pieces = lay(table, table.pick(action.items))
      const ranked = action.rank === 'cheapest' ? cheapestFirst(pieces) : dearestFirst(pieces)
      return eachPiece(ranked.slice(0, action.quantity), action.benefit, table)
    }
    case 'first_units': {
      const pieces = dearestFirst(lay(table, table.pick(action.items)))
      const first = pieces.filter(
        (piece, at) =>
          pieces.slice(0, at).filter(({ line }) => line.variantId === piece.line.variantId).length < action.quantity,
      )
      return eachPiece(first, action.benefit, table)
    }
    case 'bogo': {
      const pieces = cheapestFirst(lay(table, table.pick(action.items)))
      const kin = ({ line }: Piece) =>
        action.among === 'any' ? '' : action.among === 'product' ? line.productId : line.variantId
      const second = pieces.filter((piece, at) => {
        const family = pieces.filter((other) => kin(other) === kin(piece))
        const place = pieces.slice(0, at).filter((other) => kin(other) === kin(piece)).length
        return place < Math.floor(family.length / 2)
      })
      return eachPiece(
        second.slice(0, action.repeat ?? undefined),
        { kind: 'percentage', ratePpm: action.ratePpm },
        table,
      )
    }
    case 'buy_x_get_y': {
      const [bought, got] = [table.pick(action.buy.items), table.pick(action.get.items)]
      if (action.buy.quantity === 0 || action.get.quantity === 0) return none
      const seatsOf = (lines: readonly LineFacts[], count: number) =>
        Array.from({ length: count }, () => new Set(lines.map(({ id }) => id)))
      const everything = lay(table, [...new Map([...bought, ...got].map((line) => [line.id, line])).values()])
      // With how many offers can all places be filled? Count how many pieces find a seat.
      const fillable = (offers: number) => {
        const seats = [...seatsOf(bought, offers * action.buy.quantity), ...seatsOf(got, offers * action.get.quantity)]
        const seated: Piece[] = []
        for (const piece of everything)
          if (seated.length < seats.length && seatable([...seated, piece], seats)) seated.push(piece)
        return seated.length === seats.length
      }
      let offers = 0
      while (offers < (action.repeat ?? 100) && fillable(offers + 1)) offers += 1
      const buying = seatsOf(bought, offers * action.buy.quantity)
      const pieces = lay(table, got)
      const ranked = action.pick === 'cheapest' ? cheapestFirst(pieces) : dearestFirst(pieces)
      const chosen: Piece[] = []
      for (const piece of ranked) {
        if (chosen.length === offers * action.get.quantity) break
        // The rest must still be able to buy.
        const rest = lay(table, bought)
        for (const gone of [...chosen, piece]) {
          const at = rest.findIndex(({ line }) => line.id === gone.line.id)
          if (at >= 0) rest.splice(at, 1)
        }
        if (rest.length >= buying.length) chosen.push(piece)
      }
      return eachPiece(chosen, action.benefit, table)
    }
    case 'bundle':
      return sets(
        action.parts.map(({ items, quantity }) => ({ lines: table.pick(items), quantity })),
        action.benefit,
        action.repeat,
        table,
      )
    case 'mix_and_match':
      return sets(
        [{ lines: table.pick(action.items), quantity: action.quantity }],
        action.benefit,
        action.repeat,
        table,
      )
    case 'tiered': {
      const lines = table.pick(action.items)
      const groups = action.across === 'together' ? [lines] : lines.map((line) => [line])
      const wishes = groups.map((group) => {
        const measure =
          action.by === 'quantity'
            ? BigInt(group.reduce((total, line) => total + line.quantity, 0))
            : sum(group.map((line) => BigInt(line.unitPriceMinor * line.quantity)))
        const tiers = action.tiers.map(({ from, benefit }) => ({
          from: typeof from === 'number' ? BigInt(from) : table.amount(from),
          benefit,
        }))
        const reached = tiers.filter(({ from }) => measure >= from)
        const [highest] = reached.toSorted((a, b) => Number(b.from - a.from))
        return highest && group.length > 0 ? tier(highest.benefit, group, table) : none
      })
      return merge(wishes)
    }
  }
}
