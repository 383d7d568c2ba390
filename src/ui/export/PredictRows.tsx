import { Button, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { answersCsv } from '../../core/export/predictions';
import type { Problem } from '../../core/problem';
import { download } from '../parts/download';
import { FileOpener } from '../parts/FileOpener';
import { ProblemTable } from '../parts/ProblemTable';
import { sizeText } from '../parts/size-text';
import { grammar } from '../text/language';
import { text } from '../text/text';
import { AnswerTable } from './AnswerTable';
import classes from './export.module.css';
import { type Answered, type Encoding, exampleRows, predict, readEncoding } from './predict';

/** Files of new rows are read up to this size. */
const mostBytes = 2 ** 24;

/** New rows, typed, pasted or out of a file, and what the models say of them. */
export function PredictRows({ onBack }: { readonly onBack: () => void }) {
  const [encoding, setEncoding] = useState<Encoding | null>(null);
  const [rows, setRows] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [answered, setAnswered] = useState<Answered | null>(null);
  useEffect(() => {
    void readEncoding().then((read) => {
      setEncoding(read);
      setRows(exampleRows(read));
    });
  }, []);
  const ask = async () => {
    const result = await predict(rows, encoding!);
    const isRefused = !('answers' in result);
    setProblems(isRefused ? result : []);
    setAnswered(isRefused ? null : result);
  };
  const open = async (file: File | null) => {
    if (file === null) return;
    setAnswered(null);
    if (file.size > mostBytes) {
      const found = sizeText(file.size);
      setProblems([{ place: file.name, found, expected: sizeText(mostBytes), used: '' }]);
    } else setRows(await file.text());
  };
  const names = encoding?.columns.map(({ column }) => column) ?? [];
  return (
    <>
      <p className={classes.quiet}>
        {text('saving.predict.what')} {text('saving.predict.columns', { names: grammar().list(names) })}
      </p>
      <Textarea
        label={text('saving.predict.field')}
        description={text('saving.predict.fieldHint')}
        value={rows}
        onChange={(event) => setRows(event.currentTarget.value)}
        minRows={4}
        maxRows={12}
        autosize
        spellCheck={false}
        wrap="off"
        classNames={{ input: classes.rows ?? '' }}
        data-autofocus
      />
      <div className={classes.buttons}>
        <Button size="xs" disabled={encoding === null} onClick={() => void ask()}>
          {text('saving.predict.run')}
        </Button>
        <FileOpener onChange={(file) => void open(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default">
              {text('saving.predict.file')}
            </Button>
          )}
        </FileOpener>
        <Button size="xs" variant="subtle" onClick={onBack}>
          {text('saving.title')}
        </Button>
      </div>
      {problems.length === 0 ? null : (
        <div role="alert" className={classes.refused}>
          <p>{text('saving.predict.fixFirst')}</p>
          <ProblemTable problems={problems} />
        </div>
      )}
      {answered === null ? null : <Answers answered={answered} encoding={encoding!} />}
    </>
  );
}

function Answers({ answered, encoding }: { readonly answered: Answered; readonly encoding: Encoding }) {
  const { rows, notes, answers } = answered;
  const save = () => {
    const csv = answersCsv(rows.columns, rows.cells, encoding.tasks, answers);
    download(new Blob([csv], { type: 'text/csv' }), `${text('saving.files.predicted')}.csv`);
  };
  return (
    <section aria-live="polite" className={classes.answers}>
      <div className={classes.answersHead}>
        <p>
          {text('saving.predict.answers', { count: rows.cells.length })}{' '}
          {answers.length > 1 ? text('saving.predict.spread', { count: answers.length }) : null}
        </p>
        <Button size="xs" variant="default" onClick={save}>
          {text('saving.predict.save')}
        </Button>
      </div>
      {notes.length === 0 ? null : (
        <details open>
          <summary>{text('saving.predict.notes', { count: notes.length })}</summary>
          <ProblemTable problems={notes} />
        </details>
      )}
      <AnswerTable answered={answered} encoding={encoding} />
    </section>
  );
}
