import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepFrame, type Draft, type FramePart } from './api/draft';
import { partOf } from './draft-values';

/** Keeps one part around the clauses; whoever changed it meanwhile is not overwritten. */
export function useFramePart(draft: Draft, part: FramePart['part']) {
  const [version, setVersion] = useState(() => partOf(draft, part));
  const { mutate, isPending, error } = useKeepFrame();
  const { t } = useTranslation('policy');
  const { message } = App.useApp();
  return {
    keep: (changed: FramePart) =>
      mutate(
        { ...changed, version },
        {
          onSuccess: ({ edit }) => {
            setVersion(edit);
            void message.success(t('kept'));
          },
        },
      ),
    isPending,
    error,
  };
}
