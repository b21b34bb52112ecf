-- What is set from a day says why, on what text it rests, and who set it: the number of a limit, an edition, or the day appointed
-- for law that was enacted and not in force. Read by everybody who is signed in, for it binds what they do.
create table setting_reason (
  id uuid primary key references local_setting,
  reason text not null check (reason <> ''),
  rests_on text not null default '',
  set_by uuid not null references account,
  set_on date not null
);
create index setting_reason_by on setting_reason (set_by);
select house.make_record_table('setting_reason', 'id', 'true',
  '(select house.holds_role(array[''head of service'', ''director'', ''service'']))');
