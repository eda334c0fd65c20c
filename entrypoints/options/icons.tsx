/** Six dots: something that can be taken hold of. */
export function HandleIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true">
      {[3, 8, 13].map((y) => (
        <g key={y}>
          <circle cx="5.5" cy={y} r="1.3" />
          <circle cx="10.5" cy={y} r="1.3" />
        </g>
      ))}
    </svg>
  );
}

/** A star, filled by the stylesheet where it is chosen. */
export function StarIcon() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" stroke="currentColor" aria-hidden="true">
      <path
        strokeWidth="1.4"
        strokeLinejoin="round"
        d="M10 2.2l2.4 4.9 5.4.8-3.9 3.8.9 5.4-4.8-2.5-4.8 2.5.9-5.4L2.2 7.9l5.4-.8z"
      />
    </svg>
  );
}
