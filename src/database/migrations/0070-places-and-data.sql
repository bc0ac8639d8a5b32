-- What happens at a place: who came in from outside with whom, who opened it and closed it; and of data: who may use it, what went abroad.

create table place_visit (
  unit_id      int         not null,
  visit_id     bigint      generated always as identity,
  place_id     bigint      not null,
  visitor_unit text        not null check (length(visitor_unit) between 1 and 100),
  persons      int         not null check (persons between 1 and 500),
  names        bytea,                                -- sealed; gone long before the rest
  key          bytea,
  salt         bytea,
  escort_id    bigint,
  escorted     boolean     not null,                 -- remains when the escort's name is gone
  purpose      text        not null check (purpose in ('maintenance', 'delivery', 'inspection', 'cooperation', 'visit', 'other')),
  phones_left  boolean     not null,
  came_on      date        not null,
  in_at        timestamptz not null,
  in_by        bigint      not null,
  out_at       timestamptz,
  out_by       bigint,
  primary key (unit_id, visit_id),
  foreign key (unit_id, place_id) references register_item (unit_id, item_id),
  check ((key is null) = (salt is null) and (names is null or key is not null)),
  check (out_at is null or out_at >= in_at)
);
create index place_visit_at on place_visit (unit_id, place_id, visit_id);
create index place_visit_inside on place_visit (unit_id) where out_at is null;
create index place_visit_escort on place_visit (unit_id, escort_id) where escort_id is not null;

create table place_day (
  unit_id  int         not null,
  entry_id bigint      generated always as identity,
  place_id bigint      not null,
  what     text        not null check (what in ('opened', 'closed')),
  day      date        not null,
  at       timestamptz not null,
  by       bigint      not null,
  checked  text[]      not null,
  primary key (unit_id, entry_id),
  foreign key (unit_id, place_id) references register_item (unit_id, item_id)
);
create index place_day_of on place_day (unit_id, place_id, entry_id);

-- Who may use a data set: a department or a post.
create table data_user (
  unit_id       int    not null,
  grant_id      bigint generated always as identity,
  item_id       bigint not null,
  department_id bigint,
  post_id       bigint,
  from_day      date   not null,
  primary key (unit_id, grant_id),
  foreign key (unit_id, item_id) references register_item (unit_id, item_id),
  foreign key (unit_id, department_id) references department (unit_id, department_id),
  foreign key (unit_id, post_id) references post (unit_id, post_id),
  check ((department_id is null) <> (post_id is null))
);
create unique index data_user_once on data_user (unit_id, item_id, department_id, post_id) nulls not distinct;

create table data_transfer (
  unit_id     int         not null,
  transfer_id bigint      generated always as identity,
  item_id     bigint      not null,
  sent_on     date        not null,
  receiver    text        not null check (length(receiver) between 1 and 100),
  country     text        not null check (country ~ '^[A-Z]{2}$'),
  ground      text        not null check (ground in ('security-assessment', 'standard-contract', 'certification', 'exempt')),
  reference   text        not null check (length(reference) between 1 and 100),
  entered_at  timestamptz not null,
  entered_by  bigint      not null,
  primary key (unit_id, transfer_id),
  foreign key (unit_id, item_id) references register_item (unit_id, item_id)
);
create index data_transfer_of on data_transfer (unit_id, item_id, transfer_id);

alter table place_visit enable row level security;
alter table place_visit force row level security;
create policy own_unit on place_visit using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on place_visit to bulwark_app;
alter table place_day enable row level security;
alter table place_day force row level security;
create policy own_unit on place_day using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on place_day to bulwark_app;
alter table data_user enable row level security;
alter table data_user force row level security;
create policy own_unit on data_user using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on data_user to bulwark_app;
alter table data_transfer enable row level security;
alter table data_transfer force row level security;
create policy own_unit on data_transfer using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on data_transfer to bulwark_app;
