/** What can be wrong with how a plan scores regions, or with who answers for what; words are in locales/. */
export interface AssessmentFactsByKind {
  /** `first`: what the indicator is called where it has a weight already. */
  'weighted-twice': { readonly found: string; readonly first: string };
  'weight-without-target': { readonly found: string };
  /** `levels`: where its targets hold, of those it is judged at; `classes`: of the classes. */
  'weight-never-counts': {
    readonly found: string;
    readonly levels: readonly string[];
    readonly classes: readonly string[];
    /** True if it is only for applied targets, which are left out. */
    readonly onlyApplied: boolean;
  };
  'class-never-scored': { readonly level: string };
  /** The class `first` has the rest of the level already. */
  'second-rest': { readonly level: string; readonly first: string };
  /** `above`: where the grade written before it begins. */
  'bands-not-falling': { readonly found: string; readonly above: string };
  'lowest-not-zero': { readonly found: string };
  'cap-without-effect': { readonly found: string };
  /** What is named has no region of the level. */
  'none-of-level': { readonly found: string; readonly level: string };
  /** Regions that are in the class `first` at `line` too. */
  'class-overlap': { readonly regions: readonly string[]; readonly first: string; readonly line: number };
  'empty-rest': { readonly level: string };
  'adjusts-unclassed': { readonly found: string };
  /** The same, word for word, stands at `line` already. */
  'adjusted-twice': { readonly year: number; readonly line: number };
  'names-nobody': { readonly allowed: readonly string[] };
  'unit-named-twice': { readonly found: string };
  /** `first`: what the indicator is called where it has its units already. */
  'answered-twice': { readonly found: string; readonly first: string };
}
