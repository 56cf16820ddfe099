/** The files a configuration names are found from its folder. */
export function fromFolderOf(path: string): (name: string) => string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return (name) => (name === '-' || /^(?:[\\/]|[A-Za-z]:)/u.test(name) ? name : folder + name);
}
