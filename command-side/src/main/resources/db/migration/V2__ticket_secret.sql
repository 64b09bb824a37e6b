-- The key of the unguessable ticket ids, made here once so that every node of the installation has the same.
CREATE TABLE ticket_secret (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    secret   bytea   NOT NULL CHECK (length(secret) = 32)
);

-- gen_random_uuid draws from a strong source; two of them hold 244 random bits.
INSERT INTO ticket_secret (secret)
SELECT sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

GRANT SELECT ON ticket_secret TO kezek_app;
