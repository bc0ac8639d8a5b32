-- How long a signed-in browser may stand idle: set when it signs in, by the roles it signs in with. Roles that change end the sign-in.
alter table sign_in add column idle_seconds int not null default 1800;
create index sign_in_expiry on sign_in (expires_at);
create index sign_in_failure_age on sign_in_failure (last_at);
