import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Level } from './api/ticket';

const levels: readonly Level[] = ['high', 'medium', 'low'];

interface QuestionProps {
  readonly question: 'urgency' | 'impact';
  readonly value?: Level;
  readonly onChange?: (level: Level) => void;
}

/** A short question with an example for each answer. */
export function QuestionRadio({ question, value, onChange }: QuestionProps) {
  const { t } = useTranslation('ticket');
  return (
    <Radio.Group
      vertical
      value={value}
      onChange={(event) => onChange?.(event.target.value as Level)}
      options={levels.map((level) => ({
        value: level,
        label: (
          <>
            {t(`levels.${level}`)}{' '}
            <span style={{ color: 'var(--ant-color-text-tertiary)' }}>
              {t(`examples.${question}.${level}`)}
            </span>
          </>
        ),
      }))}
    />
  );
}
