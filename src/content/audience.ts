/** Who reads a document: `public` leaves out names of counties that miss, small numbers and names of files. */
export const AUDIENCES = ['office', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Numbers of people and things below this are not published: who they are could be found out. */
export const SMALLEST_PUBLISHED = 10;
