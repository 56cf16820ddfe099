/** How an indicator is worked out. */
export type Kind = 'ratio' | 'share' | 'count' | 'score';
