-- Roles and database of the registry on a PostgreSQL server (15 or newer) of your own. Run once by a superuser with psql:
--   psql -v owner_password=... -v application_password=... -f db/roles.sql
-- app_owner migrates and owns every table; app_rw is the application's log-in and owns nothing, so row security holds for it;
-- app_lookup has no log-in and owns the few functions that answer yes or no beyond an area.
CREATE ROLE app_lookup NOLOGIN BYPASSRLS;
CREATE ROLE app_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE app_rw LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'application_password';
-- app_sys is for whoever looks after the server: activity, sizes, locks, and no table of the registry. Give it a log-in when somebody needs it.
CREATE ROLE app_sys NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
GRANT pg_monitor TO app_sys;
GRANT app_lookup TO app_owner;
CREATE DATABASE registry OWNER app_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
REVOKE ALL ON DATABASE registry FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE registry TO app_rw;
GRANT CONNECT ON DATABASE registry TO app_sys;
