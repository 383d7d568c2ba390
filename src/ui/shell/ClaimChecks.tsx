import { Popover, UnstyledButton } from '@mantine/core';
import type { Preset } from '../../core/config/presets';
import { say, text } from '../text/text';
import { expectationText, sideText, valueText } from './claim-words';
import measured from './measured-claims.json';
import classes from './shell.module.css';

const numbers: Readonly<Record<string, { readonly found: readonly (readonly number[])[] }>> =
  measured.presets;

/** What a preset's claim came to over fresh seeds; nothing where it claims nothing in numbers. */
export function ClaimChecks({ preset }: { readonly preset: Preset }) {
  const found = numbers[preset.id]?.found;
  if (found === undefined) return null;
  const { seeds } = measured;
  return (
    <Popover width={360} position="bottom-start" shadow="md" withinPortal>
      <Popover.Target>
        <UnstyledButton className={classes.checked}>{text('shell.claims.checked', { seeds })}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.checks}>
          {preset.expects.map((expectation, i) => {
            const [mean, low, high] = found[i]!.map((value) => valueText(expectation, value));
            const what = expectationText(expectation, preset.config);
            const side = sideText(expectation);
            return (
              <li key={what + side}>
                {text('shell.claims.line', { what, mean: mean!, low: low!, high: high!, side })}
              </li>
            );
          })}
        </ul>
        <p className={classes.note}>{text('shell.claims.hint', { seeds, title: say(preset.title) })}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
