import { platformDb } from '@/server/platform-db'

/** A page of all accounts, newest first, with the number of stores of each. Two statements. */
export async function findPeople(filter: { q: string; limit: number; offset: number }) {
  const { q, limit, offset } = filter
  const contains = { contains: q, mode: 'insensitive' } as const
  const where = q ? { OR: [{ name: contains }, { email: contains }] } : {}
  const [rows, total] = await Promise.all([
    platformDb.user.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit,
      skip: offset,
      select: {
        id: true,
        name: true,
        email: true,
        isOperator: true,
        lockedUntil: true,
        createdAt: true,
        _count: { select: { memberships: true } },
      },
    }),
    platformDb.user.count({ where }),
  ])
  return { rows, total }
}
