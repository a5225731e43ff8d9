import { z } from 'zod'

export const PEOPLE_PER_PAGE = 50

export const listPeopleInput = z.strictObject({
  /** Part of the name or of the e-mail address. */
  q: z.string().trim().max(100).default(''),
  page: z.int().min(1).max(1000).default(1),
})
export type ListPeopleInput = z.infer<typeof listPeopleInput>

export const peopleListOutput = z.strictObject({
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      isOperator: z.boolean(),
      isLocked: z.boolean(),
      /** Stores that the person may enter. */
      stores: z.int(),
      createdAt: z.string(),
    }),
  ),
  total: z.int(),
  page: z.int(),
  pageCount: z.int(),
})
export type PeopleList = z.infer<typeof peopleListOutput>
