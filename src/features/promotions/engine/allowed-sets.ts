import type { Contender } from './contender'
import { conflictKey, findConflict, isSociable } from './find-conflict'

/** Promotions of which either all or only one may apply, and that conflict with the same others. */
export interface Team {
  readonly members: readonly Contender[]
  readonly onlyOne: boolean
}

/** Most ways of choosing teams that are looked at: a store with more has rules that nobody can follow. */
const MOST_CHOICES = 256

/** Puts promotions that are alike in their conflicts together: many promotions, few teams. In the order of their first members. */
export function formTeams(contenders: readonly Contender[]): Team[] {
  const teams = new Map<string, Contender[]>()
  for (const contender of contenders) {
    const key = conflictKey(contender)
    const team = teams.get(key)
    if (team) team.push(contender)
    else teams.set(key, [contender])
  }
  return [...teams.values()].map((members) => {
    const [first, second] = members
    return { members, onlyOne: first !== undefined && second !== undefined && findConflict(first, second) !== null }
  })
}

/**
 * The largest choices of teams without a conflict between them (maximal independent sets, found as Bron and Kerbosch do, with a pivot): to
 * none could anything be added. Teams without any conflict are in all of them. Stops at `MOST_CHOICES`.
 */
export function chooseTeams(teams: readonly Team[]): Team[][] {
  const conflicts = findConflicts(teams)
  const contested = [...teams.keys()].filter((team) => conflicts[team]?.size !== 0)
  const free = teams.filter((_, team) => conflicts[team]?.size === 0)
  const agrees = (a: number, b: number) => a !== b && conflicts[a]?.has(b) === false
  const found: number[][] = []
  const extend = (chosen: readonly number[], open: readonly number[], done: readonly number[]): void => {
    if (found.length >= MOST_CHOICES) return
    if (open.length === 0) {
      if (done.length === 0) found.push([...chosen])
      return
    }
    const [left, past] = [[...open], [...done]]
    for (const team of withoutFriends(open, done, agrees)) {
      const beside = (other: number) => agrees(team, other)
      extend([...chosen, team], left.filter(beside), past.filter(beside))
      left.splice(left.indexOf(team), 1)
      past.push(team)
    }
  }
  extend([], contested, [])
  return found.map((choice) => [...free, ...choice.flatMap((team) => teams[team] ?? [])])
}

/** For each team the others that it conflicts with. Two sociable ones are not even compared: most are. */
function findConflicts(teams: readonly Team[]): Set<number>[] {
  const conflicts = teams.map(() => new Set<number>())
  const unsociable = [...teams.keys()].filter((team) => teams[team]?.members.some((member) => !isSociable(member)))
  for (const one of unsociable) {
    for (const other of teams.keys()) {
      if (one === other || !teamsConflict(teams[one], teams[other])) continue
      conflicts[one]?.add(other)
      conflicts[other]?.add(one)
    }
  }
  return conflicts
}

/** A choice without the pivot must hold something that conflicts with it: only the pivot and those need be tried. */
function withoutFriends(
  open: readonly number[],
  done: readonly number[],
  agrees: (a: number, b: number) => boolean,
): number[] {
  const friends = (team: number) => open.filter((other) => agrees(team, other)).length
  const [pivot] = [...open, ...done].toSorted((a, b) => friends(b) - friends(a) || a - b)
  return open.filter((team) => pivot === undefined || !agrees(pivot, team))
}

function teamsConflict(one: Team | undefined, other: Team | undefined): boolean {
  const [a, b] = [one?.members[0], other?.members[0]]
  return a !== undefined && b !== undefined && findConflict(a, b) !== null
}

/** Every way of naming one promotion for each team that may send only one. */
export function nameMembers(choice: readonly Team[]): Contender[][] {
  return choice.reduce<Contender[][]>(
    (lists, { members, onlyOne }) =>
      onlyOne
        ? lists.flatMap((list) => members.map((member) => [...list, member]))
        : lists.map((list) => [...list, ...members]),
    [[]],
  )
}
