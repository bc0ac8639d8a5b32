-- Completions that were taken over from another learning system (a sheet, xAPI statements): of the file its hash and numbers stay.

create table completion_import (
  unit_id    int         not null,
  import_id  bigint      generated always as identity,
  way        text        not null check (way in ('sheet', 'xapi')),
  file_hash  text        not null,
  taken      int         not null,
  left_out   int         not null,
  salt       bytea       not null,
  entered_at timestamptz not null,
  entered_by bigint      not null,
  primary key (unit_id, import_id),
  foreign key (unit_id) references unit
);

alter table completion_import enable row level security;
alter table completion_import force row level security;
create policy own_unit on completion_import using (unit_id = nullif(current_setting('app.unit', true), '')::int);
grant select, insert, update, delete on completion_import to bulwark_app;

alter table completion no force row level security;
alter table completion_import no force row level security;
alter table completion add column import_id bigint;
alter table completion add foreign key (unit_id, import_id) references completion_import (unit_id, import_id);
alter table completion_import force row level security;
alter table completion force row level security;
create index completion_of_import on completion (unit_id, import_id);
