-- The foundation: installation, units, people, duties, the record.
--
-- Rules that every table here keeps (docs/decisions/0002-one-schema-for-every-size.md):
--   * unit_id is the first column of every tenant table's primary key, unique constraint and foreign key: it is the wall between
--     bodies and, one day, the distribution key. Row-level security admits the unit of the transaction alone.
--   * Days are dates, both ends of a period inclusive; a missing end is an open one. Moments are timestamptz.
--   * No triggers, no partitions, no counters. Whether something is overdue is never stored.
--   * No column for a protected attribute, no score, rank or label of a person (a test reads every column's name).

-- Installation-wide: no business content stands in these.

create table installation (
  one             boolean     primary key default true check (one),
  installation_id uuid        not null default gen_random_uuid(),
  set_up_code     bytea,                              -- SHA-256 of the code printed in the terminal; gone once used
  set_up_at       timestamptz,
  created_at      timestamptz not null default now()
);
insert into installation default values;

create sequence unit_id_seq as int;

create table login_name (                             -- which unit a name signs in to; nothing else
  login      text   primary key check (login = lower(login) and length(login) between 2 and 64),
  unit_id    int    not null,
  account_id bigint not null,
  unique (unit_id, account_id)
);

create table sign_in (                                -- a signed-in browser; the token itself is never stored
  token_hash   bytea       primary key,
  unit_id      int         not null,
  account_id   bigint      not null,
  second_step  boolean     not null,                  -- true while the one-time code is still to be given
  created_at   timestamptz not null,
  last_used_at timestamptz not null,
  expires_at   timestamptz not null
);
create index sign_in_account on sign_in (unit_id, account_id);

create table sign_in_failure (                        -- slows down guessing per name and address; holds hashes only
  key_hash   bytea       primary key,
  failures   int         not null,
  last_at    timestamptz not null
);

-- The unit: what it is, and from when.

create table unit (
  unit_id     int         primary key,
  body        text        not null default 'unit' check (body in ('unit', 'industry-department', 'organ')),
  name        text        not null check (length(name) between 1 and 200),
  credit_code text,
  time_zone   text        not null default 'Asia/Shanghai',
  demonstration boolean   not null default false,     -- invented people: asks for no second step, says what it is on every page
  ledger_from date        not null,                   -- the ledger answers for the time from this day on
  created_at  timestamptz not null
);

create table unit_status (
  unit_id       int    not null,
  status_id     bigint generated always as identity,
  status        text   not null check (status in ('key-unit', 'cii-operator', 'school', 'research-institute')),
  from_day      date   not null,
  to_day        date,
  notice_number text,
  notice_day    date,
  check (to_day is null or to_day >= from_day),
  primary key (unit_id, status_id),
  foreign key (unit_id) references unit
);

create table parameter_choice (                       -- a figure the unit has changed within what its mark allows
  unit_id   int         not null,
  parameter text        not null,
  value     int         not null,
  reason    text        not null,
  chosen_at timestamptz not null,
  primary key (unit_id, parameter),
  foreign key (unit_id) references unit
);

create table department (
  unit_id       int    not null,
  department_id bigint generated always as identity,
  parent_id     bigint,
  name          text   not null check (length(name) between 1 and 100),
  path          text   not null,                      -- the ids from the root, '/3/17/': a subtree is a prefix
  closed_on     date,
  primary key (unit_id, department_id),
  foreign key (unit_id) references unit,
  foreign key (unit_id, parent_id) references department (unit_id, department_id)
);
create unique index department_name_taken on department (unit_id, parent_id, name) nulls not distinct where closed_on is null;

-- The post carries the level, never the person; what a post is holds for a time.

create table post (
  unit_id       int    not null,
  post_id       bigint generated always as identity,
  department_id bigint not null,
  title         text   not null check (length(title) between 1 and 100),
  closed_on     date,
  primary key (unit_id, post_id),
  foreign key (unit_id, department_id) references department (unit_id, department_id)
);
create index post_department on post (unit_id, department_id);

create table post_term (
  unit_id         int     not null,
  post_id         bigint  not null,
  from_day        date    not null,
  to_day          date,
  level           text    not null check (level in ('none', 'ordinary', 'important', 'core')),
  foreign_related boolean not null,
  foreign_reason  text,
  key_post        text    not null default 'none' check (key_post in ('none', 'key-post', 'security-head')),
  check (to_day is null or to_day >= from_day),
  primary key (unit_id, post_id, from_day),
  foreign key (unit_id, post_id) references post (unit_id, post_id)
);

create table person (
  unit_id       int    not null,
  person_id     bigint generated always as identity,
  staff_number  text   check (length(staff_number) between 1 and 40),
  name          text   not null check (length(name) between 1 and 60),
  department_id bigint,
  phone         text,                                 -- to reach the person about what the person owes; nothing else
  email         text,
  presence      text   not null default 'in-post' check (presence in ('in-post', 'seconded', 'off-post')),
  joined_on     date,
  left_on       date,
  salt          bytea  not null,                      -- the journal holds salted hashes of the text above
  entered_at    timestamptz not null,
  check (left_on is null or joined_on is null or left_on >= joined_on),
  primary key (unit_id, person_id),
  constraint person_staff_number_taken unique (unit_id, staff_number),
  foreign key (unit_id) references unit,
  foreign key (unit_id, department_id) references department (unit_id, department_id)
);
create index person_by_department on person (unit_id, department_id);
create index person_by_name on person (unit_id, name, person_id);

create table stationing (                             -- stationed abroad for a long time (Provisions 9(6))
  unit_id       int    not null,
  person_id     bigint not null,
  stationing_id bigint generated always as identity,
  from_day      date   not null,
  to_day        date,
  check (to_day is null or to_day >= from_day),
  primary key (unit_id, person_id, stationing_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);

create table appointment (
  unit_id        int    not null,
  person_id      bigint not null,
  appointment_id bigint generated always as identity,
  post_id        bigint not null,
  from_day       date   not null,
  to_day         date,
  entered_at     timestamptz not null,
  check (to_day is null or to_day >= from_day),
  primary key (unit_id, person_id, appointment_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  foreign key (unit_id, post_id) references post (unit_id, post_id)
);
create index appointment_post on appointment (unit_id, post_id);

-- Accounts: who may come in, and as what.

create table account (
  unit_id          int         not null,
  account_id       bigint      generated always as identity,
  person_id        bigint,
  display_name     text        not null,
  login            text        not null,
  roles            text[]      not null,
  state            text        not null default 'invited' check (state in ('invited', 'active', 'closed')),
  password_hash    text,
  totp_secret      bytea,                             -- sealed with the installation's key
  totp_last_step   bigint,                            -- a one-time code is good once
  activation_hash  bytea,
  activation_until timestamptz,
  created_at       timestamptz not null,
  primary key (unit_id, account_id),
  foreign key (unit_id) references unit,
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);
create unique index account_person on account (unit_id, person_id) where person_id is not null and state <> 'closed';

create table look (                                   -- who looked at whose file, when and why; shown to the person
  unit_id    int         not null,
  person_id  bigint      not null,
  look_id    bigint      generated always as identity,
  at         timestamptz not null,
  account_id bigint      not null,
  purpose    text        not null,
  query      text        not null,
  primary key (unit_id, person_id, look_id)
);
create index look_by_account on look (unit_id, account_id, at);

-- Evidence and the ledger.

create table evidence (                               -- that something was done, by whom, on which day, entered at which instant
  unit_id        int          not null,
  person_id      bigint       not null,               -- 0: the unit itself
  evidence_id    bigint       generated always as identity,
  kind           smallint     not null,               -- place in EVIDENCE_KINDS (src/law/duty.ts), from 1
  appointment_id bigint       not null default 0,     -- 0: of no particular appointment
  happened_on    date         not null,
  entered_at     timestamptz  not null,
  hours          numeric(6,1) not null default 0,
  taken_over     boolean      not null default false, -- stated by an imported sheet; no record of ours
  source         text         not null,               -- the module whose record it is
  source_id      bigint       not null,
  primary key (unit_id, person_id, evidence_id)
);
create index evidence_source on evidence (unit_id, source, source_id);

create table duty (                                   -- the ledger (docs/decisions/0003-the-ledger.md)
  person_id  bigint      not null,                    -- 0: the unit itself
  occasion   bigint      not null,                    -- the appointment, the year, the evidence renewed; 0 where there is one only
  due_at     timestamptz not null,                    -- the last second of the day, in the unit's time zone
  done_by    bigint,                                  -- evidence
  unit_id    int         not null,
  owed_from  date        not null,
  done_on    date,
  rule       smallint    not null,                    -- src/law/duties.ts
  outcome    smallint    not null default 0,          -- 0 open, 1 in time, 2 late, 3 as stated by a sheet taken over
  primary key (unit_id, person_id, occasion, rule)
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02);
create index duty_open on duty (unit_id, rule, due_at) where done_on is null;
create index duty_done on duty (unit_id, rule, outcome) where done_on is not null;
create index duty_due on duty (unit_id, due_at, person_id) where done_on is null;
create index duty_met on duty (unit_id, done_on) where done_on is not null;

create table duty_case (                              -- the regular part of the law, loaded from src/law at every start
  rule         smallint not null,
  case_number  smallint not null,
  kind         text     not null,                     -- before-start, within, renewal, every-year
  about        text     not null,
  statuses     text[]   not null,
  classes      text[]   not null,
  evidence     smallint[] not null,
  parameter    text     not null,
  figure       int      not null,
  stricter     text     not null,
  in_hours     boolean  not null,
  existing     text,
  existing_figure int,
  from_day     date     not null,
  to_day       date,
  primary key (rule, case_number)
);

-- Files that the records refer to; the bytes lie beside the database, under their hash.

create table file (
  unit_id    int         not null,
  file_hash  text        not null,
  size       bigint      not null,
  media_type text        not null,
  key        bytea,                                   -- destroying the key destroys a protected file
  kept_at    timestamptz not null,
  primary key (unit_id, file_hash)
);

-- The record: written once, in the transaction of the change; never changed, never deleted.

create table journal_entry (
  unit_id  int         not null,
  entry_id bigint      generated always as identity,
  tx       xid8        not null default pg_current_xact_id(),  -- with entry_id the order of the log, once all earlier are decided
  body     text        not null,                      -- canonical bytes
  leaf     bytea       not null,                      -- SHA-256(0x00 || body), RFC 6962
  primary key (unit_id, entry_id)
);
create index journal_entry_order on journal_entry (tx, entry_id);

-- The wall between units.

do $$
declare t text;
begin
  foreach t in array array['unit', 'unit_status', 'parameter_choice', 'department', 'post', 'post_term', 'person', 'stationing',
    'appointment', 'account', 'look', 'evidence', 'duty', 'file', 'journal_entry']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', t);
  end loop;
end $$;

-- What the serving role may do: nothing is granted that no action needs.
-- Looks and journal entries are added, never changed or removed.

grant select, update on installation to bulwark_app;
grant usage on sequence unit_id_seq to bulwark_app;
grant select, insert, update, delete on login_name, sign_in, sign_in_failure to bulwark_app;
grant select, insert, update on unit, unit_status, parameter_choice, department, post, post_term, person, stationing, appointment,
  account, file to bulwark_app;
grant delete on parameter_choice, unit_status, post_term, appointment, stationing, file to bulwark_app;
grant select, insert, update, delete on evidence, duty to bulwark_app;
grant select on duty_case to bulwark_app;
grant select, insert on look, journal_entry to bulwark_app;
