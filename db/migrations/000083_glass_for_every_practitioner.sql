-- Who may break the glass is every practitioner, as the page says that it may: also those whose role came after the rule was written, a
-- family help lead, a conference chair and a reviewing officer, who were met by a fault with a child at risk behind it.
create policy broken_by_practitioner on break_glass for insert with check (account_id = house.actor()
  and (select house.writes_records()));
create policy broken_by_practitioner on access_grant for insert with check (why = 'break glass' and account_id = house.actor()
  and (select house.writes_records()) and not house.is_barred(person_id));
