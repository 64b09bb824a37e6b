package kezek.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kezek.office.FirstDay;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.Code;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.store.PublishedJson;
import kezek.report.OrderStatement.Rule;
import kezek.web.HouseTexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What hangs on the wall is what the settings say, in three languages, on one sheet. */
class OrderSheetTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 26);
    private static final JsonMapper JSON = PublishedJson.mapper();
    /** The sheet without its margins. */
    private static final Rectangle2D ROOM = new Rectangle2D.Float(Paper.LEFT - 1, 40, Paper.WIDTH + 2, 762);

    private final Tongue wall = Tongue.wall(HouseTexts.all());

    @Test
    void a_strict_order_says_so_and_speaks_of_no_credits() throws IOException {
        OrderStatement strict = statement(List.of(), null, null);

        assertThat(strict.rules())
                .extracting(Rule::key)
                .startsWith("order.strict", "order.booked", "order.window")
                .doesNotContain("order.credits", "order.first", "order.bound", "order.guards", "order.claim");
        assertThat(strict.lines()).isEmpty();
        assertThat(print(strict, wall).text())
                .contains("Келесі кім шақырылады?", "Кого вызовут следующим?")
                .contains("Санат шақыру ретін өзгертпейді", "Категория этого порядка не меняет")
                .contains("2026 ж. 26 қараша, бейсенбі", "Тәртіп нұсқасы · Версия порядка", "1414")
                .doesNotContain("По категориям");
    }

    @Test
    void credits_the_bound_and_the_guards_stand_there_with_their_numbers() throws IOException {
        OrderStatement full = statement(
                List.of(new Credit(new Code("war-veteran"), 60), new Credit(new Code("elderly"), 17)),
                4,
                List.of(new Guard(null, 45), new Guard(new Code("elderly"), 33)));

        assertThat(full.rules())
                .extracting(Rule::key)
                .startsWith("order.bound", "order.guards", "order.credits", "order.booked", "order.window");
        String text = print(full, Tongue.of(Language.EN, HouseTexts.all())).text();
        assertThat(text)
                .contains(
                        "no more than 4 who came later",
                        "Visitors without a category – 45",
                        "Persons over seventy 17 33")
                .contains("Pregnant women – –", "Version of the order 7")
                .contains("is shown neither on the board nor on the ticket");
    }

    @Test
    void an_order_without_a_bound_admits_it_and_guards_alone_give_no_credit() {
        assertThat(statement(List.of(), null, List.of(new Guard(null, 45))).rules())
                .extracting(Rule::key)
                .startsWith("order.first", "order.guards", "order.arrival");
        assertThat(statement(List.of(new Credit(new Code("elderly"), 0)), 3, null)
                        .rules())
                .extracting(Rule::key)
                .startsWith("order.strict", "order.booked", "order.window");
    }

    @Test
    void the_times_of_the_desk_are_those_of_the_office() {
        OrderStatement strict = statement(List.of(), null, null);

        assertThat(strict.rules())
                .filteredOn(rule -> rule.key().equals("order.noShow"))
                .first()
                .satisfies(rule -> assertThat(rule.values().toString()).contains("n=3", "seconds=120"));
        assertThat(strict.rules())
                .filteredOn(rule -> rule.key().equals("order.head"))
                .first()
                .satisfies(rule -> assertThat(rule.values().toString()).isEqualTo("{n=30}"));
        assertThat(strict.waitNorm()).isEqualTo("15");
        ObjectNode mixed = JSON.valueToTree(FirstDay.of("district"));
        ((ObjectNode) mixed.withArray("services").get(0)).put("waitNorm", 40);
        assertThat(new OrderStatement(JSON.treeToValue(mixed, OfficeConfiguration.class), DATE, true).waitNorm())
                .isEqualTo("15–40");
    }

    @Test
    void a_sheet_for_the_next_opening_does_not_claim_to_be_in_force() throws IOException {
        OfficeConfiguration office = FirstDay.of("sokolovka");

        assertThat(print(new OrderStatement(office, DATE, true), wall).text()).contains("Действует: приём");
        assertThat(print(new OrderStatement(office, DATE, false), wall).text())
                .contains("Вступит в силу")
                .doesNotContain("Действует: приём");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, 10})
    void with_every_category_it_stays_one_sheet_that_can_be_read(int categories) throws IOException {
        OrderStatement statement = new OrderStatement(withCategories(categories), DATE, true);
        for (Tongue tongue : List.of(
                wall,
                Tongue.of(Language.KK, HouseTexts.all()),
                Tongue.of(Language.RU, HouseTexts.all()),
                Tongue.of(Language.EN, HouseTexts.all()))) {
            Printed printed = print(statement, tongue);
            assertThat(printed.sheets()).isOne();
            assertThat(printed.letters())
                    .allSatisfy(letter -> assertThat(ROOM.contains(letter.body()))
                            .as(letter.text())
                            .isTrue());
            assertThat(printed.overprinted()).isEmpty();
        }
        assertThat(print(statement, wall).text()).contains("1/1");
    }

    @Test
    void the_same_statement_gives_the_same_bytes() throws IOException {
        OrderStatement statement = new OrderStatement(withCategories(8), DATE, true);

        assertThat(OrderSheet.print(statement, wall)).isEqualTo(OrderSheet.print(statement, wall));
    }

    private static OrderStatement statement(
            List<Credit> credits, @Nullable Integer overtakes, @Nullable List<Guard> guards) {
        return new OrderStatement(
                FirstDay.of("district").with(new CallingOrder(7, credits, overtakes, guards)), DATE, true);
    }

    /** The longest names of the national list, over and over, each with a credit and a guard. */
    private static OfficeConfiguration withCategories(int categories) {
        OfficeConfiguration district = FirstDay.of("district");
        ObjectNode settings = JSON.valueToTree(district);
        var list = settings.putArray("categories");
        var credits = settings.withObject("order").putArray("credits");
        var guards = settings.withObject("order").putArray("guards");
        for (int n = 0; n < categories; n++) {
            var names =
                    district.categories().get(n % district.categories().size()).names();
            list.addObject().put("code", "category-" + n).set("names", JSON.valueToTree(names));
            credits.addObject().put("category", "category-" + n).put("minutes", 10 + n);
            guards.addObject().put("category", "category-" + n).put("minutes", 20 + n);
        }
        return JSON.treeToValue(settings, OfficeConfiguration.class);
    }

    private static Printed print(OrderStatement statement, Tongue tongue) throws IOException {
        return new Printed(OrderSheet.print(statement, tongue));
    }
}
