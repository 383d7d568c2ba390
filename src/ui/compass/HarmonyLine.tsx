import type { Harmony } from '../store/shared-trunk';
import { text } from '../text/text';
import classes from './compass.module.css';

/** In the place of the compass's line, why there are no gradients to compare; nothing where there is one task. */
export function HarmonyLine({ harmony }: { readonly harmony: Harmony }) {
  if (harmony === 'oneTask') return null;
  return (
    <div className={classes.line}>
      <span className={classes.note} data-harmony>
        {text(`diagram.compass.harmony.${harmony}`)}
      </span>
    </div>
  );
}
