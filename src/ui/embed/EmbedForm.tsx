import { Checkbox, Fieldset, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Embed, embedControls, embedViews, originIn } from '../store/embed-address';
import { languageIds, languages } from '../text/languages';
import { text } from '../text/text';
import classes from './dialog.module.css';
import { type Frame, frameSizes } from './frame-code';

/** What is shown of the run, how large, and what the page around hears of it. */
export function EmbedForm(props: {
  readonly frame: Frame;
  readonly onChange: (changes: Partial<Frame>) => void;
}) {
  const { frame, onChange } = props;
  const { embed, language } = frame;
  const set = (changes: Partial<Embed>) => onChange({ embed: { ...embed, ...changes } });
  return (
    <div className={classes.form}>
      <Fieldset legend={text('embed.views')} variant="unstyled">
        {embedViews.map((view) => (
          <Checkbox
            key={view}
            size="xs"
            label={text(`embed.view.${view}`)}
            checked={embed.views.includes(view)}
            // At least one stays.
            disabled={embed.views.length === 1 && embed.views[0] === view}
            onChange={() => set({ views: toggled(embedViews, embed.views, view) })}
          />
        ))}
      </Fieldset>
      <Fieldset legend={text('embed.controls')} variant="unstyled">
        {embedControls.map((control) => (
          <Checkbox
            key={control}
            size="xs"
            label={text(`embed.control.${control}`)}
            checked={embed.controls.includes(control)}
            onChange={() => set({ controls: toggled(embedControls, embed.controls, control) })}
          />
        ))}
        <Checkbox
          size="xs"
          label={text('embed.autoplay')}
          checked={embed.autoplay}
          onChange={() => set({ autoplay: !embed.autoplay })}
        />
      </Fieldset>
      <div className={classes.pair}>
        <Side name="width" value={frame.width} onChange={(width) => onChange({ width })} />
        <Side name="height" value={frame.height} onChange={(height) => onChange({ height })} />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          size="xs"
          label={text('embed.theme.label')}
          value={embed.theme}
          onChange={(event) => set({ theme: event.currentTarget.value as Embed['theme'] })}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({
            value,
            label: text(`embed.theme.${value}`),
          }))}
        />
        <NativeSelect
          size="xs"
          label={text('embed.language')}
          value={language ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ language: languageIds.find((id) => id === value) ?? null })
          }
        >
          <option value="">{text('embed.readersLanguage')}</option>
          {languageIds.map((id) => (
            <option key={id} value={id} lang={languages[id].tag}>
              {languages[id].name}
            </option>
          ))}
        </NativeSelect>
      </div>
      <Messages onChange={(messages) => set({ messages })} />
    </div>
  );
}

function toggled<Part>(all: readonly Part[], chosen: readonly Part[], part: Part): readonly Part[] {
  return all.filter((each) => chosen.includes(each) !== (each === part));
}

function Side(props: {
  readonly name: 'width' | 'height';
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <NumberInput
      size="xs"
      label={text(`embed.${props.name}`)}
      value={props.value}
      {...frameSizes[props.name]}
      step={20}
      // Too small for a finger; arrow keys do the same.
      hideControls
      allowDecimal={false}
      clampBehavior="strict"
      onChange={(value) => {
        if (typeof value === 'number' && value >= frameSizes[props.name].min) props.onChange(value);
      }}
    />
  );
}

/** An origin that is none yet, half typed, asks for no messages. */
function Messages({ onChange }: { readonly onChange: (messages: string | null) => void }) {
  const [written, setWritten] = useState('');
  const isWrong = written !== '' && originIn(written) === null;
  return (
    <TextInput
      size="xs"
      label={text('embed.messages')}
      description={text('embed.messagesHint')}
      placeholder={text('embed.originExample')}
      error={isWrong ? text('embed.messagesWrong') : null}
      value={written}
      maxLength={200}
      onChange={({ currentTarget: { value } }) => {
        setWritten(value);
        onChange(originIn(value.trim()));
      }}
    />
  );
}
