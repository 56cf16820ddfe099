export function zipBomb(copies: number, claimed: number): Buffer<ArrayBuffer>;
