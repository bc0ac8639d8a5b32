-- On which day the figures of a yearly report were taken: what is entered later about days before shows as moved, and what is done later does not.
-- Not known of reports from before this.

alter table yearly_report add column counted_on date;
