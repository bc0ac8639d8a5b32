-- Who organised a session: of the hours of some people, a share is to be the own unit's. What was recorded before it was asked says
-- nothing, and gives no evidence of it until the officer states it by a correction.

alter table training add column organiser text check (organiser in ('own-unit', 'outside'));
