import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  simulationIdInput,
  simulationSchema,
  startedSimulationSchema,
  startSimulationInput,
} from '../simulation-schema'
import { getSimulation } from './get-simulation'
import { startSimulation } from './start-simulation'

/** It reads every order of a range, changes nothing, and tells no customer's name: who may see promotions may see what they would cost. */
export const simulationsRouter = router({
  start: staffProcedure('promotions:read', { rate: 'heavy', audit: 'promotion.simulated' })
    .input(startSimulationInput)
    .output(startedSimulationSchema)
    .mutation(({ ctx, input }) => startSimulation(ctx, input)),
  get: staffProcedure('promotions:read', { rate: 'read', audit: null })
    .input(simulationIdInput)
    .output(simulationSchema)
    .query(({ ctx, input }) => getSimulation(ctx, input.activityId)),
})
