import { type CSSProperties, useId } from 'react'
import { cn } from '../cn'
import { type Stall, stalls } from './goods'

const BAY = 164
const LEFT = 64
const ROOF = 96
const SHAFT_TOP = 150
const FLOOR = 432
const COUNTER = 372
const WIDTH = LEFT * 2 + BAY * stalls.length

/**
 * The stoa: eight stalls between nine columns, by day in the light theme and by night, with the lamps lit, in
 * the dark one. All geometry is computed, all colour comes from the variables below. It fills its box from the
 * bottom and is cropped at the sides on narrow screens.
 */
export function Colonnade({ label, className }: { label: string; className?: string }) {
  const id = useId()
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 510`}
      preserveAspectRatio="xMidYMax slice"
      role="img"
      aria-label={label}
      className={cn(palette, 'overflow-visible', className)}
    >
      <defs>
        <linearGradient id={`${id}shaft`}>
          <stop offset="0" stopColor="var(--s-light)" />
          <stop offset="0.3" stopColor="var(--s-bright)" />
          <stop offset="0.7" stopColor="var(--s-mid)" />
          <stop offset="1" stopColor="var(--s-shade)" />
        </linearGradient>
        <linearGradient id={`${id}wall`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--w-top)" />
          <stop offset="1" stopColor="var(--w-low)" />
        </linearGradient>
      </defs>
      <circle cx={WIDTH * 0.79} cy="112" r="76" fill="var(--sun)" />
      <circle cx={WIDTH * 0.79} cy="112" r="112" fill="var(--sun)" opacity="0.13" />
      <rect x={LEFT} y={ROOF + 30} width={BAY * stalls.length} height={FLOOR - ROOF - 30} fill={`url(#${id}wall)`} />
      {stalls.map((stall, index) => (
        <StallBay key={stall.name} stall={stall} x={LEFT + BAY * index} index={index} />
      ))}
      <Steps />
      {Array.from({ length: stalls.length + 1 }, (_, index) => (
        <Column key={index} x={LEFT + BAY * index} fill={`url(#${id}shaft)`} casts={index < stalls.length} />
      ))}
      <Entablature />
    </svg>
  )
}

const palette = [
  'block [--s-bright:oklch(0.99_0.006_85)] [--s-light:oklch(0.945_0.012_80)] [--s-mid:oklch(0.9_0.017_76)] [--s-shade:oklch(0.8_0.024_72)] [--s-line:oklch(0.74_0.026_70)]',
  '[--w-top:oklch(0.56_0.045_62)] [--w-low:oklch(0.72_0.05_70)] [--cast:oklch(0.45_0.05_60/0.34)] [--sun:oklch(0.83_0.125_78)]',
  '[--g-blue:oklch(0.49_0.15_262)] [--g-clay:oklch(0.62_0.13_42)] [--g-olive:oklch(0.58_0.085_125)] [--g-gold:oklch(0.79_0.13_78)] [--g-plum:oklch(0.47_0.1_350)] [--g-cream:oklch(0.95_0.025_88)] [--g-dark:oklch(0.33_0.03_60)] [--g-wood:oklch(0.52_0.06_58)] [--g-light:oklch(0.98_0.05_95)] [--g-glow:oklch(0.9_0.1_85/0.25)]',
  'dark:[--s-bright:oklch(0.47_0.02_75)] dark:[--s-light:oklch(0.42_0.018_72)] dark:[--s-mid:oklch(0.35_0.015_70)] dark:[--s-shade:oklch(0.265_0.012_68)] dark:[--s-line:oklch(0.24_0.012_66)]',
  'dark:[--w-top:oklch(0.3_0.035_58)] dark:[--w-low:oklch(0.62_0.1_68)] dark:[--cast:oklch(0.12_0.01_60/0.5)] dark:[--sun:oklch(0.86_0.03_90)]',
  'dark:[--g-glow:oklch(0.88_0.13_82/0.34)] dark:[--g-cream:oklch(0.88_0.035_86)] dark:[--g-dark:oklch(0.22_0.02_60)] dark:[--g-wood:oklch(0.4_0.055_56)]',
].join(' ')

function Column({ x, fill, casts }: { x: number; fill: string; casts: boolean }) {
  const top = 14
  const base = 17.5
  // Flutes lie closer together towards the edges, as on a round shaft.
  const flutes = [-0.82, -0.5, -0.17, 0.17, 0.5, 0.82]
  return (
    <g>
      {/* The light falls from the left: each shaft darkens a strip of the stall beside it. */}
      {casts ? (
        <path d={`M${x + top} ${SHAFT_TOP}h20l10 ${FLOOR - SHAFT_TOP}H${x + base}z`} fill="var(--cast)" />
      ) : null}
      <path d={`M${x - top} ${SHAFT_TOP}h${top * 2}L${x + base} ${FLOOR - 8}h${-base * 2}z`} fill={fill} />
      {flutes.map((at) => (
        <path
          key={at}
          d={`M${x + at * top} ${SHAFT_TOP + 4}L${x + at * base} ${FLOOR - 10}`}
          stroke="var(--s-line)"
          strokeWidth="1.1"
          opacity={at > 0 ? 0.75 : 0.4}
        />
      ))}
      <rect x={x - base - 3} y={FLOOR - 9} width={base * 2 + 6} height="9" rx="2.5" fill={fill} />
      <path d={`M${x - top} ${SHAFT_TOP}q-2-9-11-12v-3h${(top + 11) * 2}v3q-9 3-11 12z`} fill={fill} />
      <rect x={x - 29} y={SHAFT_TOP - 25} width="58" height="11" fill={fill} />
    </g>
  )
}

