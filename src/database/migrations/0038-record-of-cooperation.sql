-- By which day a dispatch asks for an answer: what a department owes an organ that consults it follows from it.
alter table arrival add column answer_by date;

-- The four kinds of cooperation of a department and an organ (Provisions 7), each side's own record. Bodies and offices take part, no stories.
create table cooperation (
  unit_id        int         not null,
  cooperation_id bigint      generated always as identity,
  kind           text        not null check (kind in ('information-exchange', 'joint-study', 'coordinated-guidance', 'joint-inspection')),
  on_day         date        not null,                -- on which it is to be held, or was
  held_on        date,
  cancelled      boolean     not null default false,
  sealed         bytea       not null,                -- what about, and who took part; with the key beside
  key            bytea       not null,
  salt           bytea       not null,
  dispatch_id    bigint,                              -- as it was last drafted for the other side
  entered_at     timestamptz not null,
  entered_by     bigint      not null,
  primary key (unit_id, cooperation_id),
  foreign key (unit_id, dispatch_id) references dispatch (unit_id, dispatch_id),
  check (not cancelled or held_on is null)
);
create index cooperation_day on cooperation (unit_id, on_day, cooperation_id);

create table cooperation_file (
  unit_id        int    not null,
  cooperation_id bigint not null,
  position       int    not null,
  name           text   not null check (length(name) between 1 and 200),
  file_hash      text   not null,
  size           int    not null,
  media_type     text   not null,
  primary key (unit_id, cooperation_id, position),
  foreign key (unit_id, cooperation_id) references cooperation (unit_id, cooperation_id)
);

create table cooperation_follow_up (
  unit_id        int         not null,
  follow_up_id   bigint      generated always as identity,
  cooperation_id bigint      not null,
  sealed         bytea       not null,                -- what is to be done, and by whom; sealed with the key of the record
  due_on         date        not null,
  done_on        date,
  dropped        boolean     not null default false,
  entered_at     timestamptz not null,
  entered_by     bigint      not null,
  primary key (unit_id, follow_up_id),
  foreign key (unit_id, cooperation_id) references cooperation (unit_id, cooperation_id),
  check (not dropped or done_on is null)
);
create index cooperation_follow_up_of on cooperation_follow_up (unit_id, cooperation_id);

do $$
declare one text;
begin
  foreach one in array array['cooperation', 'cooperation_file', 'cooperation_follow_up'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update on %I to bulwark_app', one);
  end loop;
end $$;
