-- The key by which the log's signatures are verified, pinned once by the first node that signs. It tells every node where
-- to look and proves nothing: whoever owns the database could pin another, so a node compares it with what it knows itself.
CREATE TABLE log_key (
    only_row  boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    vkey      text        NOT NULL CHECK (vkey ~ '^[^ +]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+$'),
    pinned_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

COMMENT ON COLUMN log_key.vkey IS 'C2SP verifier key: name+id+base64(algorithm || public key).';

CREATE TRIGGER the_record_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON log_key
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_record();
ALTER TABLE log_key ENABLE ALWAYS TRIGGER the_record_only_grows;

GRANT INSERT, SELECT ON log_key TO kezek_app;
