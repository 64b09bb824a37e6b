-- What the log and its witnesses have signed. A convenience for exports; the guard against signing twice lies outside.
CREATE TABLE checkpoint (
    office    text        NOT NULL,
    size      bigint      NOT NULL,
    frontier  bytea       NOT NULL,
    note      text        NOT NULL,
    signed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (office, size)
);

COMMENT ON COLUMN checkpoint.note IS 'C2SP signed note of a tlog-checkpoint, with the signature of the log alone.';

CREATE TABLE cosignature (
    office    text        NOT NULL,
    size      bigint      NOT NULL,
    witness   text        NOT NULL,
    line      text        NOT NULL,
    signed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (office, size, witness),
    FOREIGN KEY (office, size) REFERENCES checkpoint
);

COMMENT ON COLUMN cosignature.line IS 'C2SP cosignature/v1, a signature line of the note.';

CREATE TRIGGER the_record_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_record();
ALTER TABLE checkpoint ENABLE ALWAYS TRIGGER the_record_only_grows;

CREATE TRIGGER the_record_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON cosignature
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_record();
ALTER TABLE cosignature ENABLE ALWAYS TRIGGER the_record_only_grows;

GRANT INSERT, SELECT ON checkpoint, cosignature TO kezek_app;
