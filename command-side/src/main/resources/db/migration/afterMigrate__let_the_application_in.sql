-- The login of the application's pool becomes a member of kezek_app; whoever may already act as it stays as he is.
DO
$$
DECLARE
    login text := coalesce(nullif('${appLogin}', ''), current_user);
BEGIN
    IF NOT pg_has_role(login, 'kezek_app', 'SET') THEN
        EXECUTE format('GRANT kezek_app TO %I', login);
    END IF;
END
$$;
