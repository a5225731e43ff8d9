-- DropIndex
DROP INDEX "stock_reservation_order_id_variant_id_key";

-- AlterTable
ALTER TABLE "stock_level" ADD COLUMN     "composed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "low_stock_threshold" INTEGER,
ADD COLUMN     "low_stock_told_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "stock_reservation" ADD COLUMN     "location_id" UUID;

-- AlterTable
ALTER TABLE "stock_movement" ADD COLUMN     "location_id" UUID,
ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "mail_message" ADD COLUMN     "input" JSONB;

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "exchange_of_id" UUID,
ADD COLUMN     "draft" JSONB,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "paid_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "refunded_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "shipping_refunded_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "tax_exempt" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "order_line" ADD COLUMN     "refunded_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "refunded_quantity" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "removed_quantity" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "returned_quantity" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "stock_items" JSONB;

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "account_id" TEXT,
ADD COLUMN     "authorised_until" TIMESTAMPTZ(3),
ADD COLUMN     "capture_mode" TEXT NOT NULL DEFAULT 'automatic',
ADD COLUMN     "captured_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "dispute_state" TEXT,
ADD COLUMN     "disputed_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "fee_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "fee_refunded_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "gateway_fee_minor" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "refunded_minor" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "payment_event" ADD COLUMN     "outcome" TEXT;

-- AlterTable
ALTER TABLE "customer_group" ADD COLUMN     "tax_exempt" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "store_setting" ADD COLUMN     "digital_taxed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "invoicing" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "mail_sender" JSONB,
ADD COLUMN     "margin_guard" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "next_credit_note_number" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "next_invoice_number" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "return_days" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "stock_alert_email" TEXT;

-- CreateTable
CREATE TABLE "stock_location" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" JSONB,
    "position" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "location_level" (
    "variant_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "on_hand" INTEGER NOT NULL DEFAULT 0,
    "reserved" INTEGER NOT NULL DEFAULT 0,
    "incoming" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "location_level_pkey" PRIMARY KEY ("variant_id","location_id")
);

-- CreateTable
CREATE TABLE "variant_component" (
    "variant_id" UUID NOT NULL,
    "component_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "variant_component_pkey" PRIMARY KEY ("variant_id","component_id")
);

-- CreateTable
CREATE TABLE "order_return" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "requested_by" TEXT NOT NULL,
    "resolution" TEXT NOT NULL DEFAULT 'refund',
    "lines" JSONB NOT NULL,
    "note" TEXT,
    "answer" TEXT,
    "credit" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3),

    CONSTRAINT "order_return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_document" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "refund_id" UUID,
    "data" JSONB NOT NULL,
    "file_key" TEXT,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_account" (
    "provider" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "livemode" BOOLEAN NOT NULL DEFAULT false,
    "charges_enabled" BOOLEAN NOT NULL DEFAULT false,
    "payouts_enabled" BOOLEAN NOT NULL DEFAULT false,
    "requirements" JSONB NOT NULL DEFAULT '[]',
    "capture_mode" TEXT NOT NULL DEFAULT 'automatic',
    "credentials" TEXT,
    "state_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_account_pkey" PRIMARY KEY ("provider")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "return_id" UUID,
    "state" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "fee_minor" BIGINT NOT NULL DEFAULT 0,
    "lines" JSONB NOT NULL DEFAULT '[]',
    "shipping_minor" BIGINT NOT NULL DEFAULT 0,
    "shipping_taxes" JSONB NOT NULL DEFAULT '[]',
    "taxes" JSONB NOT NULL DEFAULT '[]',
    "retry_of_id" UUID,
    "of_sale" BOOLEAN NOT NULL DEFAULT true,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "external_id" TEXT,
    "failure_code" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "actor_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "booking" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID,
    "refund_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- Every store has one location from the start: what there was without one is there.
INSERT INTO "stock_location" ("id", "name") SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
  substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid, 'Main';
