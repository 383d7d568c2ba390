export function TableImport() {
  return null;
}
