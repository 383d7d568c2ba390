import { Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { KnobRange } from '../../../core/experiment/experiment';
import { knobsOf } from '../../../core/experiment/knob-values';
import { type KnobPlace, knobField } from '../../../core/experiment/knobs';
import { rangeOf } from '../../../core/experiment/start-question';
import { IconButton } from '../../controls/IconButton';
import { useApp } from '../../store/store';
import { say, text } from '../../text/text';
import { knobTitle } from '../question-words';
import type { FormProps } from './ask';
import classes from './ask.module.css';
import { KnobValues } from './KnobValues';

const most = 2;

const idOf = ({ name, task }: KnobPlace) => `${task ?? ''} ${name}`;

/** One knob or two, each over values of its own. */
export function KnobsForm({ experiment, question, tasks, onAsk }: FormProps<'knobs'>) {
  const { base } = experiment;
  const table = useApp((state) => state.table);
  const all = useMemo(() => knobsOf(base, table), [base, table]);
  const { knobs } = question;
  const free = all.filter((place) => !knobs.some((knob) => idOf(knob) === idOf(place)));
  const put = (place: number, range: KnobRange) =>
    onAsk({ ...question, knobs: knobs.map((knob, at) => (at === place ? range : knob)) });
  return (
    <>
      {knobs.map((knob, place) => {
        const title = knobTitle(base, knob, tasks);
        const field = knobField(base, knob);
        return (
          <section key={idOf(knob)} className={classes.knob} aria-label={title}>
            <div className={classes.knobHead}>
              <Select
                className={classes.knobChoice}
                searchable
                aria-label={text(place === 0 ? 'compare.ask.knob' : 'compare.ask.secondKnob')}
                data={groupsOf([knob, ...free], all, (place) => knobTitle(base, place, tasks), tasks)}
                value={idOf(knob)}
                onChange={(id) => {
                  const next = all.find((each) => idOf(each) === id);
                  if (next !== undefined) put(place, rangeOf(next, base));
                }}
              />
              {knobs.length > 1 ? (
                <IconButton
                  label={text('compare.ask.removeKnob', { title })}
                  variant="subtle"
                  size={26}
                  onClick={() => onAsk({ ...question, knobs: knobs.filter((each) => each !== knob) })}
                >
                  <IconX size={14} />
                </IconButton>
              ) : null}
            </div>
            {field === null ? null : (
              <>
                <p className={classes.why}>{say(field.help)}</p>
                <KnobValues
                  field={field}
                  title={text('compare.ask.values', { title })}
                  values={knob.values}
                  onChange={(values) => put(place, { ...knob, values })}
                  onStart={() => put(place, rangeOf(knob, base))}
                />
              </>
            )}
          </section>
        );
      })}
      {knobs.length < most && free.length > 0 ? (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => onAsk({ ...question, knobs: [...knobs, rangeOf(free[0]!, base)] })}
        >
          {text('compare.ask.addKnob')}
        </Button>
      ) : null}
    </>
  );
}

/** The knobs in the order of the controls, those of the run first, then each task's. */
function groupsOf(
  offered: readonly KnobPlace[],
  all: readonly KnobPlace[],
  titleOf: (place: KnobPlace) => string,
  tasks: readonly string[],
) {
  const ids = new Set(offered.map(idOf));
  const shown = all.filter((place) => ids.has(idOf(place)));
  return [null, ...tasks.keys()].map((task) => ({
    group: task === null ? text('compare.ask.run') : tasks[task]!,
    items: shown
      .filter((place) => place.task === task)
      .map((place) => ({ value: idOf(place), label: titleOf(place) })),
  }));
}
