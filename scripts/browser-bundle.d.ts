export function browserBundle(entryPoint: string, globalName: string): Promise<string>;
