/** The approval of a failure, as a document states it (docs/waivers.md). */
export interface Waiver {
  readonly reason: string;
  readonly approvedBy: string;
  /** The number of the document: 云教函〔2025〕12号. */
  readonly document: string;
  /** Dates of the calendar in ISO 8601; the last one still counts. */
  readonly approvedOn: string;
  readonly expiresOn: string;
}

/** What those who handed in a doubtful figure wrote about it (核实说明). */
export interface Explanation {
  readonly text: string;
  readonly by: string;
}
