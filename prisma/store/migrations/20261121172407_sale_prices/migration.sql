-- AlterTable
ALTER TABLE "variant_price" ADD COLUMN     "sale_minor" BIGINT;

-- AlterTable
ALTER TABLE "store_setting" ADD COLUMN     "sale_prices_at" TIMESTAMPTZ(3);
