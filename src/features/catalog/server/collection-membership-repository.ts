import { Prisma } from '@/generated/store/client'
import type { StoreContext } from '@/server/store-context'
import { collectionRulesSchema } from '../collection-rule-schema'
import { rulesCondition } from './collection-rules-repository'

/** A collection whose members are found by rules. */
export interface RuleCollection {
  readonly id: string
  readonly rules: unknown
}

/** All rule collections of the store, published or not. One statement. */
export function findRuleCollections(ctx: StoreContext): Promise<RuleCollection[]> {
  return ctx.db.collection.findMany({
    where: { kind: 'rule' },
    select: { id: true, rules: true },
    orderBy: { id: 'asc' },
  })
}

/**
 * The ids of all collections that product `p` of the statement around it is in, as a jsonb array: by the list of a manual one, and by the
 * rules given of the others.
 */
export function collectionIdsOfProduct(ruleCollections: readonly RuleCollection[]): Prisma.Sql {
  const byRules = ruleCollections.flatMap(({ id, rules }) => {
    const parsed = collectionRulesSchema.safeParse(rules)
    return parsed.success ? [Prisma.sql`UNION ALL SELECT ${id}::uuid WHERE ${rulesCondition(parsed.data)}`] : []
  })
  return Prisma.sql`(SELECT coalesce(jsonb_agg(member.id), '[]') FROM (
    SELECT cp.collection_id AS id FROM collection_product cp
    JOIN collection listed ON listed.id = cp.collection_id AND listed.kind = 'manual' WHERE cp.product_id = p.id
    ${byRules.length > 0 ? Prisma.join(byRules, ' ') : Prisma.empty}) member)`
}
