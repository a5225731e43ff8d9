import type { z } from 'zod'
import type { TrackedOrder } from '@/features/orders/orders-schema'
import type { MailContent } from '@/server/mail'
import type { StoreContext } from '@/server/store-context'
import type { OrderMailKind } from '../order-mails-schema'
import type { Letter } from './letter'

/** One kind of mail about an order. One file each, registered in templates/root.ts. */
export interface OrderMailTemplate<Input, Facts> {
  readonly kind: OrderMailKind
  /** Whom it is for: the order's shopper in the order's language, or the store's people in the store's. */
  readonly audience: 'shopper' | 'staff'
  /** What it is about besides the order; kept with the mail, so that it can be made again. */
  readonly input: z.ZodType<Input>
  /** What it says of that; null: there is nothing to say (any more). */
  load(ctx: StoreContext, order: TrackedOrder, input: Input): Promise<Facts | null>
  compose(letter: Letter, facts: Facts): Promise<MailContent>
  /** For a look at it without an order: from the lines of one that is made up. */
  sample(order: TrackedOrder): Facts
}

/** A template whose input and facts are its own business. */
export interface AnyOrderMailTemplate extends Pick<OrderMailTemplate<unknown, unknown>, 'kind' | 'audience'> {
  /** The content for this input; null: nothing to say. @throws ZodError for an input of another kind */
  contentOf(ctx: StoreContext, letter: Letter, input: unknown): Promise<MailContent | null>
  sampleContent(letter: Letter): Promise<MailContent>
}

export function defineOrderMail<Input, Facts>(template: OrderMailTemplate<Input, Facts>): AnyOrderMailTemplate {
  return {
    kind: template.kind,
    audience: template.audience,
    async contentOf(ctx, letter, input) {
      const facts = await template.load(ctx, letter.order, template.input.parse(input))
      return facts === null ? null : template.compose(letter, facts)
    },
    sampleContent: (letter) => template.compose(letter, template.sample(letter.order)),
  }
}
