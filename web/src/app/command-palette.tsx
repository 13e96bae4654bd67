import { Input, Modal } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffered, type Command } from '@/lib/commands';
import { Keys } from '@/ui/keys';
import type { Dialog } from './everywhere-commands';
import { useFound } from './use-found';
import styles from './palette.module.css';

/** One place for every action and every page: type some letters, choose, Enter. */
export function CommandPalette({ open, hide }: Dialog) {
  return (
    <Modal
      open={open}
      onCancel={hide}
      footer={null}
      closable={false}
      width={560}
      style={{ top: 96 }}
      destroyOnHidden
    >
      <Choice hide={hide} />
    </Modal>
  );
}

function Choice({ hide }: { readonly hide: () => void }) {
  const { t } = useTranslation('app');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const fitting = useOffered().filter((command) => !command.disabled && fits(command, text));
  const found = [...fitting, ...useFound(text)];
  const active = useRef<HTMLLIElement>(null);
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    hide();
    command.run();
  };
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setChosen((chosen + step + found.length) % Math.max(found.length, 1));
    } else if (event.key === 'Enter') run(found[chosen]);
  };
  return (
    <div role="combobox" aria-expanded aria-controls="palette" onKeyDown={move}>
      <Input
        autoFocus
        size="large"
        variant="borderless"
        placeholder={t('paletteHint')}
        value={text}
        aria-activedescendant={found[chosen] && `palette-${found[chosen].id}`}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
      />
      <ul id="palette" role="listbox" className={styles.list}>
        {found.map((command, index) => (
          <li
            key={command.id}
            id={`palette-${command.id}`}
            role="option"
            aria-selected={index === chosen}
            ref={index === chosen ? active : null}
            className={styles.option}
            onClick={() => run(command)}
            onPointerMove={() => setChosen(index)}
          >
            <span className={styles.group}>{command.group}</span>
            <span className={styles.title}>{command.title}</span>
            {command.keys && <Keys keys={command.keys} />}
          </li>
        ))}
        {found.length === 0 && <li className={styles.none}>{t('paletteNone')}</li>}
      </ul>
    </div>
  );
}

/** Every word somewhere in the name, the heading or the other words. */
function fits(command: Command, text: string): boolean {
  const haystack = `${command.title} ${command.group} ${command.also ?? ''}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
