/**
 * The same as `{ ...base, ...more }`, for what is made by the thousand. To an object that begins with a spread and
 * gets a key the other has not, V8 gives a hidden class of its own: making it takes three times as long, and keeping
 * it three times the room.
 */
export function extended<A extends object, B extends object>(base: A, more: B): Omit<A, keyof B> & B {
  return Object.assign({}, base, more);
}
