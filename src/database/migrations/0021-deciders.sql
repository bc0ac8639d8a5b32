-- Who decides reviews (GSSR 50; rights.md R6): the unit's own choice of roles and, where it names them, of persons.

create table review_decider (
  unit_id     int         not null,
  roles       text[]      not null check (cardinality(roles) >= 1 and roles <@ array['head', 'security-officer', 'personnel']),
  account_ids int[]       not null,                   -- none: whoever has one of the roles
  set_at      timestamptz not null,
  primary key (unit_id),
  foreign key (unit_id) references unit
);

alter table review_decider enable row level security;
alter table review_decider force row level security;
create policy own_unit on review_decider using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update on review_decider to bulwark_app;
