-- Dispatches between bodies (docs/decisions/0030-dispatches.md): what a body sends, what reaches it, with whom it corresponds.

create table body (                                   -- installation-wide: keys and addresses of its bodies, no business content
  body_id     uuid  primary key default gen_random_uuid(),
  unit_id     int   not null unique,
  kind        text  not null check (kind in ('unit', 'industry-department', 'organ')),
  name        text  not null,
  credit_code text,
  certificate bytea not null,                         -- X.509, DER: with which it signs
  recipient   text  not null                          -- age: to which files for it are sealed
);
grant select, insert, update on body to bulwark_app;

alter table unit add column sign text check (length(sign) between 1 and 12); -- 发文机关代字, as in 甲国安告〔2026〕5号: 甲国安

create table correspondent (                          -- another body, as this one knows it
  unit_id          int         not null,
  correspondent_id bigint      generated always as identity,
  body_id          uuid        not null,
  kind             text        not null check (kind in ('unit', 'industry-department', 'organ')),
  name             text        not null check (length(name) between 1 and 200),
  credit_code      text,
  certificate      bytea       not null,
  card_hash        text        not null check (card_hash ~ '^[0-9a-f]{64}$'), -- SHA-256: what two people read out
  recipient        text        not null,
  state            text        not null check (state in ('unconfirmed', 'confirmed', 'revoked')),
  is_here          boolean     not null,              -- of this installation, which vouches for it
  is_superior      boolean     not null default false,
  sent             int         not null default 0,    -- the last number of the line to it
  received         int         not null default 0,    -- the last number of the line from it
  added_at         timestamptz not null,
  confirmed_at     timestamptz,
  revoked_at       timestamptz,
  primary key (unit_id, correspondent_id),
  constraint correspondent_known unique (unit_id, body_id)
);

create table dispatch_series (                        -- the last number of each sign and year: no gap, none twice
  unit_id int  not null,
  sign    text not null,
  year    int  not null,
  last    int  not null,
  primary key (unit_id, sign, year)
);

create table dispatch (                               -- a document of this body
  unit_id      int         not null,
  dispatch_id  bigint      generated always as identity,
  type         text        not null,
  state        text        not null default 'draft' check (state in ('draft', 'approved', 'sent', 'withdrawn')),
  sign         text,
  year         int,
  number       int,
  day          date,
  handling     text        not null check (handling in ('ordinary', 'internal')),
  urgency      text        not null check (urgency in ('none', 'urgent', 'most-urgent')),
  about        bigint,                                -- the arrival that it answers
  sealed       bytea       not null,                  -- title and content; the key beside it
  key          bytea,
  salt         bytea       not null,
  drafted_at   timestamptz not null,
  drafted_by   bigint      not null,
  approved_at  timestamptz,
  approved_by  bigint,
  sent_at      timestamptz,
  certificate  text,                                  -- with which its paper is signed
  primary key (unit_id, dispatch_id),
  constraint dispatch_number unique (unit_id, sign, year, number),
  constraint dispatch_two_persons check (approved_by is null or approved_by <> drafted_by or type = 'receipt')
);
create index dispatch_state on dispatch (unit_id, state, dispatch_id);

create table dispatch_file (
  unit_id      int      not null,
  dispatch_id  bigint   not null,
  position     smallint not null,
  role         text     not null check (role in ('paper', 'attachment')),
  name         text     not null check (length(name) between 1 and 200),
  file_hash    text     not null,
  content_hash text     not null,
  size         int      not null,
  media_type   text     not null,
  primary key (unit_id, dispatch_id, position),
  foreign key (unit_id, dispatch_id) references dispatch (unit_id, dispatch_id)
);

