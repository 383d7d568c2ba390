export function VerdictPanel() {
  return null;
}
