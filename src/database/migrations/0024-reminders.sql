-- Who was reminded of the own by whom, and when: once a day at the most (Provisions 8, 9); shown to the person.

create table reminder (
  unit_id     int         not null,
  person_id   bigint      not null,
  day         date        not null,
  rules       smallint[]  not null,
  items       int         not null check (items > 0),
  reminded_by bigint      not null,
  reminded_at timestamptz not null,
  read_at     timestamptz,
  primary key (unit_id, person_id, day),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  foreign key (unit_id, reminded_by) references account (unit_id, account_id)
);

alter table reminder enable row level security;
alter table reminder force row level security;
create policy own_unit on reminder using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on reminder to bulwark_app;
