-- Packages of other makers (SCORM), and completions of courses that were taken outside our rooms (Provisions 8(1), 9(7), 10(2)).
-- A package is one file that is never unpacked: `package_file` says where in it each of its files lies.

create table package (
  unit_id    int          not null,
  package_id bigint       generated always as identity,
  title      text         not null check (length(title) between 1 and 120),
  scorm      text         not null check (scorm in ('1.2', '2004')),
  subjects   text[]       not null,
  hours      numeric(4,1) not null check (hours between 0.5 and 24),
  organiser  text         check (organiser in ('own-unit', 'outside')),
  state      text         not null check (state in ('offered', 'in-courses', 'withdrawn')),
  items      jsonb        not null,                 -- what is opened, in its order
  file_hash  text         not null,                 -- of the archive: what its maker can compare
  bytes      bigint       not null,
  files      int          not null,
  salt       bytea        not null,
  entered_at timestamptz  not null,
  entered_by bigint       not null,
  primary key (unit_id, package_id),
  foreign key (unit_id) references unit,
  foreign key (unit_id, file_hash) references file (unit_id, file_hash)
);
create unique index package_file_once on package (unit_id, file_hash);

create table package_file (
  unit_id    int     not null,
  package_id bigint  not null,
  path       text    not null,
  at         bigint  not null,                      -- where its bytes begin in the archive
  packed     bigint  not null,
  size       bigint  not null,
  deflated   boolean not null,
  hash       text    not null,                      -- of its content: nobody is served what was altered
  primary key (unit_id, package_id, path),
  foreign key (unit_id, package_id) references package (unit_id, package_id)
);

-- What a package remembers of a person: sealed, read by the package alone, and destroyed with the person.
create table package_state (
  unit_id    int         not null,
  package_id bigint      not null,
  person_id  bigint      not null,
  item       smallint    not null,                  -- its place in `items`
  remembered bytea       not null,
  key        bytea       not null,
  done_at    timestamptz,
  updated_at timestamptz not null,
  primary key (unit_id, package_id, person_id, item),
  foreign key (unit_id, package_id) references package (unit_id, package_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);
create index package_state_person on package_state (unit_id, person_id);

-- That somebody completed a course outside a room: a package here, or a course elsewhere that was entered afterwards.
create table completion (
  unit_id           int          not null,
  completion_id     bigint       generated always as identity,
  person_id         bigint       not null,
  way               text         not null check (way in ('package', 'sheet', 'xapi')),
  package_id        bigint,
  statement_id      text,                           -- of xAPI: the same statement counts once
  course            text         not null,
  organiser_name    text         not null default '',
  subjects          text[]       not null,
  organiser         text         check (organiser in ('own-unit', 'outside')),
  happened_on       date         not null,
  hours             numeric(4,1) not null check (hours between 0.5 and 24),
  entered_at        timestamptz  not null,
  entered_by        bigint       not null,
  withdrawn_at      timestamptz,
  withdrawn_by      bigint,
  withdrawal_reason text,
  primary key (unit_id, completion_id),
  foreign key (unit_id, person_id) references person (unit_id, person_id),
  foreign key (unit_id, package_id) references package (unit_id, package_id)
);
create unique index completion_statement on completion (unit_id, statement_id) where withdrawn_at is null;
create unique index completion_package on completion (unit_id, package_id, person_id) where withdrawn_at is null;
create index completion_person on completion (unit_id, person_id, happened_on);

do $$
declare one text;
begin
  foreach one in array array['package', 'package_file', 'package_state', 'completion'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
