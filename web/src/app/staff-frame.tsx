import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Part } from '@/lib/parts';
import { CommandPalette } from './command-palette';
import { useEverywhereCommands } from './everywhere-commands';
import { Rail } from './rail';
import { ShortcutsDialog } from './shortcuts-dialog';
import styles from './frame.module.css';

export function StaffFrame() {
  const { palette, shortcuts } = useEverywhereCommands();
  return (
    <div className={styles.staff}>
      <Rail openPalette={palette.show} openShortcuts={shortcuts.show} />
      <main className={styles.main}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <Suspense>
        <Part name="offerCard" />
        <Part name="callBar" />
      </Suspense>
      <CommandPalette {...palette} />
      <ShortcutsDialog {...shortcuts} />
    </div>
  );
}
