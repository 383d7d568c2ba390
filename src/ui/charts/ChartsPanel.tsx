import { Tabs } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { useId } from 'react';
import type { Stretch } from '../../core/analysis/thin';
import { Panel } from '../parts/Panel';
import { useIsPlain } from '../parts/plain-panels';
import { TableButton } from '../parts/TableButton';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { useGradientWatch, useModelWatch } from '../store/watches';
import { Term } from '../term/Term';
import { text } from '../text/text';
import { ChartsToolbar } from './ChartsToolbar';
import classes from './charts.module.css';
import { EmptyCharts } from './EmptyCharts';
import { ChartTable } from './files/ChartTable';
import { SaveMenu } from './files/SaveMenu';
import { chartTabs, isThere, openTab } from './tabs';
import type { ChartTab } from './tabs/chart-tab';
import { useChartInputs, useCharts, useLegend } from './useCharts';
import { useChartTasks } from './useChartTasks';
import { ChartGrid } from './view/ChartGrid';
import { Legend } from './view/Legend';
import { ZoomNote } from './ZoomNote';

const change = actions.setCharts;
const zoom = (stretch: Stretch | null) => change({ zoom: stretch });

/** How losses, metrics, weights, gradients and sharing went so far, as curves. */
export function ChartsPanel() {
  const tab = useApp(openTab);
  const tasks = useChartTasks();
  const inputs = useChartInputs(tasks);
  const charts = useCharts(tab, inputs);
  const legend = useLegend(tab, inputs);
  const id = useId();
  const { ref, inViewport } = useInViewport();
  useGradientWatch(tab.watchesGradients === true && charts.length > 0 && inViewport);
  useModelWatch(tab.watchesModel === true && charts.length > 0 && inViewport);
  const { options } = inputs;
  const { Choice } = tab;
  const isPlain = useIsPlain();
  const choice = { tasks, options, onChange: change };
  return (
    <Panel
      title={text('charts.title')}
      className={classes.panel ?? ''}
      lead={<TabList id={id} tab={tab} />}
      aside={
        <ChartsToolbar
          {...choice}
          tab={tab}
          menu={<SaveMenu tab={tab.id} charts={charts} legend={legend} isPlain={tab.hasPlainLegend} />}
        />
      }
      tables={
        // With controls it is in their menu.
        isPlain && charts.length > 0 ? (
          <TableButton of={text('charts.title')}>
            {(onClose) => <ChartTable charts={charts} onClose={onClose} />}
          </TableButton>
        ) : undefined
      }
    >
      <div
        role="tabpanel"
        id={`${id}-panel-${tab.id}`}
        aria-labelledby={`${id}-tab-${tab.id}`}
        className={classes.content}
      >
        <div className={classes.underline}>
          <ZoomNote tab={tab} onReset={() => zoom(null)} />
          {Choice === undefined ? null : <Choice {...choice} />}
          <Legend
            curves={legend}
            hidden={options.hidden}
            isPlain={tab.hasPlainLegend}
            onToggle={actions.toggleCurves}
          />
        </div>
        <div className={classes.stage} ref={ref}>
          <ChartGrid charts={charts} unit={options.unit} spread={options.spread} onZoom={zoom} />
          <EmptyCharts tab={tab} />
        </div>
      </div>
    </Panel>
  );
}

function TabList({ id, tab }: { readonly id: string; readonly tab: ChartTab }) {
  // As words, so that it is the same while the same tabs are there.
  const there = useApp((state) =>
    chartTabs
      .filter((each) => isThere(each, state))
      .map((each) => each.id)
      .join(' '),
  ).split(' ');
  return (
    <Tabs
      id={id}
      variant="pills"
      value={tab.id}
      onChange={(next) => change({ tab: chartTabs.find(({ id }) => id === next)?.id ?? tab.id })}
      classNames={{ tab: classes.tab, list: classes.tabs }}
    >
      <Tabs.List aria-label={text('charts.tab.label')}>
        {chartTabs
          .filter((each) => there.includes(each.id))
          .map((each) => (
            <Tabs.Tab key={each.id} value={each.id}>
              <TabTitle tab={each} />
            </Tabs.Tab>
          ))}
      </Tabs.List>
    </Tabs>
  );
}

function TabTitle({ tab: { title, term } }: { readonly tab: ChartTab }) {
  if (term === undefined) return text(title);
  return (
    <Term id={term} isLabel>
      {text(title)}
    </Term>
  );
}
