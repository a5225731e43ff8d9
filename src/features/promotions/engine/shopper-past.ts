/** How many orders, and what they came to, by currency. */
interface Count {
  orders: number
  readonly spentMinor: Map<string, number>
}

/** What was known of customers at each order of a row of orders: told of their orders one after the other. */
export class ShopperPast {
  readonly #byCustomer = new Map<string, Count>()

  /** Those of the customers that it was never told of. */
  unknown(customerIds: readonly string[]): string[] {
    return [...new Set(customerIds)].filter((id) => !this.#byCustomer.has(id))
  }

  /** Notes orders of a customer; with none, that there were none. */
  add(
    customerId: string,
    orders: number,
    paid: { readonly currency: string; readonly totalMinor: number } | null,
  ): void {
    const count = this.#byCustomer.get(customerId) ?? { orders: 0, spentMinor: new Map<string, number>() }
    this.#byCustomer.set(customerId, count)
    count.orders += orders
    if (paid) count.spentMinor.set(paid.currency, (count.spentMinor.get(paid.currency) ?? 0) + paid.totalMinor)
  }

  of(customerId: string, currency: string): { orderCount: number; spentMinor: number } {
    const count = this.#byCustomer.get(customerId)
    return { orderCount: count?.orders ?? 0, spentMinor: count?.spentMinor.get(currency) ?? 0 }
  }
}
