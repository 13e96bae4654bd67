-- What the product tells somebody who works here. Words are filled into the text of the kind, in the reader's language.
create table people.notices (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  person uuid not null,
  kind text not null,
  words text[] not null,
  link text not null,
  urgent boolean not null,
  told_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person) references people.persons (tenant_id, id)
);
create index notices_of_person on people.notices (tenant_id, person, told_at desc, id desc);
create index notices_unread on people.notices (tenant_id, person, kind) where read_at is null;
select shared.scope('people.notices');
