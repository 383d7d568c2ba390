import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { maxTableColumns, minTableRows } from '../../../core/data/table/limits';
import type { TableReference } from '../../../core/data/table/reference';
import { FileOpener } from '../../parts/FileOpener';
import { type StoredTable, storedTables } from '../../store/table-storage';
import { countText } from '../../text/numbers';
import { text } from '../../text/text';
import { addressIn, offerStored, openTableImport, sizeLimit } from './import-flow';
import classes from './table.module.css';

type Way = 'file' | 'paste' | 'link';

/** Where a table comes from: a file, a pasted text, a link, or what this browser has kept. */
export function ChooseStep({ wanted }: { readonly wanted: TableReference | null }) {
  const [way, setWay] = useState<Way>('file');
  const ways: readonly Way[] = ['file', 'paste', 'link'];
  return (
    <>
      <Wanted wanted={wanted} />
      <SegmentedControl
        aria-label={text('table.choose.ways')}
        data={ways.map((value) => ({ value, label: text(`table.choose.${value}`) }))}
        value={way}
        onChange={(next) => setWay(next as Way)}
      />
      <div className={classes.way}>
        {way === 'file' ? <FileWay /> : null}
        {way === 'paste' ? <PasteWay /> : null}
        {way === 'link' ? <LinkWay /> : null}
      </div>
      <RecentTables />
      <p className={classes.small}>
        {text('table.choose.rules', { rows: minTableRows, columns: maxTableColumns, size: sizeLimit })}{' '}
        {text('table.choose.privacy')}
      </p>
    </>
  );
}

function Wanted({ wanted }: { readonly wanted: TableReference | null }) {
  if (wanted === null) return null;
  if (wanted.url !== '') {
    const { url } = wanted;
    return (
      <p className={classes.wanted}>
        {text('table.choose.wantedUrl', { host: addressIn(url)?.host ?? url })}{' '}
        <Button size="compact-sm" variant="default" onClick={() => openTableImport({ url })}>
          {text('table.choose.fetchWanted')}
        </Button>
      </p>
    );
  }
  const { name } = wanted;
  return (
    <p className={classes.wanted}>
      {name === '' ? text('table.choose.wantedAny') : text('table.choose.wanted', { name })}
    </p>
  );
}

function FileWay() {
  return (
    <div className={classes.file}>
      {/* No list of endings: they differ between systems, and what is in the file decides. */}
      <FileOpener
        onChange={(file) => {
          if (file) openTableImport(file);
        }}
      >
        {(props) => (
          <Button {...props} data-autofocus>
            {text('table.choose.fileButton')}
          </Button>
        )}
      </FileOpener>
      <span className={classes.small}>{text('table.choose.fileHint')}</span>
    </div>
  );
}

function PasteWay() {
  const [pasted, setPasted] = useState('');
  const address = addressIn(pasted);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    openTableImport(address ? { url: address.href } : { text: pasted });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Textarea
        label={text('table.choose.pasteLabel')}
        description={text('table.choose.pasteHint')}
        rows={7}
        spellCheck={false}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        classNames={{ input: classes.pasted ?? '' }}
      />
      <Button type="submit" disabled={pasted.trim() === ''}>
        {text('table.choose.pasteButton')}
      </Button>
    </form>
  );
}

function LinkWay() {
  const [said, setSaid] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = addressIn(said);
    if (address) openTableImport({ url: address.href });
    else setWrong(true);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={text('table.choose.linkLabel')}
        description={text('table.choose.linkHint')}
        placeholder="https://"
        type="text"
        inputMode="url"
        value={said}
        error={isWrong ? text('table.choose.linkWrong') : null}
        onChange={(event) => {
          setSaid(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <Button type="submit" disabled={said.trim() === ''}>
        {text('table.choose.linkButton')}
      </Button>
    </form>
  );
}

function RecentTables() {
  const [tables, setTables] = useState<readonly StoredTable[]>([]);
  useEffect(() => {
    // A browser that keeps nothing has nothing to offer; that it keeps nothing is said when a table is to be kept.
    storedTables().then(setTables, () => setTables([]));
  }, []);
  if (tables.length === 0) return null;
  return (
    <section className={classes.recent} aria-label={text('table.choose.recent')}>
      <h3>{text('table.choose.recent')}</h3>
      {tables.map(({ name, fingerprint, rows }) => (
        <Button
          key={fingerprint}
          size="compact-sm"
          variant="default"
          onClick={() => void offerStored(fingerprint, name)}
        >
          {text('table.choose.recentItem', { name, rows: countText(rows) })}
        </Button>
      ))}
    </section>
  );
}
