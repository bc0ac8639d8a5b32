-- The unit's own days in the calendar of working days: the notice of a coming year, or a day on which it alone does not work.

create table calendar_day (
  unit_id    int         not null,
  day        date        not null,
  works      boolean     not null,
  name       text        not null check (length(name) between 1 and 40),
  source     text        not null check (length(source) between 1 and 100), -- the notice's number, or who decided it
  entered_at timestamptz not null,
  primary key (unit_id, day),
  foreign key (unit_id) references unit
);

alter table calendar_day enable row level security;
alter table calendar_day force row level security;
create policy own_unit on calendar_day using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on calendar_day to bulwark_app;
