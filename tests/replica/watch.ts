interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

function isLayoutShift(entry: PerformanceEntry): entry is LayoutShift {
  return entry.entryType === 'layout-shift';
}

/** Gathers what goes wrong on the page, and how far its layout shifts. */
export function watch(): { errors: string[]; shift: () => number | null } {
  const errors: string[] = [];
  addEventListener('error', ({ message }) => errors.push(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(`rejection: ${reason}`));
  const consoleError = console.error;
  console.error = (...told: unknown[]) => {
    errors.push(`console: ${told.map(String).join(' ')}`);
    consoleError(...told);
  };

  const measured = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
  if (!measured) return { errors, shift: () => null };
  let shift = 0;
  const add = (entries: PerformanceEntry[]) => {
    for (const entry of entries.filter(isLayoutShift)) {
      if (!entry.hadRecentInput) shift += entry.value;
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  return {
    errors,
    shift() {
      add(observer.takeRecords());
      return shift;
    },
  };
}
