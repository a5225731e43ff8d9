import { type ListPeopleInput, PEOPLE_PER_PAGE, type PeopleList } from '../people-schema'
import { findPeople } from './people-repository'

/** Everybody who has an account, a page at a time. */
export async function listPeople(now: Date, { q, page }: ListPeopleInput): Promise<PeopleList> {
  const { rows, total } = await findPeople({ q, limit: PEOPLE_PER_PAGE, offset: (page - 1) * PEOPLE_PER_PAGE })
  return {
    people: rows.map(({ id, name, email, isOperator, lockedUntil, createdAt, _count }) => ({
      id,
      name,
      email,
      isOperator,
      isLocked: lockedUntil !== null && lockedUntil > now,
      stores: _count.memberships,
      createdAt: createdAt.toISOString(),
    })),
    total,
    page,
    pageCount: Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE)),
  }
}
