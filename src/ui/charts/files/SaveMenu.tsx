import { ActionIcon, Menu, useComputedColorScheme } from '@mantine/core';
import {
  IconDownload,
  IconFileTypeCsv,
  IconFileTypePng,
  IconFileTypeSvg,
  IconTable,
} from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '../../text/text';
import { ChartTable } from './ChartTable';
import { type ChartsToSave, type SaveFormat, saveCharts } from './save';

const formats = [
  { format: 'csv', Icon: IconFileTypeCsv },
  { format: 'svg', Icon: IconFileTypeSvg },
  { format: 'png', Icon: IconFileTypePng },
] as const;

/** The charts in other forms: a table to read, and files to keep. */
export function SaveMenu(props: Omit<ChartsToSave, 'scheme'>) {
  const scheme = useComputedColorScheme('light');
  const [isRead, setRead] = useState(false);
  const save = (format: SaveFormat) => void saveCharts({ ...props, scheme }, format);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={24}
            disabled={props.charts.length === 0}
            aria-label={text('charts.save.label')}
            title={text('charts.save.label')}
          >
            <IconDownload size={15} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTable size={16} />} onClick={() => setRead(true)}>
            {text('charts.save.table')}
          </Menu.Item>
          {formats.map(({ format, Icon }) => (
            <Menu.Item key={format} leftSection={<Icon size={16} />} onClick={() => save(format)}>
              {text(`charts.save.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isRead && props.charts.length > 0 ? (
        <ChartTable charts={props.charts} onClose={() => setRead(false)} />
      ) : null}
    </>
  );
}
