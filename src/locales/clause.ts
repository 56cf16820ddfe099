/** A sentence of somebody's, without its full stop, to stand in one of ours. */
export function clause(text: string): string {
  return text.replace(/[。；;.]+$/u, '');
}
