ALTER TABLE "store"
  ADD CONSTRAINT "store_status_check" CHECK ("status" IN ('requested', 'provisioning', 'ready', 'suspended', 'failed', 'deleting', 'deleted')),
  ADD CONSTRAINT "store_schema_state_check" CHECK ("schema_state" IN ('current', 'behind', 'quarantined')),
  ADD CONSTRAINT "store_schema_name_check" CHECK ("schema_name" ~ '^s_[a-z2-7]{26}$');
ALTER TABLE "membership" ADD CONSTRAINT "membership_role_check" CHECK ("role" IN ('owner', 'admin', 'staff'));
CREATE INDEX "store_waiting_idx" ON "store" ("status_changed_at") WHERE "status" IN ('requested', 'provisioning', 'deleting');