INSERT INTO "location_level" ("variant_id", "location_id", "on_hand", "reserved", "updated_at")
  SELECT s."variant_id", l."id", s."on_hand", s."reserved", s."updated_at" FROM "stock_level" s, "stock_location" l;
UPDATE "stock_reservation" SET "location_id" = (SELECT "id" FROM "stock_location");
UPDATE "stock_movement" SET "location_id" = (SELECT "id" FROM "stock_location");
ALTER TABLE "stock_reservation" ALTER COLUMN "location_id" SET NOT NULL;
ALTER TABLE "stock_movement" ALTER COLUMN "location_id" SET NOT NULL;

-- Money given back is counted apart from the state of the payment that it came from.
UPDATE "payment" SET "captured_minor" = "amount_minor" WHERE "state" IN ('succeeded', 'refunded');
UPDATE "payment" SET "state" = 'succeeded', "refunded_minor" = "amount_minor" WHERE "state" = 'refunded';
UPDATE "order" SET "paid_minor" = "total_minor" WHERE "payment_state" IN ('paid', 'refunded');
UPDATE "order" SET "refunded_minor" = "total_minor" WHERE "payment_state" = 'refunded';

-- CreateIndex
CREATE INDEX "location_level_location_id_idx" ON "location_level"("location_id");

-- CreateIndex
CREATE INDEX "variant_component_component_id_idx" ON "variant_component"("component_id");

