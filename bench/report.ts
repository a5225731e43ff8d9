import { loadavg } from 'node:os'
import { execFileSync } from 'node:child_process'
import type { LoadResult } from './load'
import type { Measured } from './measure'
import { PEER_STATEMENTS, PEERS_OTHER } from './peers'
import type { StatementCounts } from './process-figures'

export interface BenchReport {
  readonly at: string
  readonly commit: string
  readonly node: string
  readonly quick: boolean
  readonly loadAverage: readonly number[]
  readonly lines: readonly {
    name: string
    perSecond: number
    p50: number
    p95: number
    p99: number
    barePerSecond: number
    /** Share of the bare server's rate. */
    ofBare: number
    peer: string | null
    peerPerSecond: number | null
    multiple: number | null
  }[]
  readonly query: LoadResult
  readonly provisioningMs: { readonly count: number; readonly p50: number; readonly p95: number }
  readonly coldStartMs: number
  readonly memoryMb: { readonly afterStart: number; readonly afterLoad: number }
  readonly statements: StatementCounts
}

/** Below this multiple of the better peer a line is flagged, and the bench fails. */
export const FLOOR = 3

export function buildReport(parts: {
  measured: readonly Measured[]
  quick: boolean
  query: LoadResult
  provisioning: readonly number[]
  coldStartMs: number
  memoryMb: BenchReport['memoryMb']
  statements: StatementCounts
}): BenchReport {
  const sorted = parts.provisioning.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    at: new Date().toISOString(),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    node: process.version,
    quick: parts.quick,
    loadAverage: loadavg(),
    lines: parts.measured.map(({ line, own, bare }) => ({
      name: line.name,
      ...own,
      barePerSecond: bare.perSecond,
      ofBare: own.perSecond / bare.perSecond,
      peer: line.peer?.who ?? null,
      peerPerSecond: line.peer?.perSecond ?? null,
      multiple: line.peer ? own.perSecond / line.peer.perSecond : null,
    })),
    query: parts.query,
    provisioningMs: { count: sorted.length, p50: at(0.5), p95: at(0.95) },
    coldStartMs: parts.coldStartMs,
    memoryMb: parts.memoryMb,
    statements: parts.statements,
  }
}

const figure = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1))

/** The table, as Markdown: it goes into docs/performance.md as it is. */
export function renderReport(report: BenchReport): string {
  const rows = report.lines.map((line) => {
    const flag = line.multiple !== null && line.multiple < FLOOR ? ' **below 3 ×**' : ''
    const peer = line.peer === null ? '–' : `${figure(line.peerPerSecond ?? 0)} ${line.peer}`
    const multiple = line.multiple === null ? '–' : `${figure(line.multiple)} ×${flag}`
    const cells = [line.perSecond, line.p50, line.p95, line.p99, line.barePerSecond].map(figure)
    return `| ${line.name} | ${cells.join(' | ')} | ${(line.ofBare * 100).toFixed(1)} % | ${peer} | ${multiple} |`
  })
  const { statements, memoryMb } = report
  return [
    '| work | per s | p50 ms | p95 ms | p99 ms | bare server, per s | of bare | better peer, per s | multiple |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `Bare \`pg\`, a row by key, prepared, 16 connections: ${figure(report.query.perSecond)} a second, p95 ${figure(report.query.p95)} ms.`,
    '',
    '| beside | Stoa | better peer |',
    '|---|---|---|',
    `| a store opened: p50 / p95 of ${report.provisioningMs.count} | ${figure(report.provisioningMs.p50)} / ${figure(report.provisioningMs.p95)} ms | ${PEERS_OTHER.newTenantMs.value} ms ${PEERS_OTHER.newTenantMs.who} |`,
    `| cold start to first answer | ${(report.coldStartMs / 1000).toFixed(1)} s | ${PEERS_OTHER.coldStartSeconds.value} s ${PEERS_OTHER.coldStartSeconds.who} |`,
    `| memory after start → after load | ${figure(memoryMb.afterStart)} → ${figure(memoryMb.afterLoad)} MB | ${PEERS_OTHER.memoryAfterStartMb.value} → ${PEERS_OTHER.memoryAfterLoadMb.value} MB ${PEERS_OTHER.memoryAfterLoadMb.who} |`,
    `| SQL statements: list · product · search · cart + line · checkout · code on 10 lines | ${statements.list} · ${statements.product} · ${statements.search} · ${statements.cart} · ${statements.checkout} · ${statements.code} | ${PEER_STATEMENTS.list} · ${PEER_STATEMENTS.product} · – · ${PEER_STATEMENTS.cart} · ${PEER_STATEMENTS.checkout} · – |`,
    '',
    `${report.at.slice(0, 16).replace('T', ' ')} UTC, commit ${report.commit}, Node ${report.node}, load average ${report.loadAverage.map((load) => load.toFixed(1)).join(' ')}${report.quick ? ', quick' : ''}.`,
  ].join('\n')
}
