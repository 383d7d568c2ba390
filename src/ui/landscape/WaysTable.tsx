import { CloseButton } from '@mantine/core';
import { distanceToPareto } from '../../core/analysis/landscapes/choice';
import { methodOf } from '../../core/weighting';
import table from '../lab/table.module.css';
import { Panel } from '../parts/Panel';
import { compact, digits } from '../text/numbers';
import { say, text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import { AddMethod } from './AddMethod';
import classes from './landscape.module.css';
import type { WaysProps } from './shared';
import { outcomeOf, type Way } from './ways';

/** The chosen methods: where each is, in objectives and from the front, and what became of it. */
export function WaysTable(props: WaysProps) {
  const { state, change, descents, landscape, hovered, onHover } = props;
  const colorOf = useTaskColor();
  const isRunning = descents.phase === 'running';
  const wayOf = (id: string): Way | undefined =>
    descents.ways[descents.request.methods.findIndex((method) => method.id === id)];
  return (
    <Panel
      className={classes.fixed ?? ''}
      title={text('landscape.table.title')}
      aside={text('landscape.table.after', { steps: digits(state.steps, 0) })}
    >
      <div className={classes.scroll}>
        <table className={table.table} data-plain>
          <thead>
            <tr>
              <td className={table.column} data-first />
              <th className={table.column} data-first scope="col">
                {text('landscape.table.method')}
              </th>
              {(['f1', 'f2'] as const).map((objective, index) => (
                <th key={objective} className={table.column} scope="col">
                  <i className={table.swatch} style={{ background: colorOf(index) }} />
                  {text(`landscape.plot.${objective}`)}
                </th>
              ))}
              <th className={table.column} scope="col" title={text('landscape.table.distanceHint')}>
                {text('landscape.table.distance')}
              </th>
              <td className={table.column} />
              <td className={table.column} />
            </tr>
          </thead>
          <tbody>
            {state.shown.map((id, index) => {
              const way = wayOf(id);
              const { title } = methodOf(id);
              const outcome = way === undefined ? null : outcomeOf(way, landscape, isRunning);
              return (
                <tr
                  key={id}
                  className={table.line}
                  data-selected={state.selected === id || undefined}
                  data-hovered={hovered === id || undefined}
                  onPointerEnter={() => onHover(id)}
                  onPointerLeave={() => onHover(null)}
                >
                  <td className={`${table.check} ${classes.number}`}>{index + 1}</td>
                  <th className={table.title} scope="row">
                    <button
                      type="button"
                      className={table.name}
                      aria-pressed={state.selected === id}
                      onFocus={() => onHover(id)}
                      onBlur={() => onHover(null)}
                      onClick={() => change((before) => ({ ...before, selected: id }))}
                    >
                      <span className={table.words}>{say(title)}</span>
                    </button>
                  </th>
                  <td className={table.number}>{way === undefined ? '–' : compact(way.losses[0])}</td>
                  <td className={table.number}>{way === undefined ? '–' : compact(way.losses[1])}</td>
                  <td className={table.number}>
                    {way === undefined ? '–' : compact(distanceToPareto(landscape, way.point))}
                  </td>
                  <td className={`${table.number} ${classes.outcome}`} data-outcome={outcome ?? undefined}>
                    {outcome === null ? '' : text(`landscape.table.outcomes.${outcome}`)}
                  </td>
                  <td className={classes.remove}>
                    <CloseButton
                      size={24}
                      aria-label={text('landscape.table.remove', { title: say(title) })}
                      onClick={() => change((before) => without(before, id))}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {state.shown.length === 0 ? <p className={classes.empty}>{text('landscape.table.empty')}</p> : null}
      <AddMethod shown={state.shown} change={change} />
    </Panel>
  );
}

function without(before: WaysProps['state'], id: string): WaysProps['state'] {
  const shown = before.shown.filter((other) => other !== id);
  const options = Object.fromEntries(Object.entries(before.options).filter(([other]) => other !== id));
  return { ...before, shown, options, selected: before.selected === id ? (shown[0] ?? id) : before.selected };
}
