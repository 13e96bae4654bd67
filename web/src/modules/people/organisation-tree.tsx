import { ApartmentOutlined, EditOutlined, PlusOutlined, TeamOutlined } from '@ant-design/icons';
import { Button, Flex, Skeleton, Tooltip, Tree, type TreeDataNode } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnTeams, useUnits, type Team, type Unit } from './api/organisation';
import styles from './people.module.css';
import { TeamDialog } from './team-dialog';
import { UnitDialog } from './unit-dialog';

interface OrganisationTreeProps {
  readonly chosen?: string | undefined;
  readonly choose: (place: { unit?: string | undefined; team?: string | undefined }) => void;
  readonly mayEdit: boolean;
}

interface Dialog {
  readonly kind: 'unit' | 'team';
  readonly place: 'new' | 'chosen';
}

/** Units with their teams. Choosing one narrows the list; choosing it again widens it. */
export function OrganisationTree({ chosen, choose, mayEdit }: OrganisationTreeProps) {
  const { t } = useTranslation('people');
  const units = useUnits();
  const teams = useOwnTeams();
  const [dialog, setDialog] = useState<Dialog>();
  if (!units.data || !teams.data) return <Skeleton active />;
  const root = units.data.find((unit) => !unit.parent);
  const team = teams.data.find((each) => each.id === chosen);
  const unit = units.data.find((each) => each.id === (team?.unit ?? chosen)) ?? root;
  const close = () => setDialog(undefined);
  return (
    <>
      <div className={styles.sideHead}>
        {t('organisation')}
        {mayEdit && (
          <Flex gap={2}>
            <Action
              title={t('unit.add')}
              icon={<PlusOutlined />}
              act={() => setDialog({ kind: 'unit', place: 'new' })}
            />
            <Action
              title={t('team.add')}
              icon={<TeamOutlined />}
              act={() => setDialog({ kind: 'team', place: 'new' })}
            />
            <Action
              title={team ? t('team.change') : t('unit.change')}
              icon={<EditOutlined />}
              act={() => setDialog({ kind: team ? 'team' : 'unit', place: 'chosen' })}
            />
          </Flex>
        )}
      </div>
      <Tree
        blockNode
        showIcon
        defaultExpandAll
        selectedKeys={chosen ? [chosen] : []}
        treeData={root ? [node(root, units.data, teams.data)] : []}
        onSelect={([key]) =>
          choose({
            unit: units.data.some((each) => each.id === key) ? String(key) : undefined,
            team: teams.data.some((each) => each.id === key) ? String(key) : undefined,
          })
        }
      />
      {dialog?.kind === 'unit' && unit && (
        <UnitDialog unit={dialog.place === 'chosen' ? unit : undefined} parent={unit.id} close={close} />
      )}
      {dialog?.kind === 'team' && unit && (
        <TeamDialog team={dialog.place === 'chosen' ? team : undefined} unit={unit.id} close={close} />
      )}
    </>
  );
}

function Action({ title, icon, act }: { title: string; icon: React.ReactNode; act: () => void }) {
  return (
    <Tooltip title={title}>
      <Button type="text" size="small" icon={icon} aria-label={title} onClick={act} />
    </Tooltip>
  );
}

function node(unit: Unit, units: readonly Unit[], teams: readonly Team[]): TreeDataNode {
  return {
    key: unit.id,
    title: unit.name,
    icon: <ApartmentOutlined />,
    children: [
      ...teams
        .filter((team) => team.unit === unit.id)
        .map((team) => ({ key: team.id, title: team.name, icon: <TeamOutlined />, isLeaf: true })),
      ...units.filter((each) => each.parent === unit.id).map((each) => node(each, units, teams)),
    ],
  };
}
