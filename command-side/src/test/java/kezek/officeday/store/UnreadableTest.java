package kezek.officeday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kezek.officeday.store.Diary.OpenPage;
import kezek.officeday.store.Diary.Write;
import kezek.officeday.store.DiaryApplication.Node;
import kezek.officeday.store.OfficeLog.Draft;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
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
        assertThatThrownBy(() -> foreign("class", String.class.getName(), "{}"))
                .hasMessageContaining("not the name of an event");
    }

    @Test
    void an_unknown_field_is_an_error() {
        foreign("more", "LineWritten", "{\"colour\":\"red\",\"diary\":\"more\",\"number\":1,\"text\":\"x\"}");

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
        var type = new SimpleSerializedObject<>(payload, String.class, name, "1");
        new OfficeLog(node.database())
                .append(List.of(new Draft(stream, 1, UUID.randomUUID().toString(), type)));
    }
}
