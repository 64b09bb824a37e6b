-- The record. A row is written once and read for ever; only INSERT and SELECT are given away.
CREATE TABLE event (
    position        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream          text        NOT NULL,
    sequence_number bigint      NOT NULL,
    stream_type     text        NOT NULL,
    id              text        NOT NULL,
    name            text        NOT NULL,
    revision        text        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    payload         text        NOT NULL,
    metadata        text        NOT NULL,
    UNIQUE (stream, sequence_number)
);

COMMENT ON TABLE event IS 'What happened, in the order in which it happened. Rows are never changed or removed.';
COMMENT ON COLUMN event.stream IS 'What the event belongs to: an office day is office/yyyy-MM-dd.';
COMMENT ON COLUMN event.sequence_number IS 'Place in the stream, from 0 without holes; the public seq is one more.';
COMMENT ON COLUMN event.name IS 'Stored name of the event, independent of program code.';
COMMENT ON COLUMN event.recorded_at IS 'Clock of the machine when it recorded; the office''s time is "at" in the payload.';
COMMENT ON COLUMN event.payload IS 'JSON as text: these very bytes are what was recorded.';

CREATE FUNCTION refuse_to_change_the_record() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'the record only grows: % on table % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation', HINT = 'Record a new event that corrects the earlier one.';
END
$$;

CREATE TRIGGER the_record_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_record();
ALTER TABLE event ENABLE ALWAYS TRIGGER the_record_only_grows;

-- Roles belong to the whole server, so another database may have made this one, perhaps at this moment.
DO
$$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kezek_app') THEN
        CREATE ROLE kezek_app NOLOGIN;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO kezek_app', current_schema()); END $$;
GRANT INSERT, SELECT ON event TO kezek_app;
