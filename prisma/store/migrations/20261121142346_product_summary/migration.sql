-- AlterTable
ALTER TABLE "product" ADD COLUMN     "summary" JSONB NOT NULL DEFAULT '{}';
