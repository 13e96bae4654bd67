import { Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { Part } from '@/lib/parts';
import { CommandPalette } from './command-palette';
import { useEverywhereCommands } from './everywhere-commands';
import { Rail } from './rail';
import { ShortcutsDialog } from './shortcuts-dialog';
import styles from './frame.module.css';

export function StaffFrame() {
  const { palette, shortcuts } = useEverywhereCommands();
  const [rail, setRail] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.staff}>
      <Rail openPalette={palette.show} openShortcuts={shortcuts.show} phone={setRail} />
      <main className={styles.main}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <div className={styles.offers}>
        <Suspense>
          <Part name="offerCard" />
        </Suspense>
      </div>
      <div className={styles.calls}>
        <Suspense>
          <Part name="callBar" rail={rail} />
        </Suspense>
      </div>
      <CommandPalette {...palette} />
      <ShortcutsDialog {...shortcuts} />
    </div>
  );
}
