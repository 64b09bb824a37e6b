package kezek.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import kezek.http.Http;
import kezek.http.Http.Ask;
import kezek.http.Http.Reply;
import kezek.http.People;
import kezek.http.RunningOffice;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketIds;
import kezek.officeday.events.TicketNumber;
import kezek.web.access.Matrix.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every address times every role, at home and at another office, as {@code authorisation-matrix.tsv} says; an address that
 * is not in the table fails.
 */
@RunningOffice
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixTest {
    private final Http http;
    private final ApplicationContext application;
    private final String ticket;

    AuthorisationMatrixTest(Http http, ApplicationContext application, TicketIds ids) {
        this.http = http;
        this.application = application;
        this.ticket = ids.of(OfficeDayId.parse("sokolovka/2026-03-24"), TicketNumber.parse("T001"));
    }

    @Test
    void every_mapped_address_is_in_the_table_and_nothing_else() {
        assertThat(new TreeSet<>(Mappings.of(application)))
                .isEqualTo(new TreeSet<>(Matrix.ROWS.stream()
                        .map(Row::address)
                        .map(address -> address.replaceFirst("\\?.*", ""))
                        .toList()));
    }

    @Test
    void every_file_of_a_page_is_open_to_anyone() throws IOException {
        List<String> files = new ArrayList<>();
        for (String root : List.of("classpath*:/static/", "classpath*:/META-INF/resources/_static/")) {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(root + "**/*.*")) {
                String path = file.getURL().toString();
                files.add(path.substring(path.lastIndexOf(root.contains("_static") ? "/_static/" : "/static/")
                        + (root.contains("_static") ? 0 : "/static".length())));
            }
        }
        assertThat(files)
                .hasSizeGreaterThan(50)
                .contains("/verify/verify.html", "/verify/KezekVerify.java", "/verify/ledger-format.md")
                .allSatisfy(file ->
                        assertThat(http.get(file).reply().status()).as(file).isEqualTo(200));
    }

    static Stream<Row> rows() {
        return Matrix.ROWS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void each_role_enters_where_the_table_says(Row row) {
        assertThat(entry(ask(row, null))).as("anonymous").isEqualTo(row.expected("anonymous"));
        for (String role : People.ROLES) {
            String expected = row.expected(role);
            assertThat(entry(ask(row, role))).as(role).isEqualTo(expected);
            assertThat(entry(ask(row, People.at("sokolovka", role))))
                    .as(role + " at home")
                    .isEqualTo(expected.equals("yes") ? row.atHome() : expected);
            assertThat(entry(ask(row, People.at("district", role))))
                    .as(role + " of another office")
                    .isEqualTo(expected.equals("yes") ? row.elsewhere() : expected);
        }
    }

    private Reply ask(Row row, @Nullable String account) {
        String path = row.path()
                .replaceFirst("/ws/board$", "/ws/board?")
                .replace("?replay", "?replay=today&")
                .replace("?ticket", "?ticket={id}&")
                .replaceFirst("/ws/board(.*)", "/ws/board$1office=sokolovka")
                .replace("{office}", "sokolovka")
                .replace("{counter}", "1")
                .replace("{day}", "today")
                .replace("{number}", "K001")
                .replace("{other}", "K002")
                .replace("{name}", "nobody")
                .replace("{id}", ticket);
        Ask ask = switch (row.method()) {
            case "POST" -> http.post(path, "{}");
            case "PUT" -> http.put(path, "{}");
            default -> http.get(path);
        };
        return (account == null ? ask : ask.as(account)).reply();
    }

    /** Whether the door opened; what happened behind it is not asked here. */
    private static String entry(Reply reply) {
        return switch (reply.code()) {
            case "sign-in-required" -> "sign-in";
            case "not-allowed" -> "no";
            case "other-office" -> "other-office";
            case "not-found" -> "not-found";
            default -> reply.status() >= 429 ? reply.toString() : "yes";
        };
    }
}
