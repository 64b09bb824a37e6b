package kezek.officeday.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final OfficeDayId DAY = OfficeDayId.parse("open-akimat/2026-03-24");

    @Test
    void a_ticket_number_is_a_letter_and_three_digits() {
        assertThat(TicketNumber.parse("K017"))
                .isEqualTo(new TicketNumber('K', 17))
                .hasToString("K017");
        assertThat(new TicketNumber('T', 999)).hasToString("T999");
        assertThat(new TicketNumber('K', 17).shown()).isEqualTo("K-017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K17", "K0017", "К017", "k017", "K000", "K01 ", "1017"})
    void anything_else_is_not_a_ticket_number(String text) {
        assertThatThrownBy(() -> TicketNumber.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_office_day_is_written_office_slash_date() {
        assertThat(OfficeDayId.parse(DAY.toString())).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sokolovka", "sokolovka/", "sokolovka/2026-02-30", "/2026-03-24", "Sokolovka/2026-03-24"})
    void anything_else_is_not_an_office_day(String text) {
        assertThatThrownBy(() -> OfficeDayId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_office_id_has_at_most_forty_characters() {
        assertThat(new OfficeId("a".repeat(40)).value()).hasSize(40);
        assertThatThrownBy(() -> new OfficeId("a".repeat(41))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void counters_are_numbered_from_1_to_999() {
        assertThat(new CounterNumber(999)).isGreaterThan(new CounterNumber(1)).hasToString("999");
        assertThatThrownBy(() -> new CounterNumber(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CounterNumber(1000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_printed_and_the_stored_form_of_a_code_are_the_same_code() {
        assertThat(new Code(" DISABILITY_1_2 "))
                .isEqualTo(new Code("disability-1-2"))
                .hasToString("disability-1-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ключ", "a\nb"})
    void a_request_id_is_printable_ascii_without_spaces(String text) {
        assertThatThrownBy(() -> new RequestId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_request_id_has_at_most_a_hundred_characters() {
        assertThat(new RequestId("r".repeat(100))).hasToString("r".repeat(100));
        assertThatThrownBy(() -> new RequestId("r".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_a_clients_key_the_record_gets_a_hash_and_no_text() {
        assertThat(RequestId.ofKey("wish-1")).hasToString("245507d29844712c2b014a25a298d98d");
        assertThatThrownBy(() -> RequestId.ofKey("a b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_actor_is_a_role_and_a_pseudonym() {
        assertThat(Actor.parse("clerk:clerk1"))
                .isEqualTo(new Actor("clerk", "clerk1"))
                .hasToString("clerk:clerk1");
        assertThatThrownBy(() -> Actor.parse(":clerk1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Actor.parse("clerk1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_are_told_in_the_language_asked_for() {
        Names names = new Names("терезе", "окно", "window");

        assertThat(names.in(Language.KK)).isEqualTo("терезе");
        assertThat(names.in(Language.RU)).isEqualTo("окно");
        assertThat(names.in(Language.EN)).isEqualTo("window");
    }

    @Test
    void the_day_of_an_office_is_its_local_date() {
        OfficeConfiguration almaty = TestConfiguration.inZone("Asia/Almaty");

        assertThat(clock("2026-03-24T18:59:59Z").today(almaty)).hasToString("sokolovka/2026-03-24");
        assertThat(clock("2026-03-24T19:00:00Z").today(almaty)).hasToString("sokolovka/2026-03-25");
    }

    @Test
    void in_the_hour_that_happened_twice_the_date_changed_once() {
        OfficeConfiguration almaty = TestConfiguration.inZone("Asia/Almaty");

        assertThat(clock("2024-02-29T17:59:59Z").today(almaty)).hasToString("sokolovka/2024-02-29");
        assertThat(clock("2024-02-29T18:30:00Z").today(almaty)).hasToString("sokolovka/2024-02-29");
        assertThat(clock("2024-02-29T19:00:00Z").today(almaty)).hasToString("sokolovka/2024-03-01");
    }

    @Test
    void a_ticket_id_names_its_ticket_and_always_the_same() {
        TicketIds ids = ids("one");
        String id = ids.of(DAY, TicketNumber.parse("K017"));

        assertThat(id).startsWith("open-akimat-20260324-K017-").isEqualTo(ids.of(DAY, TicketNumber.parse("K017")));
        assertThat(ids.read(id)).contains(new TicketIds.Held(DAY, TicketNumber.parse("K017")));
    }

    @Test
    void an_id_that_was_not_made_here_opens_nothing() {
        String id = ids("one").of(DAY, TicketNumber.parse("K017"));

        assertThat(ids("two").read(id)).isEmpty();
        assertThat(ids("one").read(id.replace("K017", "K018"))).isEmpty();
        assertThat(ids("one").read(id.replace("20260324", "20261324"))).isEmpty();
        assertThat(ids("one").read(id.replace("20260324", "20260325"))).isEmpty();
        assertThat(ids("one").read(id + "A")).isEmpty();
        assertThat(ids("one").read("")).isEmpty();
    }

    private static OfficeClock clock(String instant) {
        return office -> Instant.parse(instant);
    }

    private static TicketIds ids(String key) {
        return new TicketIds(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    }
}
