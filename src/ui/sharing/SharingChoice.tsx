import { IconChartDots2 } from '@tabler/icons-react';
import { architectureOf } from '../../core/sharing';
import { IconButton } from '../controls/IconButton';
import { onDemand } from '../parts/on-demand';
import { ExplainButton } from '../record/ExplainButton';
import { actions } from '../store/actions';
import { compare } from '../store/experiment/compare-with';
import { useApp } from '../store/store';
import { say, text } from '../text/text';
import { SharingPicker } from './SharingPicker';
import classes from './sharing.module.css';

const SharingSheet = onDemand(() => import('./SharingSheet').then((module) => module.SharingSheet));

/** Where it is chosen how the tasks share, and explained; narrow where there is more beside it. */
export function SharingChoice({ isNarrow }: { readonly isNarrow: boolean }) {
  const architecture = architectureOf(useApp((state) => state.config.sharing.id));
  return (
    <div className={classes.choice} data-narrow={isNarrow || undefined}>
      <SharingPicker
        chosen={architecture}
        onPick={(id) => actions.configure({ sharing: { id, options: {} } })}
      />
      <ExplainButton sheet="sharing" how={text('method.how', { title: say(architecture.title) })}>
        {(sheet) => <SharingSheet {...sheet} architecture={architecture} />}
      </ExplainButton>
      <IconButton
        label={text('compare.sharings')}
        size={24}
        radius={8}
        onClick={() => void compare({ kind: 'choices', vary: 'sharings' })}
      >
        <IconChartDots2 size={15} />
      </IconButton>
    </div>
  );
}
