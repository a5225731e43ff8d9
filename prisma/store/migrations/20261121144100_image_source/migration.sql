-- AlterTable
ALTER TABLE "media_asset" ADD COLUMN     "source_url" TEXT;
