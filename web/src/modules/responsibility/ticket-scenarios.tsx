import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { Pairs } from '@/ui/pairs';
import { departments, useScenarios } from './api/responsibilities';
import { RoleTags } from './role-tags';

/** On a ticket: which departments do what in a case like this. Shows nothing when its category is no such case. */
export function TicketScenarios({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('responsibility');
  const words = useWords();
  const { data } = useScenarios(ticket);
  return (
    <>
      {data?.scenarios.map((scenario) => (
        <div key={scenario.key} style={{ marginTop: 8 }}>
          <div style={{ color: 'var(--ant-color-text-secondary)' }}>{words(scenario.name)}</div>
          <Pairs
            of={departments
              .filter((department) => scenario.roles[department])
              .map((department) => [
                data.teamNames[department] ?? t(`departments.${department}`),
                <RoleTags key={department} of={scenario.roles[department]} />,
              ])}
          />
        </div>
      ))}
    </>
  );
}
