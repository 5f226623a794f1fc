-- Roles and database of the registry on a PostgreSQL server (15 or newer) of your own. Run once by a superuser with psql:
--   psql -v owner_password=... -v application_password=... -f db/roles.sql
-- app_owner migrates and owns every table; app_rw is the application's log-in and owns nothing, so row security holds for it;
-- app_lookup has no log-in and owns the few functions that answer yes or no beyond an area.
CREATE ROLE app_lookup NOLOGIN BYPASSRLS;
CREATE ROLE app_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE app_rw LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'application_password';
GRANT app_lookup TO app_owner;
CREATE DATABASE registry OWNER app_owner ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
REVOKE ALL ON DATABASE registry FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE registry TO app_rw;
