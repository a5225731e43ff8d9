import type { ReactNode } from 'react'

/** What a merchant shows: drawn in a box 112 wide, standing on y = 0 (the counter), up to y = -110. */
export interface Stall {
  name: string
  awning: string
  stripe: string
  goods: ReactNode
}

const blue = 'var(--g-blue)'
const clay = 'var(--g-clay)'
const olive = 'var(--g-olive)'
const gold = 'var(--g-gold)'
const plum = 'var(--g-plum)'
const cream = 'var(--g-cream)'
const dark = 'var(--g-dark)'

const leaf = (x: number, y: number, turn: number) => (
  <path
    key={`${x}-${y}-${turn}`}
    transform={`translate(${x} ${y}) rotate(${turn})`}
    d="M0 0q-9-12 0-28q9 16 0 28z"
    fill={olive}
  />
)

const fruit = (x: number, y: number, fill: string) => (
  <g key={`${x}-${y}`}>
    <circle cx={x} cy={y} r="8" fill={fill} />
    <path
      d={`M${x - 4} ${y - 3}a5 5 0 0 1 4-3`}
      stroke={cream}
      strokeWidth="1.6"
      fill="none"
      opacity="0.7"
      strokeLinecap="round"
    />
  </g>
)

const book = (x: number, width: number, height: number, fill: string) => (
  <g key={x}>
    <rect x={x} y={-height} width={width} height={height} rx="1" fill={fill} />
    <path
      d={`M${x + 2} ${-height + 7}h${width - 4}M${x + 2} ${-height + 11}h${width - 4}`}
      stroke={cream}
      opacity="0.75"
    />
  </g>
)

const lamp = (x: number, drop: number, size: number, fill: string) => (
  <g key={x}>
    <path d={`M${x} -150V${-drop - size}`} stroke={dark} strokeWidth="1.4" />
    <circle cx={x} cy={-drop} r={size * 1.9} fill="var(--g-glow)" />
    <path d={`M${x - size} ${-drop}q0 ${-size} ${size} ${-size}t${size} ${size}z`} fill={fill} />
    <circle cx={x} cy={-drop} r={size * 0.36} fill="var(--g-light)" />
  </g>
)

