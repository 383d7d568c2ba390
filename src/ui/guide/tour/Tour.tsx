import { useEffect } from 'react';
import { tourSteps } from './steps';
import { TourCard } from './TourCard';
import { beginTour, endTour, useTour } from './tour-store';

/** What has Escape for itself, or keeps it from the page. */
const usesEscape =
  'input, textarea, select, [aria-expanded=true], [data-role], [role=dialog]:not([data-tour]) *, [role=menu] *, [role=listbox] *';

/** A tour of the page as it is, on runs that are trained while one looks. */
export function Tour() {
  const place = useTour((state) => state.place);
  useEffect(() => {
    beginTour();
    const listen = (event: KeyboardEvent) => {
      const isFree = !event.defaultPrevented && !(event.target as Element).matches(usesEscape);
      const isCovered = document.querySelector('[role=dialog][aria-modal=true]') !== null;
      if (event.key === 'Escape' && isFree && !isCovered) endTour(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const step = tourSteps[place]!;
  return <TourCard key={step.id} step={step} place={place} />;
}
