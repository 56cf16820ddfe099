import type * as z from 'zod';

/** A type with every property asked for, however deep: what is optional counts like the rest. */
type Whole<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Whole<Item>[]
    : { readonly [Key in keyof T]-?: Whole<T[Key]> };

type Same<A, B> = [A, B] extends [B, A] ? true : false;

/** What the compiler shows where a codec does not say what the model says. */
interface Differs<Model, Decoded> {
  readonly 'only in the model': Exclude<keyof Model, keyof Decoded>;
  readonly 'only in the codec': Exclude<keyof Decoded, keyof Model>;
}

/**
 * Holds a codec against the type of the model it decodes into: it compiles only while both have the same
 * properties of the same types, optional ones too. So a field that is added to the model is asked for here.
 */
export function holding<Model>() {
  return <Codec extends z.ZodType>(
    codec: Codec &
      (Same<Whole<Model>, Whole<z.output<Codec>>> extends true ? unknown : Differs<Model, z.output<Codec>>),
  ): Codec => codec;
}

/** A type of the model with one property under the name it has in the document. */
export type Renamed<Model, From extends keyof Model, To extends string> = Omit<Model, From> &
  Readonly<Record<To, Required<Model>[From]>>;
