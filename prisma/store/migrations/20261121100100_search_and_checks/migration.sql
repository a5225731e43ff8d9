-- What Prisma's schema cannot say: generated search columns, checks, partial indexes.
ALTER TABLE "product"
  ADD COLUMN "search" tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', ext.plain("title")), 'A')
    || setweight(to_tsvector('simple', ext.plain("vendor") || ' ' || ext.plain("product_type") || ' ' || coalesce(ext.plain_list("tags"), '')), 'B')
    || setweight(to_tsvector('simple', ext.plain_html("description_html")), 'C')
  ) STORED,
  ADD COLUMN "search_text" text GENERATED ALWAYS AS (
    ext.plain("title") || ' ' || ext.plain("vendor") || ' ' || ext.plain("product_type") || ' ' || coalesce(ext.plain_list("tags"), '')
  ) STORED,
  ADD CONSTRAINT "product_status_check" CHECK ("status" IN ('draft', 'active', 'archived'));
CREATE INDEX "product_search_idx" ON "product" USING gin ("search");
CREATE INDEX "product_search_text_idx" ON "product" USING gin ("search_text" ext.gin_trgm_ops);
CREATE INDEX "product_tags_idx" ON "product" USING gin ("tags");

CREATE INDEX "category_path_idx" ON "category" ("path" text_pattern_ops);

ALTER TABLE "variant_price"
  ADD CONSTRAINT "variant_price_amount_check" CHECK ("amount_minor" >= 0 AND ("compare_at_minor" IS NULL OR "compare_at_minor" >= 0));
ALTER TABLE "collection" ADD CONSTRAINT "collection_kind_check" CHECK ("kind" IN ('manual', 'rule'));

-- A sale never makes stock negative, whatever the code does. Backorders are the one exception.
ALTER TABLE "stock_level"
  ADD CONSTRAINT "stock_level_reserved_check" CHECK ("reserved" >= 0),
  ADD CONSTRAINT "stock_level_sellable_check" CHECK (NOT "tracked" OR "allow_backorder" OR "on_hand" >= 0);
ALTER TABLE "stock_reservation" ADD CONSTRAINT "stock_reservation_quantity_check" CHECK ("quantity" > 0);
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_quantity_check" CHECK ("quantity" > 0);

ALTER TABLE "order"
  ADD CONSTRAINT "order_status_check" CHECK ("status" IN ('pending', 'placed', 'cancelled')),
  ADD CONSTRAINT "order_payment_state_check" CHECK ("payment_state" IN ('pending', 'paid', 'failed', 'cancelled', 'refunded')),
  ADD CONSTRAINT "order_fulfilment_state_check" CHECK ("fulfilment_state" IN ('unfulfilled', 'partially_fulfilled', 'fulfilled')),
  ADD CONSTRAINT "order_total_check" CHECK ("total_minor" >= 0 AND "discount_minor" >= 0);
ALTER TABLE "order_line"
  ADD CONSTRAINT "order_line_quantity_check" CHECK ("quantity" > 0 AND "fulfilled_quantity" BETWEEN 0 AND "quantity"),
  ADD CONSTRAINT "order_line_discount_check" CHECK ("discount_minor" BETWEEN 0 AND "subtotal_minor");
ALTER TABLE "fulfilment_line" ADD CONSTRAINT "fulfilment_line_quantity_check" CHECK ("quantity" > 0);
ALTER TABLE "tax_rate" ADD CONSTRAINT "tax_rate_ppm_check" CHECK ("rate_ppm" BETWEEN 0 AND 1000000);

CREATE INDEX "outbox_event_waiting_idx" ON "outbox_event" ("available_at", "id") WHERE "dispatched_at" IS NULL;

ALTER TABLE "store_setting" ADD CONSTRAINT "store_setting_single_check" CHECK ("id" = 1);
ALTER TABLE "theme" ADD CONSTRAINT "theme_single_check" CHECK ("id" = 1);
