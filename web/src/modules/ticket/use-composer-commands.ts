import { useTranslation } from 'react-i18next';
import { useCommands } from '@/lib/commands';
import type { Visibility } from './api/list-messages';

interface Composing {
  readonly mayReply: boolean;
  readonly mayNote: boolean;
  readonly isNote: boolean;
  readonly turn: (to: Visibility) => void;
  readonly offer: () => void;
}

/** What the palette and the keys do with the composer. */
export function useComposerCommands({ mayReply, mayNote, isNote, turn, offer }: Composing) {
  const { t } = useTranslation('ticket');
  const group = t('commands.this');
  const reply = () => turn('public');
  const note = () => turn('internal');
  const propose = () => {
    offer();
    turn('public');
  };
  useCommands([
    { id: 'reply', title: t('commands.reply'), group, keys: 'r', disabled: !mayReply, run: reply },
    { id: 'note', title: t('commands.note'), group, keys: 'n', disabled: !mayNote, run: note },
    { id: 'turn', title: t('commands.turn'), group, keys: 'mod+j', run: isNote ? reply : note },
    { id: 'offer', title: t('commands.offer'), group, keys: 's', disabled: !mayReply, run: propose },
  ]);
}
