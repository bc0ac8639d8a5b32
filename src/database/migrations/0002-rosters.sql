-- Rosters: what an uploaded file proposes, until it is accepted or discarded (docs/decisions/0004-rosters-are-a-module.md).
-- The file itself is never stored. The columns below are all that can be kept of a row: there is none for a protected attribute.

create table roster_proposal (
  unit_id     int         not null,
  proposal_id bigint      generated always as identity,
  state       text        not null check (state in ('reading', 'ready', 'failed', 'accepted', 'discarded')),
  file_name   text        not null,                   -- blank where the name itself may not be kept
  file_hash   text        not null,                   -- SHA-256, hex
  file_size   int         not null,
  proposed_by bigint      not null,                   -- account
  proposed_at timestamptz not null,
  decided_by  bigint,
  decided_at  timestamptz,
  read_on     date        not null,                   -- the day the file was read: 'this year' in it is this day's
  reader      uuid        not null,                   -- the running program that reads: another's reading was cut off
  reading     int         not null default 1,         -- counts the readings; a new one supersedes those before
  phase       text        not null,
  percent     smallint    not null default 0,
  failure     jsonb,                                  -- {code, …} why the file was not read
  columns     jsonb       not null default '[]',      -- headers and what they were taken for; never a value
  choices     jsonb       not null default '[]',      -- the user's choices of columns, by sheet
  counts      jsonb,                                  -- rows by verdict, and what accepting would do
  remarks     jsonb       not null default '[]',      -- how often each reason was given; kept when the remarks are gone
  outcome     jsonb,                                  -- what accepting it did
  primary key (unit_id, proposal_id),
  foreign key (unit_id) references unit
);

create table roster_row (                             -- gone when the proposal is decided
  unit_id         int      not null,
  proposal_id     bigint   not null,
  row_id          int      not null,                  -- in the order of the file, from 1
  subject         int      not null,                  -- rows about one person have one number
  sheet           text     not null,
  row_number      int      not null,                  -- in the sheet, as the spreadsheet counts
  staff_number    text,
  name            text     not null,
  department      text[]   not null,                  -- from the outermost inwards
  post            text,
  level           text     not null,
  foreign_related boolean  not null,
  key_post        boolean  not null,
  joined_on       date,
  post_from       date,
  phone           text,
  email           text,
  training_on     date,
  training_hours  numeric(6,1),                       -- in the year of read_on
  review_on       date,
  letter_on       date,
  presence        text     not null,
  unsaid          text[]   not null,                  -- of level, foreign-related, key-post, presence: those the file does not state
  months          text[]   not null,                  -- the days of which the file states only the month
  conflict        text,                               -- why it is taken only if chosen
  chosen          boolean  not null default false,
  verdict         text     not null default 'new' check (verdict in ('new', 'changed', 'same', 'conflict')),
  person_id       bigint,                             -- who it is about, where known
  differences     jsonb    not null default '[]',     -- [{field, before, after}]
  primary key (unit_id, proposal_id, row_id)          -- rows are written and removed whole with their proposal
);
create index roster_row_verdict on roster_row (unit_id, proposal_id, verdict, row_id);

create table roster_remark (                          -- cells not read, assumptions made, rows passed over; gone with the rows
  unit_id     int    not null,
  proposal_id bigint not null,
  kind        text   not null check (kind in ('problem', 'note', 'skipped')),
  remark_id   int    not null,
  sheet       text   not null,
  cell        text   not null,                        -- Q5; for a whole row its number
  header      text   not null default '',
  reason      text   not null,
  raw         text   not null default '',             -- what stands there, shortened; blank where it may not be kept
  primary key (unit_id, proposal_id, kind, remark_id)
);

do $$
declare t text;
begin
  foreach t in array array['roster_proposal', 'roster_row', 'roster_remark']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', t);
  end loop;
  -- A proposal is weighed and taken in through tables of the transaction alone, whose size the planner can be told.
  execute format('grant temporary on database %I to bulwark_app', current_database());
  -- After a hundred thousand people at once the planner must be told; where this cannot be granted it learns a minute later.
  if current_setting('server_version_num')::int >= 170000 then
    grant maintain on department, post, post_term, person, appointment, stationing, evidence, duty to bulwark_app;
  end if;
end $$;

grant select, insert, update on roster_proposal to bulwark_app;
grant select, insert, update, delete on roster_row to bulwark_app;
grant select, insert, delete on roster_remark to bulwark_app;
-- Many people, posts and appointments at once: their numbers are drawn before they are written, so that they can refer to one another.
grant usage on sequence department_department_id_seq, post_post_id_seq, person_person_id_seq, appointment_appointment_id_seq
  to bulwark_app;
