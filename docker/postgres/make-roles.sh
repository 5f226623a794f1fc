#!/bin/bash
# Run once by the image, when the database is first made: the registry's two log-ins and its database.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
     -v owner_password="$(cat /run/secrets/owner_password)" \
     -v application_password="$(cat /run/secrets/application_password)" \
     -f /registry/roles.sql
