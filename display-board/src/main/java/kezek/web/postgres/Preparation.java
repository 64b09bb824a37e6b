package kezek.web.postgres;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a start: makes sure that it is our server, and that it has our database and the application's login. */
final class Preparation {
    static final String OWNER = "postgres";
    static final String APP = "kezek";
    static final String DATABASE = "kezek";

    private final JdbcClient server;
    private final Path database;

    Preparation(DataSource owner, Path database) {
        server = JdbcClient.create(owner);
        this.database = database;
    }

    void run(String appPassword) {
        demandOurs();
        if (isMissing("SELECT 1 FROM pg_roles WHERE rolname = ?", APP)) {
            // A statement that takes no parameters; the password has only letters of base64url.
            server.sql("CREATE ROLE " + APP + " LOGIN PASSWORD '" + appPassword + "'")
                    .update();
        }
        if (isMissing("SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
            server.sql("CREATE DATABASE " + DATABASE).update();
            server.sql("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC").update();
            server.sql("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + APP).update();
        }
    }

    /** A start counts as done once anybody answers at the port. */
    private void demandOurs() {
        String folder = server.sql("SHOW data_directory").query(String.class).single();
        if (Path.of(folder).equals(database)) return;
        throw new UnfitDatabase(
                "The database at our port works in " + folder + ", not in " + database + ".",
                "Stop that server, or remove the line with the port from server.properties in the data folder.");
    }

    private boolean isMissing(String question, String name) {
        return server.sql(question).param(name).query().listOfRows().isEmpty();
    }
}
