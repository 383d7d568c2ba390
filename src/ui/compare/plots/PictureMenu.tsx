import { ActionIcon, Menu, useComputedColorScheme } from '@mantine/core';
import { IconDownload, IconFileTypePng, IconFileTypeSvg, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { inks } from '../../charts/view/chart-ink';
import { download } from '../../parts/download';
import { painted } from '../../parts/painted';
import { TablesDialog } from '../../parts/TablesDialog';
import { text } from '../../text/text';
import type { Picture } from './picture';
import { svgText } from './svg-text';

/** As wide as a column of print. */
export const savedWidth = 720;

/** The picture in other forms: a table to read, where no other has its numbers, and files to keep. */
export function PictureMenu({ picture }: { readonly picture: Picture }) {
  const ink = inks[useComputedColorScheme('light')];
  const [isRead, setRead] = useState(false);
  const { table } = picture;
  const save = async (format: 'svg' | 'png') => {
    const figure = picture.draw({ width: savedWidth, ink, selected: null });
    const svg = new Blob(
      [
        svgText(
          figure,
          text('messages.mark.task', { name: picture.name, change: picture.title }),
          ink.ground,
        ),
      ],
      {
        type: 'image/svg+xml',
      },
    );
    download(
      format === 'svg' ? svg : await painted(svg, figure),
      `${text('saving.files.compare')}.${format}`,
    );
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={24}
            aria-label={text('compare.plot.save')}
            title={text('compare.plot.save')}
          >
            <IconDownload size={15} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {table === undefined ? null : (
            <Menu.Item leftSection={<IconTable size={16} />} onClick={() => setRead(true)}>
              {text('compare.plot.table')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconFileTypeSvg size={16} />} onClick={() => void save('svg')}>
            {text('compare.plot.svg')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypePng size={16} />} onClick={() => void save('png')}>
            {text('compare.plot.png')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRead && table !== undefined ? (
        <TablesDialog
          title={picture.title}
          label={text('compare.plot.measure')}
          tables={[{ title: picture.title, read: table }]}
          onClose={() => setRead(false)}
        />
      ) : null}
    </>
  );
}
