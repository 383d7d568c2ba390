import { IconDice5 } from '@tabler/icons-react';
import { useId } from 'react';
import { runFields } from '../../core/config/fields';
import { IconButton } from '../controls/IconButton';
import { NumberInput } from '../controls/NumberInput';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { aboutTerm } from '../term/Term';
import { tip } from '../term/tip';
import { say, text } from '../text/text';
import classes from './transport.module.css';

/** The seed, to type or to throw anew, and how many follow it. */
export function SeedControl() {
  const id = useId();
  const count = useId();
  const seed = useApp((state) => state.config.seed);
  const seeds = useApp((state) => state.config.seeds);
  return (
    <div className={classes.seed} {...aboutTerm('seed')}>
      <label {...tip(text('shell.transport.seedHint'))} htmlFor={id}>
        {text('shell.transport.seed')}
      </label>
      <NumberInput
        id={id}
        className={classes.seedInput ?? ''}
        field={runFields.seed}
        name={say(runFields.seed.title)}
        value={seed}
        onChange={(next) => actions.configure({ seed: next })}
      />
      <IconButton
        label={text('shell.transport.dice')}
        variant="subtle"
        size={26}
        onClick={() => actions.newSeed()}
      >
        <IconDice5 size={17} />
      </IconButton>
      <NumberInput
        id={count}
        className={classes.seedsInput ?? ''}
        field={runFields.seeds}
        name={say(runFields.seeds.title)}
        value={seeds}
        onChange={(next) => actions.configure({ seeds: next })}
      />
      <label {...tip(text('shell.transport.seedsHint'))} htmlFor={count}>
        {text('shell.transport.seeds', { count: seeds })}
      </label>
    </div>
  );
}
