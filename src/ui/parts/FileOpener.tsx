import { FileButton, type FileButtonProps } from '@mantine/core';
import { useRef } from 'react';

/** A button that opens a file of the user's, also the same one once more: it may have been mended meanwhile. */
export function FileOpener<Multiple extends boolean = false>(props: FileButtonProps<Multiple>) {
  const forget = useRef<() => void>(null);
  return (
    <FileButton
      {...props}
      resetRef={forget}
      onChange={(payload) => {
        props.onChange(payload);
        forget.current?.();
      }}
    />
  );
}
