import { memo, useMemo } from 'react';
import { planeValue } from '../../core/data/plane';
import { MapThumb } from './MapThumb';

interface Props {
  readonly target: string;
  readonly isNumber: boolean;
  readonly rotation?: number;
  readonly classCount?: number;
  /** Side in CSS pixels. */
  readonly size: number;
}

/** A target of the plane as a small map, drawn from the function that makes its examples. */
export const TargetThumb = memo(function TargetThumb(props: Props) {
  const { target, isNumber, rotation = 0, classCount = 2, size } = props;
  const valueAt = useMemo(() => {
    const task = { target, rotation, classes: classCount };
    return (x1: number, x2: number) => planeValue(task, x1, x2);
  }, [target, rotation, classCount]);
  return <MapThumb valueAt={valueAt} isNumber={isNumber} size={size} />;
});
