import { operatorProcedure, router } from '@/server/trpc/procedures'
import { listPeopleInput, peopleListOutput } from '../people-schema'
import { listPeople } from './list-people'

export const identityOperatorRouter = router({
  people: operatorProcedure('platform:read', { rate: 'read', audit: null })
    .input(listPeopleInput)
    .output(peopleListOutput)
    .query(({ ctx, input }) => listPeople(ctx.now, input)),
})