function Entablature() {
  const end = BAY * stalls.length
  const x = LEFT - 36
  const width = end + 72
  const triglyphs = Array.from({ length: stalls.length * 2 + 1 }, (_, index) => LEFT + (index * BAY) / 2)
  const tiles = Array.from({ length: Math.floor((width + 28) / 26) }, (_, index) => x - 10 + index * 26)
  return (
    <g>
      {tiles.map((at) => (
        <path key={at} d={`M${at} ${ROOF - 30}v-5q0-9 8-9t8 9v5z`} fill="var(--g-clay)" opacity="0.92" />
      ))}
      <rect x={x - 14} y={ROOF - 31} width={width + 28} height="8" fill="var(--s-bright)" />
      <rect x={x - 8} y={ROOF - 23} width={width + 16} height="7" fill="var(--s-shade)" />
      <rect x={x} y={ROOF - 16} width={width} height="28" fill="var(--s-light)" />
      {triglyphs.map((at) => (
        <g key={at}>
          <rect x={at - 10} y={ROOF - 16} width="20" height="28" fill="var(--s-mid)" />
          <path
            d={`M${at - 5} ${ROOF - 13}v23M${at} ${ROOF - 13}v23M${at + 5} ${ROOF - 13}v23`}
            stroke="var(--s-line)"
            strokeWidth="1.6"
          />
        </g>
      ))}
      <rect x={x} y={ROOF + 12} width={width} height="4" fill="var(--s-shade)" />
      <rect x={x} y={ROOF + 16} width={width} height="14" fill="var(--s-bright)" />
      <rect x={x} y={ROOF + 29} width={width} height="2" fill="var(--s-line)" opacity="0.6" />
      <rect x={x + 8} y={ROOF + 31} width={width - 16} height="9" fill="var(--cast)" />
    </g>
  )
}

function Steps() {
  return [0, 1, 2].map((step) => {
    const x = LEFT - 52 - step * 30
    const width = BAY * stalls.length + 104 + step * 60
    const y = FLOOR + step * 26
    return (
      <g key={step}>
        <rect x={x} y={y} width={width} height="10" fill="var(--s-bright)" />
        <rect x={x} y={y + 10} width={width} height="16" fill="var(--s-mid)" />
        <rect x={x} y={y + 10} width={width} height="4" fill="var(--s-shade)" />
      </g>
    )
  })
}

function StallBay({ stall, x, index }: { stall: Stall; x: number; index: number }) {
  const inner = x + 26
  const width = BAY - 52
  const scallops = 7
  const scallop = (width + 16) / scallops
  const unroll = { animationDelay: `${250 + index * 90}ms`, transformOrigin: `0 ${SHAFT_TOP + 22}px` } as CSSProperties
  return (
    <g>
      <g transform={`translate(${inner} ${COUNTER})`}>{stall.goods}</g>
      <rect x={inner - 4} y={COUNTER} width={width + 8} height="9" rx="2" fill="var(--g-cream)" />
      <rect x={inner} y={COUNTER + 9} width={width} height={FLOOR - COUNTER - 9} fill="var(--g-wood)" />
      <path
        d={Array.from(
          { length: 6 },
          (_, plank) => `M${inner + (width / 6) * (plank + 0.5)} ${COUNTER + 12}V${FLOOR}`,
        ).join('')}
        stroke="var(--g-dark)"
        opacity="0.25"
      />
      <g className="animate-[awning_0.8s_var(--ease-out-soft)_both]" style={unroll}>
        {Array.from({ length: scallops }, (_, at) => {
          const left = inner - 8 + at * scallop
          const lean = (at - scallops / 2) * 1.4
          return (
            <path
              key={at}
              d={`M${left - lean} ${SHAFT_TOP + 22}h${scallop}L${left + scallop} ${SHAFT_TOP + 62}a${scallop / 2} ${scallop / 2.4} 0 0 1 ${-scallop} 0z`}
              fill={at % 2 === 0 ? stall.awning : stall.stripe}
            />
          )
        })}
        <path
          d={`M${inner - 8} ${SHAFT_TOP + 62}h${width + 16}`}
          stroke="var(--g-dark)"
          strokeWidth="1.5"
          opacity="0.25"
        />
      </g>
    </g>
  )
}
