-- In which lists that left a person stood (rights.md R8): shown to the person, each list once with whom it named.

create table list_taken (
  unit_id    int         not null,
  list_id    bigint      generated always as identity,
  list       text        not null check (length(list) between 1 and 60),   -- the act by which it left
  at         timestamptz not null,
  account_id bigint      not null,
  purpose    text        not null check (length(purpose) between 1 and 40),
  people     bigint[]    not null,
  primary key (unit_id, list_id),
  foreign key (unit_id, account_id) references account (unit_id, account_id)
);
create index list_taken_people on list_taken using gin (people);

alter table list_taken enable row level security;
alter table list_taken force row level security;
create policy own_unit on list_taken using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update (people), delete on list_taken to bulwark_app;
