import { IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../controls/IconButton';
import { text } from '../text/text';

const step = 1.6;

/** Does by a press what two fingers do: larger, smaller, all of it again. */
export function ZoomButtons(props: {
  readonly isWhole: boolean;
  readonly isLargest: boolean;
  readonly onZoom: (by: number) => void;
  readonly onWhole: () => void;
}) {
  const { isWhole, isLargest, onZoom, onWhole } = props;
  return (
    <>
      <ZoomButton label={text('diagram.zoom.in')} isUseless={isLargest} onPress={() => onZoom(step)}>
        <IconZoomIn size={16} />
      </ZoomButton>
      <ZoomButton label={text('diagram.zoom.out')} isUseless={isWhole} onPress={() => onZoom(1 / step)}>
        <IconZoomOut size={16} />
      </ZoomButton>
      <ZoomButton label={text('diagram.zoom.whole')} isUseless={isWhole} onPress={onWhole}>
        <IconMaximize size={16} />
      </ZoomButton>
    </>
  );
}

/** It keeps the focus when there is nothing left for it to do. */
function ZoomButton(props: {
  readonly label: string;
  readonly isUseless: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const { label, isUseless, onPress, children } = props;
  return (
    <IconButton
      label={label}
      size={30}
      aria-disabled={isUseless}
      data-disabled={isUseless}
      onClick={() => {
        if (!isUseless) onPress();
      }}
    >
      {children}
    </IconButton>
  );
}
