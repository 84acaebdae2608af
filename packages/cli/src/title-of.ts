/**
 * The name of a dataset or a column as words: "child-poverty" is "Child
 * poverty". What has spaces is words already, hyphens and points and all:
 * "no. of under-5s" is "No. of under-5s".
 */
export function titleOf(name: string): string {
  const joints = name.includes(" ") ? /_+/g : /[._-]+/g;
  const words = name.replace(joints, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
