package kezek.officeday.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import kezek.ledger.LedgerRecord;
import kezek.officeday.store.Diary.OpenPage;
import kezek.officeday.store.Diary.Write;
import kezek.officeday.store.Diary.WriteAndFail;
import kezek.officeday.store.DiaryApplication.Node;
import kezek.officeday.store.DiaryEvent.LineWritten;
import kezek.officeday.store.DiaryEvent.PageOpened;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands are recorded whole or not at all, and what was recorded comes back. */
class StoreTest {
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
    void what_a_command_decides_is_in_the_table_as_readable_json() {
        node.commands().sendAndWait(new OpenPage("a"));
        int line = node.commands().<Integer>sendAndWait(new Write("a", "сәлем"));

        assertThat(line).isEqualTo(1);
        List<LedgerRecord> records = records("a");
        assertThat(records)
                .extracting(LedgerRecord::type, LedgerRecord::rev, LedgerRecord::payload)
                .containsExactly(
                        tuple("PageOpened", 1, "{\"diary\":\"a\"}"),
                        tuple("LineWritten", 1, "{\"diary\":\"a\",\"number\":1,\"text\":\"сәлем\"}"));
        assertThat(node.stream("a")).containsExactly(new PageOpened("a"), new LineWritten("a", 1, "сәлем"));
    }

    @Test
    void a_command_that_fails_leaves_nothing() {
        node.commands().sendAndWait(new OpenPage("b"));

        assertThatThrownBy(() -> node.commands().sendAndWait(new WriteAndFail("b")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(node.stream("b")).containsExactly(new PageOpened("b"));
        assertThat(node.commands().<Integer>sendAndWait(new Write("b", "x"))).isEqualTo(1);
    }

    /** The records of a stream as they lie in the table. */
    private static List<LedgerRecord> records(String stream) {
        return node.database()
                .sql("SELECT record FROM event WHERE stream = ? ORDER BY index")
                .param(stream)
                .query((row, number) -> LedgerRecord.read(row.getBytes(1)))
                .list();
    }
}
