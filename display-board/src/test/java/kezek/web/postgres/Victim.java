package kezek.web.postgres;

import java.nio.file.Path;

/** A program that starts the database and is killed by the test while it runs. */
final class Victim {
    private Victim() {}

    static void main(String[] args) throws InterruptedException {
        EmbeddedServer server = new EmbeddedServer(Folders.settings(Path.of(args[0])));
        Folders.asOwner(server).sql("CREATE TABLE kept (n int)").update();
        Folders.asOwner(server).sql("INSERT INTO kept VALUES (42)").update();
        System.out.println("recorded");
        Thread.sleep(Long.MAX_VALUE);
    }
}
