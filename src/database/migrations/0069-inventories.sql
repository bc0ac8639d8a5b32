-- Inventories (清点) of a register, a place or a department: what was expected as it stood at the opening, what was counted and when, what
-- differs. Counted on a phone without a network and sent later: the phone's moment stands beside that of arrival.

create table inventory (
  unit_id       int         not null,
  inventory_id  bigint      generated always as identity,
  register      text        not null check (register in ('secret-matter', 'place', 'carrier', 'data-set')),
  place_id      bigint,
  department_id bigint,
  opened_on     date        not null,
  opened_at     timestamptz not null,
  opened_by     bigint      not null,
  closed_on     date,
  closed_at     timestamptz,
  closed_by     bigint,
  primary key (unit_id, inventory_id),
  foreign key (unit_id, place_id) references register_item (unit_id, item_id),
  foreign key (unit_id, department_id) references department (unit_id, department_id),
  check ((closed_on is null) = (closed_at is null) and (closed_on is null) = (closed_by is null))
);

-- Who counts, besides the office.
create table inventory_counter (
  unit_id      int    not null,
  inventory_id bigint not null,
  person_id    bigint not null,
  primary key (unit_id, inventory_id, person_id),
  foreign key (unit_id, inventory_id) references inventory (unit_id, inventory_id)
);
create index inventory_counter_of on inventory_counter (unit_id, person_id);

create table inventory_row (
  unit_id      int         not null,
  row_id       bigint      generated always as identity,
  inventory_id bigint      not null,
  item_id      bigint,
  said         text        check (length(said) between 1 and 60),   -- the number on what stands in no register
  expected     boolean     not null,
  place_id     bigint,                                              -- where it should be
  found_at_id  bigint,                                              -- where it was, where that was said
  counted_at   timestamptz,                                         -- by the phone
  arrived_at   timestamptz,
  counted_by   bigint,
  difference   text        check (difference in ('missing', 'unexpected', 'wrong-place', 'destroyed')),
  state        text        check (state in ('open', 'explained', 'finding')),
  words        bytea,
  key          bytea,
  salt         bytea,
  answered_at  timestamptz,
  answered_by  bigint,
  finding_id   bigint,
  primary key (unit_id, row_id),
  foreign key (unit_id, inventory_id) references inventory (unit_id, inventory_id),
  foreign key (unit_id, item_id) references register_item (unit_id, item_id),
  check ((item_id is null) = (said is not null)),
  check ((difference is null) = (state is null)),
  check ((counted_at is null) = (counted_by is null) and (counted_at is null) = (arrived_at is null))
);
create unique index inventory_row_item on inventory_row (unit_id, inventory_id, item_id) where item_id is not null;
create unique index inventory_row_said on inventory_row (unit_id, inventory_id, said) where said is not null;
create index inventory_row_of on inventory_row (unit_id, inventory_id, row_id);
create index inventory_row_differs on inventory_row (unit_id, inventory_id, row_id) where difference is not null;
create index inventory_row_open on inventory_row (unit_id) where state = 'open';

-- The check of all six registers: what each held on that day, and what was said to what is open.
create table register_check (
  unit_id    int         not null,
  check_id   bigint      generated always as identity,
  checked_on date        not null,
  at         timestamptz not null,
  by         bigint      not null,
  primary key (unit_id, check_id)
);
create table register_check_line (
  unit_id       int    not null,
  check_id      bigint not null,
  register      text   not null check (register in ('secret-matter', 'place', 'carrier', 'data-set', 'post', 'person')),
  items         int    not null,
  check_overdue int    not null,
  differences   int    not null,
  answer        text   check (answer in ('scheduled', 'findings', 'explained-later')),
  primary key (unit_id, check_id, register),
  foreign key (unit_id, check_id) references register_check (unit_id, check_id)
);

alter table inventory enable row level security;
alter table inventory force row level security;
create policy own_unit on inventory using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on inventory to bulwark_app;
alter table inventory_counter enable row level security;
alter table inventory_counter force row level security;
create policy own_unit on inventory_counter using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on inventory_counter to bulwark_app;
alter table inventory_row enable row level security;
alter table inventory_row force row level security;
create policy own_unit on inventory_row using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on inventory_row to bulwark_app;
alter table register_check enable row level security;
alter table register_check force row level security;
create policy own_unit on register_check using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on register_check to bulwark_app;
alter table register_check_line enable row level security;
alter table register_check_line force row level security;
create policy own_unit on register_check_line using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on register_check_line to bulwark_app;
