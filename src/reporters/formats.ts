// The formats that findings are shown in, by name: known without what it takes to write them.

export const reportFormatNames = ['pretty', 'concise', 'json', 'github', 'sarif'] as const;

export type ReportFormat = (typeof reportFormatNames)[number];

/** Formats that programs read from standard output, also where there is nothing to say. */
export function isForPrograms(format: ReportFormat | undefined): boolean {
  return format === 'json' || format === 'sarif';
}
