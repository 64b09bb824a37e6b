package kezek.officeday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kezek.officeday.store.Diary.OpenPage;
import kezek.officeday.store.Diary.Write;
import kezek.officeday.store.DiaryApplication.Node;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An event that this program does not understand stops whoever reads it; skipping it would tell a false day. */
class UnreadableTest {
    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.on(TestPostgres.freshDatabase());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void an_unknown_stored_name_stops_the_reader_and_the_command() {
        foreign("unknown", "PageTorn", "{}");

        assertThatThrownBy(() -> node.stream("unknown"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("PageTorn");
        assertThatThrownBy(() -> node.commands().sendAndWait(new Write("unknown", "x")))
                .isInstanceOf(SerializationException.class);
        assertThat(node.database()
                        .sql("SELECT count(*) FROM event WHERE stream = 'unknown'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_class_name_is_not_a_stored_name() {
        foreign("class", String.class.getName(), "\"x\"");

        assertThatThrownBy(() -> node.stream("class")).isInstanceOf(SerializationException.class);
    }

    @Test
    void an_unknown_field_is_an_error() {
        foreign("more", "LineWritten", "{\"diary\":\"more\",\"number\":1,\"text\":\"x\",\"colour\":\"red\"}");

        assertThatThrownBy(() -> node.stream("more")).hasStackTraceContaining("colour");
    }

    @Test
    void a_missing_field_is_an_error() {
        foreign("less", "LineWritten", "{\"diary\":\"less\",\"number\":1}");

        assertThatThrownBy(() -> node.stream("less")).hasStackTraceContaining("text");
    }

    /** As a later or an altered version of the program would have stored it. */
    private static void foreign(String stream, String name, String payload) {
        node.commands().sendAndWait(new OpenPage(stream));
        node.context().getBean("officeDayCache", BoundedCache.class).removeAll();
        node.database()
                .sql(
                        "INSERT INTO event (stream, sequence_number, stream_type, id, name, revision, recorded_at, payload,"
                                + " metadata) VALUES (?, 1, 'Diary', ?, ?, '1', now(), ?, '{}')")
                .params(stream, "foreign-" + stream, name, payload)
                .update();
    }
}
