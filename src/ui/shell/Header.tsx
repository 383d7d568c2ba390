import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconHelp, IconMenu2 } from '@tabler/icons-react';
import { IconButton } from '../controls/IconButton';
import { actions } from '../store/actions';
import { setTouring } from '../store/guide';
import type { PageId } from '../store/page-name';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { ComparingSign } from './ComparingSign';
import { LanguageItems, LanguageMenu } from './LanguageMenu';
import { Logo } from './Logo';
import { PageLinks, PageMenuItems } from './PageLinks';
import { PresetItems, PresetsMenu } from './PresetsMenu';
import { RunsButton } from './RunsButton';
import { ShareButton } from './ShareButton';
import classes from './shell.module.css';
import { ThemeToggle, useThemeCycle } from './ThemeToggle';

interface Props {
  readonly page: PageId;
  readonly onHelp: () => void;
  readonly onRuns: () => void;
  readonly onSave: () => void;
  readonly onEmbed: () => void;
}

/** The page's first line: what this is, where to start from, and what concerns the page as a whole. */
export function Header({ page, onHelp, onRuns, onSave, onEmbed }: Props) {
  const isPlayground = page === 'playground';
  return (
    <header className={classes.header}>
      <h1 className={classes.brand}>
        <Logo size={26} />
        {text('shell.name')}
      </h1>
      {isPlayground ? <PresetsMenu /> : null}
      <div className={classes.headerEnd}>
        {page === 'compare' || page === 'transfer' ? null : <ComparingSign />}
        <PageLinks page={page} />
        {isPlayground ? <RunsButton onOpen={onRuns} /> : null}
        {isPlayground ? <UndoButton /> : null}
        {isPlayground ? (
          <IconButton
            label={text('saving.open')}
            hint={text('saving.openHint')}
            className={classes.wideOnly}
            size={32}
            onClick={onSave}
          >
            <IconDownload size={17} />
          </IconButton>
        ) : null}
        <ShareButton page={page} onEmbed={onEmbed} />
        <LanguageMenu />
        <ThemeToggle />
        <IconButton
          label={text('shell.help.open')}
          hint={text('shell.help.openHint')}
          className={classes.wideOnly}
          size={32}
          onClick={onHelp}
        >
          <IconHelp size={17} />
        </IconButton>
        <SmallMenu page={page} onHelp={onHelp} onRuns={onRuns} onSave={onSave} />
      </div>
    </header>
  );
}

function UndoButton() {
  const canUndo = useApp((state) => state.canUndo);
  return (
    <IconButton
      label={text('shell.undo.label')}
      hint={text('shell.undo.hint')}
      className={classes.wideOnly}
      size={32}
      disabled={!canUndo}
      onClick={() => actions.undo()}
    >
      <IconArrowBackUp size={17} />
    </IconButton>
  );
}

/** On a phone: what the header has no room for. */
function SmallMenu({ page, onHelp, onRuns, onSave }: Omit<Props, 'onEmbed'>) {
  const isPlayground = page === 'playground';
  const canUndo = useApp((state) => state.canUndo);
  const theme = useThemeCycle();
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <ActionIcon className={classes.phoneOnly} variant="default" size={38} aria-label={text('shell.menu')}>
          <IconMenu2 size={19} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.presetList}>
        <PageMenuItems page={page} />
        <Menu.Divider />
        {isPlayground ? <Menu.Item onClick={onRuns}>{text('runs.title')}</Menu.Item> : null}
        {isPlayground ? <Menu.Item onClick={onSave}>{text('saving.title')}</Menu.Item> : null}
        {isPlayground ? (
          <Menu.Item disabled={!canUndo} onClick={() => actions.undo()}>
            {text('shell.undo.label')}
          </Menu.Item>
        ) : null}
        <Menu.Item closeMenuOnClick={false} onClick={theme.advance}>
          {text('shell.theme.item', { now: theme.now })}
        </Menu.Item>
        <Menu.Item onClick={onHelp}>{text('shell.help.title')}</Menu.Item>
        {isPlayground ? (
          <Menu.Item onClick={() => setTouring(true)}>{text('shell.help.tour')}</Menu.Item>
        ) : null}
        <Menu.Divider />
        <Menu.Label>{text('shell.language.choose')}</Menu.Label>
        <LanguageItems />
        {isPlayground ? (
          <>
            <Menu.Divider />
            <Menu.Label>{text('shell.presets.from')}</Menu.Label>
            <PresetItems />
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