-- CreateIndex
CREATE INDEX "order_return_state_created_at_idx" ON "order_return"("state", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "order_return_order_id_number_key" ON "order_return"("order_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "order_document_refund_id_key" ON "order_document"("refund_id");

-- CreateIndex
CREATE INDEX "order_document_order_id_idx" ON "order_document"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_document_kind_number_key" ON "order_document"("kind", "number");

-- CreateIndex
CREATE INDEX "refund_order_id_idx" ON "refund"("order_id");

-- CreateIndex
CREATE INDEX "refund_state_created_at_idx" ON "refund"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "refund_retry_of_id_key" ON "refund"("retry_of_id");

-- CreateIndex
CREATE UNIQUE INDEX "refund_payment_id_external_id_key" ON "refund"("payment_id", "external_id");

-- CreateIndex
CREATE INDEX "ledger_entry_order_id_idx" ON "ledger_entry"("order_id");

-- CreateIndex
CREATE INDEX "ledger_entry_created_at_idx" ON "ledger_entry"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_booking_account_key" ON "ledger_entry"("booking", "account");

-- CreateIndex
CREATE UNIQUE INDEX "stock_reservation_order_id_variant_id_location_id_key" ON "stock_reservation"("order_id", "variant_id", "location_id");

-- CreateIndex
CREATE INDEX "stock_movement_order_id_idx" ON "stock_movement"("order_id");

-- CreateIndex
CREATE INDEX "payment_state_updated_at_idx" ON "payment"("state", "updated_at");

-- CreateIndex
CREATE INDEX "payment_event_external_id_idx" ON "payment_event"("external_id");

-- AddForeignKey
ALTER TABLE "location_level" ADD CONSTRAINT "location_level_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "location_level" ADD CONSTRAINT "location_level_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "stock_location"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant_component" ADD CONSTRAINT "variant_component_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "variant_component" ADD CONSTRAINT "variant_component_component_id_fkey" FOREIGN KEY ("component_id") REFERENCES "variant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_reservation" ADD CONSTRAINT "stock_reservation_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "stock_location"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_movement" ADD CONSTRAINT "stock_movement_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "stock_location"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_return" ADD CONSTRAINT "order_return_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_document" ADD CONSTRAINT "order_document_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "location_level"
  ADD CONSTRAINT "location_level_counts_check" CHECK ("reserved" >= 0 AND "incoming" >= 0);
-- A composed variant has no pieces of its own.
ALTER TABLE "stock_level"
  ADD CONSTRAINT "stock_level_composed_check" CHECK (NOT "composed" OR ("on_hand" = 0 AND "reserved" = 0)),
  ADD CONSTRAINT "stock_level_threshold_check" CHECK ("low_stock_threshold" >= 0);
-- What fell to its threshold and nobody was told of yet.
CREATE INDEX "stock_level_untold_idx" ON "stock_level" ("variant_id") WHERE "low_stock_told_at" = 'epoch';
ALTER TABLE "variant_component"
  ADD CONSTRAINT "variant_component_check" CHECK ("quantity" > 0 AND "variant_id" <> "component_id");
ALTER TABLE "order"
  DROP CONSTRAINT "order_status_check",
  ADD CONSTRAINT "order_status_check" CHECK ("status" IN ('draft', 'pending', 'placed', 'cancelled')),
  DROP CONSTRAINT "order_payment_state_check",
  ADD CONSTRAINT "order_payment_state_check" CHECK ("payment_state" IN
    ('pending', 'authorised', 'paid', 'partially_refunded', 'refunded', 'failed', 'cancelled')),
  ADD CONSTRAINT "order_refunded_check" CHECK ("refunded_minor" BETWEEN 0 AND "paid_minor"
    AND "shipping_refunded_minor" BETWEEN 0 AND "shipping_minor" + "tax_minor");
ALTER TABLE "order_line"
  ADD CONSTRAINT "order_line_returned_check" CHECK ("returned_quantity" BETWEEN 0 AND "quantity"
    AND "refunded_quantity" BETWEEN 0 AND "quantity"
    AND "removed_quantity" >= 0 AND "removed_quantity" + "fulfilled_quantity" <= "quantity" AND "refunded_minor" BETWEEN 0 AND "total_minor");
ALTER TABLE "payment"
  ADD CONSTRAINT "payment_state_check" CHECK ("state" IN ('pending', 'failed', 'authorised', 'cancelled', 'succeeded')),
  ADD CONSTRAINT "payment_amounts_check" CHECK ("captured_minor" >= 0 AND "refunded_minor" >= 0 AND "fee_minor" >= 0);
ALTER TABLE "refund"
  ADD CONSTRAINT "refund_state_check" CHECK ("state" IN ('pending', 'succeeded', 'failed')),
  ADD CONSTRAINT "refund_amount_check" CHECK ("amount_minor" > 0 AND "shipping_minor" >= 0);
ALTER TABLE "order_return" ADD CONSTRAINT "order_return_state_check" CHECK ("state" IN
  ('requested', 'approved', 'declined', 'received', 'closed', 'cancelled'));
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account_check" CHECK ("account" IN
  ('customer', 'gateway', 'sales', 'platform_fee', 'gateway_fee', 'dispute'));

-- What can be sold of each variant, as shops read it: its own level, or what its components suffice for. A component that does not
-- limit is left out; the sub-select is never begun for a variant that is not composed.
CREATE VIEW "sellable_stock" WITH (security_invoker = true) AS
SELECT s."variant_id", s."composed", s."low_stock_threshold",
  CASE WHEN s."composed" THEN coalesce(c."pieces", 0) ELSE s."on_hand" END AS "on_hand",
  CASE WHEN s."composed" THEN 0 ELSE s."reserved" END AS "reserved",
  CASE WHEN s."composed" THEN c."pieces" IS NOT NULL ELSE s."tracked" END AS "tracked",
  CASE WHEN s."composed" THEN c."pieces" IS NOT NULL AND NOT c."limited" ELSE s."allow_backorder" END AS "allow_backorder"
FROM "stock_level" s
LEFT JOIN LATERAL (
  SELECT bool_or(NOT l."allow_backorder") AS "limited",
    coalesce(min(floor((l."on_hand" - l."reserved")::numeric / vc."quantity")) FILTER (WHERE NOT l."allow_backorder"),
      min(floor((l."on_hand" - l."reserved")::numeric / vc."quantity")))::int AS "pieces"
  FROM "variant_component" vc JOIN "stock_level" l ON l."variant_id" = vc."component_id" AND l."tracked"
  WHERE s."composed" AND vc."variant_id" = s."variant_id"
) c ON true;