create table delivery (                               -- the document to one receiver
  unit_id          int         not null,
  dispatch_id      bigint      not null,
  correspondent_id bigint      not null,
  state            text        not null default 'planned' check (state in ('planned', 'sealing', 'sent', 'delivered', 'receipted')),
  sequence         int,                               -- in the line to this receiver
  sealed           bytea,                             -- the envelope's bytes, under the document's key
  envelope_hash    text        check (envelope_hash ~ '^[0-9a-f]{64}$'),
  signature        bytea,
  sent_at          timestamptz,
  exported_at      timestamptz,                       -- last put on a disk
  delivered_at     timestamptz,
  receipt_due      date,
  receipted_at     timestamptz,
  receipt          bigint,                            -- the arrival that says so
  primary key (unit_id, dispatch_id, correspondent_id),
  constraint delivery_sequence unique (unit_id, correspondent_id, sequence),
  foreign key (unit_id, dispatch_id) references dispatch (unit_id, dispatch_id),
  foreign key (unit_id, correspondent_id) references correspondent (unit_id, correspondent_id)
);
create index delivery_envelope on delivery (unit_id, envelope_hash);
create index delivery_state on delivery (unit_id, state);

create table arrival (                                -- what reached this body
  unit_id          int         not null,
  arrival_id       bigint      generated always as identity,
  correspondent_id bigint      not null,
  sequence         int         not null,
  type             text        not null,
  number           text        not null,
  day              date        not null,
  handling         text        not null,
  urgency          text        not null,
  about            bigint,                            -- the dispatch of ours that it answers
  sealed           bytea       not null,              -- the envelope's bytes
  key              bytea,
  salt             bytea       not null,
  envelope_hash    text        not null,
  signature        bytea       not null,
  certificate      text        not null,
  received_at      timestamptz not null,
  receipt_due      date,
  opened_at        timestamptz,
  receipt          bigint,                            -- the dispatch of ours that acknowledges it
  settled_at       timestamptz,                       -- what it asks for was done, or it asks for nothing
  primary key (unit_id, arrival_id),
  constraint arrival_sequence unique (unit_id, correspondent_id, sequence),
  constraint arrival_number unique (unit_id, correspondent_id, number),
  foreign key (unit_id, correspondent_id) references correspondent (unit_id, correspondent_id)
);
create index arrival_type on arrival (unit_id, type, arrival_id);

create table arrival_file (
  unit_id      int      not null,
  arrival_id   bigint   not null,
  position     smallint not null,
  role         text     not null check (role in ('paper', 'attachment')),
  name         text     not null check (length(name) between 1 and 200),
  file_hash    text     not null,
  content_hash text     not null,
  size         int      not null,
  media_type   text     not null,
  primary key (unit_id, arrival_id, position),
  foreign key (unit_id, arrival_id) references arrival (unit_id, arrival_id)
);

create table arrival_look (                           -- who opened what another body submitted, when and why (Provisions 6)
  unit_id    int         not null,
  arrival_id bigint      not null,
  look_id    bigint      generated always as identity,
  at         timestamptz not null,
  account_id bigint      not null,
  purpose    text        not null,
  primary key (unit_id, arrival_id, look_id),
  foreign key (unit_id, arrival_id) references arrival (unit_id, arrival_id)
);

create table parcel_refused (                         -- a file that was brought and changed nothing
  unit_id     int         not null,
  refused_id  bigint      generated always as identity,
  at          timestamptz not null,
  account_id  bigint      not null,                   -- 0: inside the installation
  fault       text        not null,
  parcel_hash text        not null,
  primary key (unit_id, refused_id)
);

do $$
declare one text;
begin
  foreach one in array array['correspondent', 'dispatch_series', 'dispatch', 'dispatch_file', 'delivery', 'arrival', 'arrival_file',
    'arrival_look', 'parcel_refused'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy own_unit on %I using (unit_id = nullif(current_setting(''app.unit'', true), '''')::int)', one);
    execute format('grant select, insert, update on %I to bulwark_app', one);
  end loop;
end $$;
grant delete on dispatch, dispatch_file, delivery, arrival, arrival_file, arrival_look to bulwark_app;
