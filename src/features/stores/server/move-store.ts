import { canMove } from '../engine/store-lifecycle'
import { type Move, moveStoreRow } from './store-repository'

/**
 * Moves a store from one of the expected states to another: of two that try, one wins. Returns whether it moved.
 * @throws RangeError for a move that the lifecycle does not know
 */
export function moveStore(id: string, move: Move): Promise<boolean> {
  const wrong = move.from.find((status) => !canMove(status, move.to))
  if (wrong) throw new RangeError(`No store goes from ${wrong} to ${move.to}`)
  return moveStoreRow(id, move)
}
