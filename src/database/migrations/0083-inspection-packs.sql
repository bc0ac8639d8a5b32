-- Inspection packs (Provisions 22, 24): what is handed to who inspects, by duty or by sampled person, and the draws by which they were sampled.
-- A draw cannot be deleted and a pack leaves its row when its files are gone: that it was made, for whom and with whom in it stays to be seen.

create table inspection_draw (
  unit_id         int         not null,
  draw_id         bigint      generated always as identity,
  purpose         text        not null check (purpose in ('state-security', 'industry', 'secrecy', 'internal', 'audit')),
  population      text        not null check (population in ('everyone', 'secret-related', 'foreign-related', 'duty')),
  duty            text,
  wanted          int         not null check (wanted >= 1),
  members         bigint[]    not null,              -- who could be drawn, sorted, frozen when it was opened
  member_count    int         not null,
  population_hash text        not null check (population_hash ~ '^[0-9a-f]{64}$'),
  part            text        not null check (part ~ '^[0-9a-f]{64}$'), -- the unit's part of the seed; shown when the other is spoken
  commitment      text        not null check (commitment ~ '^[0-9a-f]{64}$'),
  spoken          text        check (spoken ~ '^[0-9A-Za-z]{6,64}$'),   -- the inspector's part
  drawn           bigint[]    not null default '{}',
  opened_at       timestamptz not null,
  opened_on       date        not null,
  opened_by       bigint      not null,
  drawn_at        timestamptz,
  drawn_by        bigint,
  primary key (unit_id, draw_id),
  check ((population = 'duty') = (duty is not null)),
  check ((spoken is null) = (drawn_at is null) and (drawn_at is null) = (drawn_by is null))
);

create table inspection_pack (
  unit_id      int         not null,
  pack_id      bigint      generated always as identity,
  kind         text        not null check (kind in ('by-duty', 'by-person')),
  purpose      text        not null check (purpose in ('state-security', 'industry', 'secrecy', 'internal', 'audit')),
  language     text        not null check (language in ('zh', 'en')),
  duties       text[]      not null default '{}',
  people       bigint[]    not null default '{}',
  person_count int         not null default 0,       -- how many stand in it, also when they are gone
  draw_id      bigint,
  originals    boolean     not null,
  recipient    text,                                 -- the key that it is sealed to
  words        bytea,                                -- for whom, on which ground; who took it: sealed
  receipt      bytea,
  key          bytea,
  salt         bytea,
  state        text        not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'failed')),
  phase        text        not null default 'waiting',
  percent      smallint    not null default 0,
  tried        smallint    not null default 0,
  heard_at     timestamptz,                          -- from whoever makes it
  failure      text,
  counts       jsonb,                                -- what is in it, and what was found wrong with originals
  asked_at     timestamptz not null,
  asked_by     bigint      not null,
  made_at      timestamptz,
  handed_at    timestamptz,
  handed_on    date,
  handed_by    bigint,
  destroy_on   date,
  destroyed_at timestamptz,
  primary key (unit_id, pack_id),
  foreign key (unit_id, draw_id) references inspection_draw (unit_id, draw_id),
  check ((key is null) = (salt is null)),
  check ((handed_at is null) = (handed_on is null) and (handed_at is null) = (handed_by is null)),
  check ((state = 'ready') = (made_at is not null and destroy_on is not null))
);
create index inspection_pack_unfinished on inspection_pack (unit_id, pack_id) where state in ('waiting', 'making');
create index inspection_pack_people on inspection_pack using gin (people);

create table inspection_pack_file (
  unit_id      int    not null,
  pack_id      bigint not null,
  form         text   not null check (form in ('pdf', 'docx', 'folder', 'sealed')),
  file_hash    text,                                 -- nothing once its time is over
  content_hash text   not null,
  size         bigint not null,
  primary key (unit_id, pack_id, form),
  foreign key (unit_id, pack_id) references inspection_pack (unit_id, pack_id)
);

do $$
declare one text;
begin
  foreach one in array array['inspection_draw', 'inspection_pack', 'inspection_pack_file'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
