const COLUMNS = [0, 1, 2, 3, 4, 5]
const STEP = 132
const WIDTH = STEP * COLUMNS.length

/** A row of columns in the evening sun. Decoration. */
export function Colonnade({ className }: { className?: string }) {
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 560`}
      fill="none"
      aria-hidden
      className={className}
      preserveAspectRatio="xMidYMax slice"
    >
      <defs>
        <linearGradient id="colonnade-floor" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--ochre)" stopOpacity="0.42" />
          <stop offset="1" stopColor="var(--ochre)" stopOpacity="0.04" />
        </linearGradient>
        <linearGradient id="colonnade-shaft" x1="0" y1="0" x2="1" y2="0">
          <stop offset="0" stopColor="var(--ochre)" stopOpacity="0.95" />
          <stop offset="0.45" stopColor="var(--ochre)" stopOpacity="0.5" />
          <stop offset="1" stopColor="var(--ochre)" stopOpacity="0.16" />
        </linearGradient>
      </defs>
      {/* Half of the sun has gone down behind the roof. */}
      <path d={`M${WIDTH * 0.2 - 74} 196a74 74 0 0 1 148 0z`} fill="var(--ochre)" fillOpacity="0.92" />
      <rect x="0" y="196" width={WIDTH} height="14" fill="var(--ochre)" fillOpacity="0.5" />
      <rect x="0" y="214" width={WIDTH} height="26" fill="var(--ochre)" fillOpacity="0.22" />
      <rect x="0" y="492" width={WIDTH} height="68" fill="url(#colonnade-floor)" />
      {COLUMNS.map((index) => (
        <g key={index} transform={`translate(${index * STEP + 38} 240)`}>
          <path d="M44 252 L180 320 H120 L14 252Z" fill="var(--ochre)" fillOpacity="0.1" />
          <rect x="-4" y="0" width="64" height="9" fill="var(--ochre)" fillOpacity="0.85" />
          <path d="M2 9h52l-6 14H8z" fill="var(--ochre)" fillOpacity="0.6" />
          <path d="M9 23h38l4 217H5z" fill="url(#colonnade-shaft)" />
          <path
            d="M17 26 14 238M28 26v212M39 26l3 212"
            stroke="var(--inverse)"
            strokeOpacity="0.35"
            strokeWidth="1.5"
          />
          <rect x="-3" y="240" width="62" height="12" fill="var(--ochre)" fillOpacity="0.75" />
        </g>
      ))}
    </svg>
  )
}
