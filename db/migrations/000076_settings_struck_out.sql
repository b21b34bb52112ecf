-- A setting that was a mistake is struck out: who, when and why. Nothing is deleted, and what has begun under it stays as it began.
create table setting_striking (
  id uuid primary key references local_setting,
  reason text not null check (reason <> ''),
  struck_by uuid not null references account,
  struck_on date not null
);
create index setting_striking_by on setting_striking (struck_by);
select house.make_record_table('setting_striking', 'id', 'true',
  '(select house.holds_role(array[''head of service'', ''director'', ''service'']))');
