import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { text } from '../../text/text';
import { ChooseStep } from './ChooseStep';
import { ConfirmStep } from './ConfirmStep';
import { DropLayer } from './DropLayer';
import { FailedStep } from './FailedStep';
import { closeImport, type ImportStep, useImportStep } from './import-flow';
import { PreviewStep } from './PreviewStep';
import { ReadingStep } from './ReadingStep';
import classes from './table.module.css';

export { openTableImport } from './import-flow';
export { TableSummary } from './TableSummary';

/** The way of a table into the page: a file dropped anywhere, and the dialog. Mounted once. */
export function TableImport() {
  const step = useImportStep();
  const isPhone = useMediaQuery('(max-width: 767px)');
  return (
    <>
      <DropLayer />
      <Modal
        opened={step.at !== 'closed'}
        onClose={closeImport}
        title={titleOf(step)}
        size={step.at === 'preview' ? 1060 : 560}
        fullScreen={isPhone === true}
        closeOnClickOutside={step.at !== 'preview'}
        classNames={{ title: classes.title ?? '', body: classes.dialog ?? '' }}
      >
        <StepBody step={step} />
      </Modal>
    </>
  );
}

function StepBody({ step }: { readonly step: ImportStep }) {
  switch (step.at) {
    case 'closed':
      return null;
    case 'choose':
      return <ChooseStep wanted={step.wanted} />;
    case 'confirm':
      return <ConfirmStep url={step.url} />;
    case 'reading':
      return <ReadingStep name={step.name} share={step.share} />;
    case 'failed':
      return <FailedStep problems={step.problems} badRows={step.badRows} />;
    case 'preview':
      return <PreviewStep step={step} />;
    default:
      return step satisfies never;
  }
}

function titleOf(step: ImportStep): string {
  switch (step.at) {
    case 'closed':
      return '';
    case 'preview':
      return text('table.preview.title', { name: step.table.name });
    case 'reading':
    case 'failed':
      return text(`table.${step.at}.title`, { name: step.name });
    case 'choose':
    case 'confirm':
      return text(`table.${step.at}.title`);
    default:
      return step satisfies never;
  }
}
