import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { hearKeys, useCommands } from '@/lib/commands';
import { languages, speak } from '@/lib/i18n';
import { chooseScheme, type SchemeChoice } from '@/ui/use-scheme';
import { useReachable } from './use-reachable';

const schemes: readonly SchemeChoice[] = ['light', 'dark', 'system'];

/** What can be done on every page: go anywhere, open the palette, change the look and the language. */
export function useEverywhereCommands() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const palette = useDialog();
  const shortcuts = useDialog();
  const places = useReachable();
  useEffect(() => {
    window.addEventListener('keydown', hearKeys);
    return () => window.removeEventListener('keydown', hearKeys);
  }, []);
  useCommands([
    { id: 'palette', title: t('palette'), group: t('groups.general'), keys: 'mod+k', run: palette.show },
    { id: 'shortcuts', title: t('shortcuts'), group: t('groups.general'), keys: '?', run: shortcuts.show },
    ...places.map((place) => ({
      id: `go:${place.path}`,
      title: t('goTo', { place: t(place.label) }),
      group: t('groups.go'),
      also: place.path,
      run: () => void navigate(place.path),
    })),
    ...schemes.map((scheme) => ({
      id: `scheme:${scheme}`,
      title: t(`schemes.${scheme}`),
      group: t('groups.look'),
      run: () => chooseScheme(scheme),
    })),
    ...languages.map((language) => ({
      id: `language:${language}`,
      title: t(`languages.${language}`),
      group: t('groups.look'),
      also: language,
      run: () => void speak(language),
    })),
  ]);
  return { palette, shortcuts };
}

export interface Dialog {
  readonly open: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

function useDialog(): Dialog {
  const [open, setOpen] = useState(false);
  return { open, show: () => setOpen(true), hide: () => setOpen(false) };
}
