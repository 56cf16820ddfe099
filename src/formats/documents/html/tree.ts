/** A page as a tree, which one serializer writes out: no text becomes markup on its way. */
export type Node = Element | string;

export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Node[];
}

/** `true` is an attribute without a value; what is undefined or false is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

type Children = readonly (Node | null)[];

/** An element with what it holds; null stands for nothing. */
export function element(name: string, attributes: Attributes = {}, children: Children = []): Element {
  return { name, attributes, children: children.filter((child) => child !== null) };
}

/** Names of classes, those that apply; undefined if none does. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  const applying = names.filter((name) => name !== undefined && name !== false && name !== '');
  return applying.length === 0 ? undefined : applying.join(' ');
}
