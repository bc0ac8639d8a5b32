-- Returns (Provisions 4, 7(3), 12): what a unit states of its duties by counts, on which days, and what its superiors take in from it.

alter table unit add column region text check (region ~ '^[1-8][0-9]$');    -- GB/T 2260, provincial divisions; the unit states it
alter table unit add column industry text check (industry ~ '^[A-T]$');     -- GB/T 4754, sections

-- A return of a schedule is drafted and sent by the program under the head's standing approval (return_schedule).
alter table dispatch drop constraint dispatch_two_persons;
alter table dispatch add constraint dispatch_two_persons check (approved_by is null or approved_by <> drafted_by or type = 'receipt'
  or type = 'return' and drafted_by = 0);

create table return_schedule (                        -- to one receiver; a change ends the one before
  unit_id          int         not null,
  schedule_id      bigint      generated always as identity,
  correspondent_id bigint      not null,
  every            text        not null check (every in ('month', 'quarter', 'year')),
  asked_at         timestamptz not null,
  asked_by         bigint      not null,
  approved_at      timestamptz,
  approved_by      bigint,
  approved_on      date,
  sent_for         date,                              -- the first day of the last period for which it went out
  ended_at         timestamptz,
  ended_by         bigint,
  primary key (unit_id, schedule_id),
  foreign key (unit_id, correspondent_id) references correspondent (unit_id, correspondent_id),
  constraint return_schedule_two_persons check (approved_by <> asked_by)
);
create unique index return_schedule_one on return_schedule (unit_id, correspondent_id) where ended_at is null;

create table return_received (                        -- another body's return, as it stated it
  unit_id          int         not null,
  arrival_id       bigint      not null,
  correspondent_id bigint      not null,
  as_of            date        not null,
  taken_at         timestamptz not null,
  people           int,                               -- null: withheld
  region           text,
  industry         text,
  statuses         text[]      not null,
  primary key (unit_id, arrival_id),
  foreign key (unit_id, arrival_id) references arrival (unit_id, arrival_id),
  foreign key (unit_id, correspondent_id) references correspondent (unit_id, correspondent_id)
);
create index return_received_latest on return_received (unit_id, correspondent_id, as_of desc, arrival_id desc);

create table return_received_line (
  unit_id    int    not null,
  arrival_id bigint not null,
  duty       text   not null,
  as_of      date   not null,                        -- of the oldest of its figures
  owed       int,
  met        int,
  soon       int,
  overdue    int,
  primary key (unit_id, arrival_id, duty),
  foreign key (unit_id, arrival_id) references return_received (unit_id, arrival_id)
);

do $$
declare one text;
begin
  foreach one in array array['return_schedule', 'return_received', 'return_received_line'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update on %I to bulwark_app', one);
  end loop;
end $$;
