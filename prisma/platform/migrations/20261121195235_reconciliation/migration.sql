-- CreateTable
CREATE TABLE "connected_account" (
    "provider" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "store_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connected_account_pkey" PRIMARY KEY ("provider","external_id")
);

-- CreateTable
CREATE TABLE "reconciliation_finding" (
    "id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "order_id" UUID,
    "order_name" TEXT,
    "payment_id" UUID,
    "provider" TEXT NOT NULL,
    "external_id" TEXT,
    "expected_minor" BIGINT,
    "actual_minor" BIGINT,
    "currency" TEXT,
    "remedy" TEXT,
    "settled_by" TEXT,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "reconciliation_finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "connected_account_store_id_idx" ON "connected_account"("store_id");

-- CreateIndex
CREATE INDEX "reconciliation_finding_state_last_seen_at_idx" ON "reconciliation_finding"("state", "last_seen_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "reconciliation_finding_store_id_fingerprint_key" ON "reconciliation_finding"("store_id", "fingerprint");

-- AddForeignKey
ALTER TABLE "connected_account" ADD CONSTRAINT "connected_account_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reconciliation_finding" ADD CONSTRAINT "reconciliation_finding_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;