export const stalls: readonly Stall[] = [
  {
    name: 'potter',
    awning: clay,
    stripe: cream,
    goods: (
      <>
        <path d="M12-2h24q8-16 2-30q-4-8-8-12v-8h4v-4H14v4h4v8q-4 4-8 12q-6 14 2 30z" fill={clay} />
        <path d="M8-26q16 6 32 0" stroke={dark} strokeWidth="2" fill="none" opacity="0.5" />
        <path d="M18-48q-10 2-8 16M30-48q10 2 8 16" stroke={clay} strokeWidth="2.6" fill="none" />
        <path d="M50-2h24l6-22H44z" fill={blue} />
        <path d="M45-20h34" stroke={cream} strokeWidth="2" opacity="0.7" />
        <path d="M88-2h14q6-10 2-20q-2-6-4-8v-8H90v8q-2 2-4 8q-4 10 2 20z" fill={cream} />
      </>
    ),
  },
  {
    name: 'weaver',
    awning: blue,
    stripe: cream,
    goods: (
      <>
        <path d="M6-104h100" stroke={dark} strokeWidth="3" strokeLinecap="round" />
        <path d="M14-104h26v58q-13 6-26 0z" fill={gold} />
        <path d="M14-88h26M14-74h26M14-60h26" stroke={clay} strokeWidth="2" opacity="0.7" />
        <path d="M46-104h24v44q-12 6-24 0z" fill={plum} />
        <path d="M52-104v44M58-104v46M64-104v44" stroke={cream} strokeWidth="1.2" opacity="0.5" />
        <path d="M76-104h24v64q-12 6-24 0z" fill={olive} />
        <rect x="10" y="-10" width="44" height="10" rx="3" fill={cream} />
        <rect x="12" y="-20" width="40" height="10" rx="3" fill={clay} />
        <rect x="62" y="-10" width="40" height="10" rx="3" fill={blue} />
      </>
    ),
  },
  {
    name: 'grocer',
    awning: olive,
    stripe: cream,
    goods: (
      <>
        {[14, 31, 48].map((x) => fruit(x, -22, gold))}
        {[22, 40].map((x) => fruit(x, -34, gold))}
        {fruit(31, -46, gold)}
        {[72, 88, 102].map((x) => fruit(x, -22, clay))}
        {[80, 95].map((x) => fruit(x, -34, clay))}
        <path d="M4-16h54v16H4zM62-16h48v16H62z" fill="var(--g-wood)" />
        <path d="M4-8h54M62-8h48" stroke={dark} opacity="0.35" />
      </>
    ),
  },
  {
    name: 'bookseller',
    awning: plum,
    stripe: gold,
    goods: (
      <>
        {book(8, 12, 46, blue)}
        {book(21, 9, 40, clay)}
        {book(31, 14, 50, cream)}
        {book(46, 10, 44, olive)}
        {book(57, 12, 38, plum)}
        <path transform="rotate(-14 76 -2)" d="M70-42h12v42H70z" fill={gold} />
        <rect x="86" y="-8" width="22" height="8" rx="1" fill={blue} />
        <rect x="88" y="-15" width="18" height="7" rx="1" fill={clay} />
        <path d="M4-78h104" stroke="var(--g-wood)" strokeWidth="4" />
        <g transform="translate(0 -80)">
          {book(14, 10, 26, gold)}
          {book(25, 9, 30, blue)}
          {book(35, 12, 24, clay)}
          {book(64, 9, 28, olive)}
          {book(74, 13, 24, cream)}
        </g>
      </>
    ),
  },
  {
    name: 'lamp maker',
    awning: gold,
    stripe: cream,
    goods: (
      <>
        {lamp(28, 78, 17, blue)}
        {lamp(58, 58, 13, clay)}
        {lamp(86, 84, 15, olive)}
        <path d="M44-2h28M58-2v-18" stroke={dark} strokeWidth="3" strokeLinecap="round" />
        <path d="M44-20h28l-6-18H50z" fill={cream} />
      </>
    ),
  },
  {
    name: 'gardener',
    awning: cream,
    stripe: olive,
    goods: (
      <>
        {[-34, 0, 34].map((turn) => leaf(26, -24, turn))}
        <path d="M14-26h24l-4 26H18z" fill={clay} />
        {[-56, -24, 10, 44].map((turn) => leaf(62, -32, turn))}
        <path d="M62-32v10" stroke={olive} strokeWidth="3" />
        <path d="M48-24h28l-5 24H53z" fill={cream} />
        <path
          d="M96-22v-46M96-40q-12-4-14-16M96-50q12-4 12-16"
          stroke={olive}
          strokeWidth="3"
          fill="none"
          strokeLinecap="round"
        />
        <path d="M86-22h20l-3 22H89z" fill={blue} />
      </>
    ),
  },
  {
    name: 'listener',
    awning: dark,
    stripe: clay,
    goods: (
      <>
        <rect x="8" y="-40" width="60" height="40" rx="6" fill="var(--g-wood)" />
        <circle cx="26" cy="-20" r="12" fill={dark} />
        <circle cx="26" cy="-20" r="5" fill={gold} />
        <path d="M46-30h14M46-24h14M46-18h14" stroke={cream} strokeWidth="2" opacity="0.8" />
        <path d="M14-40l16-22" stroke={dark} strokeWidth="2" strokeLinecap="round" />
        <path d="M78-10v-10a14 14 0 0 1 28 0v10" stroke={blue} strokeWidth="4" fill="none" />
        <rect x="74" y="-16" width="9" height="16" rx="4" fill={blue} />
        <rect x="101" y="-16" width="9" height="16" rx="4" fill={blue} />
      </>
    ),
  },
  {
    name: 'gift wrapper',
    awning: clay,
    stripe: gold,
    goods: (
      <>
        <rect x="8" y="-36" width="44" height="36" rx="2" fill={blue} />
        <path d="M26-36h8v36h-8zM8-24h44v7H8z" fill={gold} />
        <path d="M30-36q-16-4-10-14q8-2 10 14q2-16 10-14q6 10-10 14z" fill={gold} />
        <rect x="60" y="-26" width="44" height="26" rx="2" fill={plum} />
        <path d="M78-26h7v26h-7z" fill={cream} />
        <rect x="66" y="-50" width="32" height="24" rx="2" fill={olive} />
        <path d="M79-50h6v24h-6zM66-41h32v6H66z" fill={cream} />
      </>
    ),
  },
]
