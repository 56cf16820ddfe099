/** 0 met · 1 missed · 2 could not run · 3 data rejected · 70 a defect (README.md). */
export type ExitCode = 0 | 1 | 2 | 3 | 70;
