-- Requests of the authorities (Provisions 8(4); Counter-Espionage Law 25, 26, 31): one row a request, what was handed over for each, and
-- whose records stood in it. Who came for the authority, and the scope as the instrument words it, are sealed under the request's key.

create table lawful_request (
  unit_id         int         not null,
  request_id      bigint      generated always as identity,
  organ           text        not null,             -- which authority
  instrument      text,                             -- the number of its instrument; none was shown where there is none
  basis           text        not null check (basis in ('devices', 'papers', 'places', 'property', 'seizure', 'criminal', 'data', 'convenience')),
  approval        text        not null check (approval in ('none', 'county', 'city', 'province', 'national')),
  officers        smallint    not null check (officers > 0),
  credentials     smallint    not null check (credentials between 0 and officers), -- how many of them showed theirs
  scope_lines     smallint    not null check (scope_lines > 0),
  received_on     date        not null,
  answer_by       date        not null,
  silent_until    date,                             -- the last day on which the people concerned are not told
  wholly          boolean     not null default false, -- by law not even that something is withheld
  state           text        not null check (state in ('recorded', 'approved', 'handed-over', 'closed', 'refused')),
  ground          text        check (ground in ('one-officer', 'credentials-not-shown', 'no-instrument', 'approval-too-low',
                    'beyond-powers', 'beyond-scope')),
  recorded_at     timestamptz not null,
  recorded_by     bigint      not null,
  approved_at     timestamptz,
  approved_by     bigint,
  handed_over_at  timestamptz,
  handed_over_by  bigint,
  handed_over_on  date,
  closed_at       timestamptz,                      -- or refused
  closed_by       bigint,
  closed_on       date,
  receipt         text        check (receipt in ('signed', 'not-signed')),
  file_hash       text,                             -- the receipt as the officers signed it
  scan_hash       text,
  words           bytea       not null,             -- sealed: officers, scope, and what the unit said of it
  key             bytea       not null,
  salt            bytea       not null,
  primary key (unit_id, request_id),
  foreign key (unit_id, file_hash) references file (unit_id, file_hash),
  check (answer_by >= received_on),
  check (not wholly or silent_until is not null),
  check ((state = 'refused') = (ground is not null)),
  check ((approved_at is null) = (approved_by is null)),
  check ((state in ('approved', 'handed-over', 'closed')) = (approved_at is not null) or state = 'refused'),
  check ((state in ('handed-over', 'closed')) = (handed_over_at is not null and handed_over_by is not null and handed_over_on is not null)),
  check ((state in ('closed', 'refused')) = (closed_at is not null and closed_by is not null and closed_on is not null)),
  check ((state = 'closed') = (receipt is not null)),
  check ((file_hash is null) = (scan_hash is null)),
  check (coalesce(receipt = 'signed', false) = (file_hash is not null))
);
create index lawful_request_state on lawful_request (unit_id, state, answer_by);

-- What is handed over, each for one line of the scope; or that the unit holds nothing of it.
create table request_item (
  unit_id     int         not null,
  request_id  bigint      not null,
  position    smallint    not null check (position > 0),
  scope_line  smallint    not null check (scope_line > 0),
  form        text        not null check (form in ('file', 'copy', 'original', 'device', 'consulted', 'convenience', 'nothing-held')),
  about       text        not null check (about in ('personnel', 'attendance', 'training-and-letters', 'review', 'travel', 'communication',
                'network', 'finance', 'project', 'other')),
  hashes      text[]      not null,                 -- SHA-256 of each file handed over
  words       bytea       not null,                 -- sealed under the request's key
  entered_at  timestamptz not null,
  entered_by  bigint      not null,
  primary key (unit_id, request_id, position),
  foreign key (unit_id, request_id) references lawful_request (unit_id, request_id),
  check ((form = 'file') = (cardinality(hashes) > 0))
);

-- Whose records stand in it: shown to them, at once or when the ground of silence ends.
create table request_person (
  unit_id    int      not null,
  request_id bigint   not null,
  position   smallint not null,
  person_id  bigint   not null,
  primary key (unit_id, request_id, position, person_id),
  foreign key (unit_id, request_id, position) references request_item (unit_id, request_id, position),
  foreign key (unit_id, person_id) references person (unit_id, person_id)
);
create index request_person_person on request_person (unit_id, person_id);

do $$
declare one text;
begin
  foreach one in array array['lawful_request', 'request_item', 'request_person'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update, delete on %I to bulwark_app', one);
  end loop;
end $$;
