export function LandscapePage() {
  return <main tabIndex={-1} />;
}
