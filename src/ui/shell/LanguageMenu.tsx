import { Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../controls/IconButton';
import { chooseLanguage } from '../store/language-choice';
import { useLanguage } from '../text/language';
import { type LanguageId, languageIds, languages } from '../text/languages';
import { text } from '../text/text';
import classes from './shell.module.css';

/** Whether the page has just been drawn anew in the language that was chosen here. */
let hasChosen = false;

/** In which language the page is; each is called as it calls itself. */
export function LanguageMenu() {
  const button = useRef<HTMLButtonElement>(null);
  // The button that had the focus went with the page in the other language.
  useEffect(() => {
    if (hasChosen) button.current?.focus({ focusVisible: false } as FocusOptions);
    hasChosen = false;
  }, []);
  return (
    <Menu position="bottom-end" width={160}>
      <Menu.Target>
        <IconButton
          ref={button}
          label={text('shell.language.label', { name: languages[useLanguage()].name })}
          className={classes.wideOnly}
          size={32}
        >
          <IconLanguage size={17} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same as items of the menu that a phone has. */
export function LanguageItems() {
  const now = useLanguage();
  return languageIds.map((id) => (
    <Menu.Item
      key={id}
      lang={languages[id].tag}
      aria-current={id === now || undefined}
      rightSection={id === now ? <IconCheck size={14} aria-hidden /> : null}
      onClick={() => choose(id)}
    >
      {languages[id].name}
    </Menu.Item>
  ));
}

function choose(id: LanguageId): void {
  hasChosen = true;
  void chooseLanguage(id, window);
}
