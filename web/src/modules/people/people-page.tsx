import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { live, loadPeople, type Person } from './api/people';
import { usePosts } from './api/posts';
import { NewPersonDialog } from './new-person-dialog';
import { OrganisationTree } from './organisation-tree';
import styles from './people.module.css';
import { PersonDrawer } from './person-drawer';
import { StateTag } from './state-tag';

/** The tree of units on the left, the people of what is chosen there beside it, one person in a drawer. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const [state, set] = useUrlState();
  const [adding, setAdding] = useState(false);
  const mayEdit = useRight('people_edit');
  const posts = usePosts();
  const filter = { q: state.q, unit: state.unit, team: state.team, post: state.post, state: state.state };
  return (
    <PageBody wide>
      <PageHeader
        title={t('people')}
        actions={
          <>
            <Link to="/people/posts">
              <Button>{t('posts.title')}</Button>
            </Link>
            {mayEdit && (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('person.add')}
              </Button>
            )}
          </>
        }
      />
      <div className={styles.split}>
        <aside className={styles.side}>
          <OrganisationTree chosen={state.team ?? state.unit} choose={set} mayEdit={mayEdit} />
        </aside>
        <section>
          <FilterBar
            search="q"
            filters={[
              {
                name: 'post',
                label: t('post'),
                options: posts.data?.map((post) => ({ value: post.id, label: post.name })) ?? [],
              },
              {
                name: 'state',
                label: t('state'),
                options: (['active', 'invited', 'deactivated'] as const).map((each) => ({
                  value: each,
                  label: t(`states.${each}`),
                })),
              },
            ]}
          />
          <PagedTable<Person>
            queryKey={['people', filter]}
            meta={{ live }}
            load={(cursor, signal) => loadPeople(filter, cursor, signal)}
            onRow={(person) => ({ onClick: () => set({ person: person.id }), style: { cursor: 'pointer' } })}
            empty={<EmptyState title={t('person.none')} fill={t('person.noneHint')} />}
            columns={[
              {
                title: t('personName'),
                render: (_, person) => (
                  <Link to={`?${withPerson(state, person.id)}`} onClick={(event) => event.stopPropagation()}>
                    {person.name}
                  </Link>
                ),
              },
              {
                title: t('posts.title'),
                render: (_, person) => person.posts?.map((each) => <Tag key={each.id}>{postText(each)}</Tag>),
              },
              { title: t('email'), dataIndex: 'email', responsive: ['md'] },
              { title: t('state'), width: 100, render: (_, person) => <StateTag state={person.state} /> },
            ]}
          />
        </section>
      </div>
      {state.person && (
        <PersonDrawer id={state.person} close={() => set({ person: undefined })} mayEdit={mayEdit} />
      )}
      {adding && <NewPersonDialog unit={state.unit} team={state.team} close={() => setAdding(false)} />}
    </PageBody>
  );
}

function postText(holding: { name: string; teamName?: string | null }): string {
  return holding.teamName ? `${holding.name} · ${holding.teamName}` : holding.name;
}

function withPerson(state: Readonly<Record<string, string | undefined>>, person: string): string {
  const entries = Object.entries({ ...state, person }).filter(
    (entry): entry is [string, string] => !!entry[1],
  );
  return new URLSearchParams(entries).toString();
}
