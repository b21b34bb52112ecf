-- Sign-ins: when somebody last proved that it is them, the organisation's own session from which a sign-in came, and what the
-- organisation said of signing out, so that it is heard once.
alter table house.sign_in_session add column proved_at timestamptz, add column organisation_session bytea;
update house.sign_in_session set proved_at = began_at;
alter table house.sign_in_session alter column proved_at set not null;
create index sign_in_session_organisation on house.sign_in_session (organisation_session)
  where organisation_session is not null and ended_at is null;

create table house.organisation_farewell (
  token_hash bytea primary key,
  heard_at timestamptz not null
);
create index organisation_farewell_at on house.organisation_farewell (heard_at);
grant select, insert, delete on house.organisation_farewell to holdfast_app;
