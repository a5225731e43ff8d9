-- AlterTable
ALTER TABLE "cart" ADD COLUMN     "codes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "variant_price" ADD COLUMN     "minimum_minor" BIGINT;

-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "store_setting" ADD COLUMN     "minimum_margin_ppm" INTEGER,
ADD COLUMN     "releases_uses" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "promotion" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "trigger" TEXT NOT NULL,
    "sale_price" BOOLEAN NOT NULL DEFAULT false,
    "rules" JSONB NOT NULL,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "max_uses" INTEGER,
    "max_uses_each" INTEGER,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promotion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promotion_given" (
    "promotion_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "budget_minor" BIGINT,

    CONSTRAINT "promotion_given_pkey" PRIMARY KEY ("promotion_id","currency")
);

-- CreateTable
CREATE TABLE "promotion_code" (
    "id" UUID NOT NULL,
    "promotion_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "max_uses" INTEGER,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "customer_id" UUID,
    "customer_group_id" UUID,
    "batch" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "promotion_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promotion_redemption" (
    "id" UUID NOT NULL,
    "promotion_id" UUID NOT NULL,
    "code_id" UUID,
    "order_id" UUID NOT NULL,
    "shopper" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "promotion_redemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_adjustment" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "order_line_id" UUID,
    "position" INTEGER NOT NULL,
    "promotion_id" UUID,
    "label" TEXT NOT NULL,
    "code" TEXT,
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "order_adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_group" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_group_member" (
    "group_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,

    CONSTRAINT "customer_group_member_pkey" PRIMARY KEY ("group_id","customer_id")
);

-- CreateTable
CREATE TABLE "price_history" (
    "variant_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "price_history_pkey" PRIMARY KEY ("variant_id","currency","since")
);

-- CreateIndex
CREATE INDEX "promotion_state_ends_at_idx" ON "promotion"("state", "ends_at");

-- CreateIndex
CREATE INDEX "promotion_created_at_id_idx" ON "promotion"("created_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_code_code_key" ON "promotion_code"("code");

-- CreateIndex
CREATE INDEX "promotion_code_promotion_id_created_at_id_idx" ON "promotion_code"("promotion_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "promotion_code_customer_id_idx" ON "promotion_code"("customer_id");

-- CreateIndex
CREATE INDEX "promotion_code_customer_group_id_idx" ON "promotion_code"("customer_group_id");

-- CreateIndex
CREATE INDEX "promotion_redemption_promotion_id_shopper_idx" ON "promotion_redemption"("promotion_id", "shopper");

-- CreateIndex
CREATE INDEX "promotion_redemption_order_id_idx" ON "promotion_redemption"("order_id");

-- CreateIndex
CREATE INDEX "promotion_redemption_code_id_idx" ON "promotion_redemption"("code_id");

-- CreateIndex
CREATE UNIQUE INDEX "promotion_redemption_promotion_id_order_id_key" ON "promotion_redemption"("promotion_id", "order_id");

-- CreateIndex
CREATE INDEX "order_adjustment_order_id_position_idx" ON "order_adjustment"("order_id", "position");

-- CreateIndex
CREATE INDEX "order_adjustment_order_line_id_idx" ON "order_adjustment"("order_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "customer_group_name_key" ON "customer_group"("name");

-- CreateIndex
CREATE INDEX "customer_group_member_customer_id_idx" ON "customer_group_member"("customer_id");

-- AddForeignKey
ALTER TABLE "promotion_given" ADD CONSTRAINT "promotion_given_promotion_id_fkey" FOREIGN KEY ("promotion_id") REFERENCES "promotion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_code" ADD CONSTRAINT "promotion_code_promotion_id_fkey" FOREIGN KEY ("promotion_id") REFERENCES "promotion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_code" ADD CONSTRAINT "promotion_code_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_code" ADD CONSTRAINT "promotion_code_customer_group_id_fkey" FOREIGN KEY ("customer_group_id") REFERENCES "customer_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_redemption" ADD CONSTRAINT "promotion_redemption_promotion_id_fkey" FOREIGN KEY ("promotion_id") REFERENCES "promotion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_redemption" ADD CONSTRAINT "promotion_redemption_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "promotion_code"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_redemption" ADD CONSTRAINT "promotion_redemption_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_adjustment" ADD CONSTRAINT "order_adjustment_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_adjustment" ADD CONSTRAINT "order_adjustment_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_line"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_group_member" ADD CONSTRAINT "customer_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "customer_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_group_member" ADD CONSTRAINT "customer_group_member_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_history" ADD CONSTRAINT "price_history_variant_id_fkey" FOREIGN KEY ("variant_id") REFERENCES "variant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "promotion"
  ADD CONSTRAINT "promotion_state_check" CHECK ("state" IN ('draft', 'live', 'paused')),
  ADD CONSTRAINT "promotion_trigger_check" CHECK ("trigger" IN ('automatic', 'codes')),
  ADD CONSTRAINT "promotion_uses_check" CHECK ("uses" >= 0);
ALTER TABLE "promotion_given" ADD CONSTRAINT "promotion_given_amount_check" CHECK ("amount_minor" >= 0);
ALTER TABLE "promotion_code" ADD CONSTRAINT "promotion_code_uses_check" CHECK ("uses" >= 0);
ALTER TABLE "order_adjustment" ADD CONSTRAINT "order_adjustment_amount_check" CHECK ("amount_minor" > 0);
ALTER TABLE "price_history" ADD CONSTRAINT "price_history_amount_check" CHECK ("amount_minor" >= 0);
ALTER TABLE "variant_price" ADD CONSTRAINT "variant_price_minimum_check" CHECK ("minimum_minor" IS NULL OR "minimum_minor" >= 0);

-- What shoppers paid until now is where the history begins.
INSERT INTO "price_history" ("variant_id", "currency", "since", "amount_minor")
SELECT "variant_id", "currency", now(), "amount_minor" FROM "variant_price";
