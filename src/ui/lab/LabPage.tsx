export function LabPage() {
  return <main tabIndex={-1} />;
}
