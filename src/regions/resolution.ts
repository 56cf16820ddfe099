import type { DirectMember, Member, Region } from '../core/model.ts';

/** The last character of what runs schools of its own: the province, a prefecture-level city, a prefecture. */
export type UnitWord = '省' | '市' | '州';

/** What a text in a region cell or on the command line refers to. */
export type Resolution =
  | { readonly kind: 'found'; readonly region: Region }
  | { readonly kind: 'former'; readonly region: Region }
  | { readonly kind: 'ambiguous'; readonly regions: readonly Region[] }
  /** What reports beside the regions below its parent: 昆明市本级, a zone. */
  | { readonly kind: 'direct'; readonly member: DirectMember }
  /** 市直属, 州本级, 直属学校: of the one prefecture that what is around the name is about. */
  | { readonly kind: 'own-schools'; readonly unit: UnitWord | null }
  /** A zone that is not declared. */
  | { readonly kind: 'zone' }
  | { readonly kind: 'no-county' }
  /** The search for the nearest names is left to who needs it. */
  | { readonly kind: 'unknown'; readonly nearest: () => readonly Region[] };

export type ResolveRegion = (text: string) => Resolution;

/** The one region or direct member that is meant; null if it can't be told. */
export function memberMeant(found: Resolution): Member | null {
  if ('region' in found) return found.region;
  return found.kind === 'direct' ? found.member : null;
}

/** Whether a text names who reports, even if not of which prefecture: 昆明市, 昆明市本级, 市直属. */
export function namesReporter(found: Resolution): boolean {
  return 'region' in found || found.kind === 'direct' || found.kind === 'own-schools';
}
