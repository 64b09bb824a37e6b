package kezek.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    private static void check(String json) {
        CanonicalJson.check(json.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "0",
                "-1",
                "true",
                "false",
                "9007199254740991",
                "-9007199254740991",
                "{\"\":1}",
                "[[],{},\"a\",1,true,false,[1,2]]",
                "{\"a\":{\"b\":[{\"c\":1},{\"c\":2}]},\"aa\":1,\"b\":2}",
                "{\"A\":1,\"a\":2,\"ä\":3,\"қаз\":4}",
                "\"quote \\\" and backslash \\\\ and slash / and \u0080 \u2028 \ufffe\"",
                "\"сәлем €😂\""
            })
    void what_the_ledger_writes_is_in_form(String json) {
        assertThatCode(() -> check(json)).doesNotThrowAnyException();
    }

    /** The sorting example of RFC 8785 section 3.2.3, without the key that is a control character. */
    @Test
    void keys_are_sorted_by_utf_16_code_units_as_the_rfc_shows() {
        check(
                "{\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                        + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude02\":\"Smiley\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
        // The same two by their bytes in UTF-8, or by code points: the other way round.
        assertThatThrownBy(() -> check("{\"\ufb33\":1,\"\ud83d\ude02\":2}"))
                .hasMessage("at byte 9: keys are not sorted");
    }

    @Test
    void escaped_keys_are_sorted_by_what_they_mean() {
        check("{\"\\\"\":1,\"#\":2,\"[\":3,\"\\\\\":4,\"]\":5}");
        assertThatThrownBy(() -> check("{\"\\\\\":1,\"#\":2}")).hasMessageContaining("keys are not sorted");
        assertThatThrownBy(() -> check("{\"a\\\\\":1,\"a\\\\\":2}")).hasMessageContaining("the same key twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "|0|it ends too early",
                "{|1|it ends too early",
                "{\"a\":1|6|} was expected",
                "{\"a\":1,}|7|\" was expected",
                "{\"a\" :1}|4|: was expected",
                "{\"a\": 1}|5|white space",
                " {}|0|white space",
                "{} |2|something after the end",
                "{}{}|2|something after the end",
                "[1,]|3|a value was expected",
                "[1 ,2]|2|] was expected",
                "[,1]|1|a value was expected",
                "{\"b\":1,\"a\":2}|7|keys are not sorted",
                "{\"ab\":1,\"a\":2}|8|keys are not sorted",
                "{\"a\":1,\"a\":2}|7|the same key twice",
                "{a:1}|1|\" was expected",
                "null|0|null is not allowed",
                "[null]|1|null is not allowed",
                "01|0|a number with a leading zero",
                "-0|0|minus zero",
                "-01|0|a number with a leading zero",
                "+1|0|a value was expected",
                "-|1|it ends too early",
                "--1|0|a value was expected",
                "1.0|1|a number with a fraction or an exponent",
                "1e3|1|a number with a fraction or an exponent",
                ".5|0|a value was expected",
                "9007199254740992|0|a number of 2^53 or more",
                "-9007199254740992|0|a number of 2^53 or more",
                "99999999999999999999999999|0|a number of 2^53 or more",
                "0x1|1|something after the end",
                "NaN|0|a value was expected",
                "Infinity|0|a value was expected",
                "True|0|a value was expected",
                "tru|3|true was expected",
                "falsé|4|false was expected",
                "'a'|0|a value was expected",
                "\"a|2|it ends too early",
                "\"a\\|2|an escape where none is needed",
                "\"\\/\"|1|an escape where none is needed",
                "\"\\u0041\"|1|an escape where none is needed",
                "\"\\u20ac\"|1|an escape where none is needed",
                "\"\\n\"|1|an escape where none is needed",
                "\"\\u0000\"|1|an escape where none is needed",
                "/**/1|0|a value was expected",
                "\ufeff{}|0|a value was expected"
            })
    void anything_else_is_named_with_its_place(String json, int offset, String reason) {
        byte[] bytes = json == null ? new byte[0] : json.getBytes(UTF_8);
        var violation = catchThrowableOfType(NotCanonicalException.class, () -> CanonicalJson.check(bytes));
        assertThat(violation).hasMessage("at byte " + offset + ": " + reason);
        assertThat(violation.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x08, 0x09, 0x0a, 0x0d, 0x1f, 0x7f})
    void a_control_character_is_refused_raw(int control) {
        assertThatThrownBy(() -> CanonicalJson.check(new byte[] {'"', (byte) control, '"'}))
                .hasMessage("at byte 1: a control character");
    }

    /** RFC 8785 section 3.2.2.2 would write these; the ledger holds none of them in any form. */
    @ParameterizedTest
    @ValueSource(strings = {"\\b", "\\t", "\\n", "\\f", "\\r", "\\u000f", "\\u001f", "\\u007f"})
    void a_control_character_is_refused_escaped(String escape) {
        assertThatThrownBy(() -> check("\"" + escape + "\"")).hasMessageContaining("escape");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80", // continuation without a lead
                "bf",
                "c080", // overlong NUL
                "c1bf",
                "e080af", // overlong slash
                "e09fbf",
                "eda080", // a surrogate
                "edbfbf",
                "f0808080",
                "f08fbfbf",
                "f4908080", // above U+10FFFF
                "f5808080",
                "ff",
                "fe",
                "c3", // cut off
                "e282",
                "f09f98",
                "c328",
                "e28228"
            })
    void what_is_not_utf_8_is_refused(String hex) {
        byte[] json = HexFormat.of().parseHex("22" + hex + "22");
        assertThatThrownBy(() -> CanonicalJson.check(json)).hasMessage("at byte 1: not UTF-8");
        byte[] open = HexFormat.of().parseHex("22" + hex);
        assertThatThrownBy(() -> CanonicalJson.check(open)).isInstanceOf(NotCanonicalException.class);
    }

    @Test
    void it_agrees_with_the_jdk_about_utf_8() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] json = new byte[6];
            for (int at = 1; at < 5; at++) json[at] = (byte) (random.nextInt(128) + 128);
            if (random.nextBoolean()) json[random.nextInt(4) + 1] = 'a';
            json[0] = '"';
            json[5] = '"';
            boolean roundTrip = Arrays.equals(new String(json, UTF_8).getBytes(UTF_8), json);
            assertThat(isCanonical(json)).as(HexFormat.of().formatHex(json)).isEqualTo(roundTrip);
        }
    }

    @Test
    void thirty_two_levels_are_deep_enough() {
        check("[".repeat(32) + "]".repeat(32));
        assertThatThrownBy(() -> check("[".repeat(33) + "]".repeat(33)))
                .hasMessage("at byte 32: more than 32 levels deep");
        assertThatThrownBy(() -> check("{\"a\":".repeat(100_000))).hasMessageContaining("32 levels");
    }

    /** What passes is JSON to Jackson, too: a text changed in one byte either fails or is what Jackson would write again. */
    @Test
    void whatever_passes_is_what_jackson_writes_of_it() {
        var mapper = JsonMapper.builder().build();
        byte[] original = "{\"a\":[1,-20,true],\"b\":{\"c\":\"сәлем \\\\ \\\"\"},\"d\":\"x\"}".getBytes(UTF_8);
        var random = new Random(8);
        int passed = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] json = original.clone();
            json[random.nextInt(json.length)] = (byte) random.nextInt(256);
            if (!isCanonical(json)) continue;
            passed++;
            try {
                byte[] again = mapper.writeValueAsBytes(mapper.readTree(json));
                assertThat(again).as(new String(json, ISO_8859_1)).isEqualTo(json);
            } catch (JacksonException unreadable) {
                throw new AssertionError(new String(json, ISO_8859_1), unreadable);
            }
        }
        assertThat(passed).isBetween(1_000, 19_000);
    }

    private static boolean isCanonical(byte[] json) {
        try {
            CanonicalJson.check(json);
            return true;
        } catch (NotCanonicalException violation) {
            return false;
        }
    }
}
