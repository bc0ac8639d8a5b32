-- Retention and destruction (rights.md R10; PIPL 19, 47): holds, batches prepared by the system, what is in them, what became of them.

create table legal_hold (
  unit_id     int         not null,
  hold_id     bigint      generated always as identity,
  person_id   bigint,                                -- one person's records, or
  kind        text,                                  -- one kind of record
  ground      text        not null check (ground in ('complaint-or-suit', 'inspection-or-order', 'organ-request', 'incident')),
  reason      bytea       not null,                  -- sealed with the key beside it
  withheld    bytea,                                 -- sealed likewise: the provision by which the person is not told; null: the person is told
  from_day    date        not null,
  ends_on     date        not null,                  -- there is no hold without an end; it ends by itself
  set_by      bigint      not null,
  set_at      timestamptz not null,
  lifted_by   bigint,
  lifted_at   timestamptz,
  key         bytea       not null,
  salt        bytea       not null,
  primary key (unit_id, hold_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  check ((person_id is null) <> (kind is null)),
  check (ends_on >= from_day)
);
create index legal_hold_person on legal_hold (unit_id, person_id);

create table retention_batch (
  unit_id      int         not null,
  batch_id     bigint      generated always as identity,
  state        text        not null default 'prepared' check (state in ('prepared', 'proposed', 'confirmed', 'destroyed')),
  prepared_at  timestamptz not null,
  proposed_by  bigint,
  proposed_at  timestamptz,
  confirmed_by bigint,
  confirmed_at timestamptz,
  destroyed_at timestamptz,
  counts       jsonb       not null default '[]',    -- by kind: prepared, destroyed, left, first and last day of expiry
  file_hash    text,                                 -- the certificate
  primary key (unit_id, batch_id),
  foreign key (unit_id, file_hash) references file (unit_id, file_hash),
  check ((state = 'prepared') = (proposed_by is null)),
  check ((state in ('confirmed', 'destroyed')) = (confirmed_by is not null)),
  check ((state = 'destroyed') = (destroyed_at is not null and file_hash is not null)),
  check (confirmed_by <> proposed_by)                -- two persons
);
create unique index retention_batch_open on retention_batch (unit_id) where state <> 'destroyed'; -- one at a time

-- What a batch is to destroy; a line goes with the record that it names.
create table retention_item (
  unit_id   int    not null,
  batch_id  bigint not null,
  kind      text   not null,
  record_id bigint not null,
  person_id bigint not null,                         -- 0: of no one person
  due_on    date   not null,
  primary key (unit_id, kind, record_id),            -- in one batch at a time
  foreign key (unit_id, batch_id) references retention_batch (unit_id, batch_id)
);
create index retention_item_batch on retention_item (unit_id, batch_id, kind, record_id);

do $$
declare one text;
begin
  foreach one in array array['legal_hold', 'retention_batch', 'retention_item'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;

-- When an account was closed: from then its period runs. Of those closed before, from today.
alter table account add column closed_at timestamptz;
alter table account no force row level security; -- an owner who is no superuser stands before the wall too
update account set closed_at = now() where state = 'closed';
alter table account force row level security;

-- Attended by people whose records have been destroyed since: a number, so that a past session does not look emptier than it was.
alter table training add column former_attendees int not null default 0;

-- What is destroyed on its day must be removable. Looks stay untouchable for the six months that the Cybersecurity Law asks of logs, whoever serves.
grant delete on person, attendance, letter, correction, training, roster_proposal, look to bulwark_app;
create policy kept_six_months on look as restrictive for delete using (at < now() - interval '6 months');
