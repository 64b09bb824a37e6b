package kezek.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.audit.ClosingReport;
import kezek.audit.ClosingReport.Appointments;
import kezek.audit.ClosingReport.Departures;
import kezek.audit.ClosingReport.Finding;
import kezek.audit.ClosingReport.Moves;
import kezek.audit.ClosingReport.Reason;
import kezek.audit.DayCheckpoints.Signed;
import kezek.audit.Times;
import kezek.office.FirstDay;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.Recorded;
import kezek.officeday.events.TicketNumber;
import kezek.web.HouseTexts;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingSheetTest {
    private static final OfficeConfiguration VILLAGE = FirstDay.of("sokolovka");
    /** The sheet without its margins. */
    private static final Rectangle2D ROOM = new Rectangle2D.Float(Paper.LEFT - 1, 40, Paper.WIDTH + 2, 762);

    private static final String NOTE = """
            kezek.sko/sokolovka
            20852
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — kezek.sko Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;
    private static final Optional<Signed> SIGNED =
            Optional.of(new Signed(NOTE, "kezek.sko+3df3e0b9+AWcOsClRVNiQdUmHeQ8EPSLYhZHFbdGWZq2SbA2zWUiq"));

    private final Tongue wall = Tongue.wall(HouseTexts.all());
    private final Tongue english = Tongue.english(HouseTexts.all());

    @Test
    void every_kazakh_letter_is_on_the_sheet_and_can_be_read_again() throws IOException {
        String text = print(village(5, "19:00"), wall).text();

        assertThat(text)
                .contains("Жұмыс күнін жабу туралы есеп", "Отчёт о закрытии рабочего дня")
                .contains("Соколовка ауылының «Ашық әкімдігі»", "«Открытый акимат» села Соколовка")
                .contains("2026 ж. 23 қараша, дүйсенбі", "понедельник, 23 ноября 2026 г.")
                .contains("қызмет көрсетілді", "Терезе шақыра алатын жалғыз талон", "Журналдың бақылау нүктесі");
        try (PDDocument document = new PDDocument()) {
            Type type = new Type(document);
            String letters = "ӘҒҚҢӨҰҮҺІәғқңөұүһі«»–·№";
            assertThat(type.regular(9).printable(letters)).isEqualTo(letters);
            assertThat(type.bold(9).printable(letters)).isEqualTo(letters);
            assertThat(type.bold(9).printable("Жер \uD83C\uDF3E")).isEqualTo("Жер ?");
        }
    }

    @Test
    void no_word_of_a_heading_is_broken() throws IOException {
        assertThat(print(village(5, "19:00"), wall).text())
                .contains(
                        "берілді выдано қабылданды обслужено келмеді не явились жойылды отменено аяқталмады не завершено")
                .contains("орташа күту среднее ожидание нормада в норме орташа қабылдау средний приём");
    }

    @Test
    void who_asks_for_english_gets_english_alone() throws IOException {
        String text = print(village(5, "19:00"), english).text();

        assertThat(text).contains("Closing report of the day", "Monday", "23 November 2026", "By window");
        assertThat(text).doesNotContainPattern("[а-яә]{3}");
    }

    @Test
    void a_phone_reads_the_checkpoint_from_the_sheet() throws Exception {
        Printed sheets = print(village(5, "19:00"), wall);

        assertThat(sheets.text()).contains("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", "sokolovka-2026-11-23.kzd");
        BufferedImage sheet = sheets.picture(sheets.sheets());
        int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
        var picture = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels)));
        // Where the code stands depends on the lines above it: the quick search steps over rows of so large a picture.
        var codes = new GenericMultipleBarcodeReader(new QRCodeReader())
                .decodeMultiple(picture, Map.of(DecodeHintType.TRY_HARDER, true));
        assertThat(codes).hasSize(1);
        assertThat(codes[0].getText()).isEqualTo(NOTE);
    }

    @Test
    void a_day_that_is_not_closed_says_so_on_every_sheet() throws IOException {
        Printed open = print(village(5, "12:00"), wall);

        for (int sheet = 1; sheet <= open.sheets(); sheet++) {
            assertThat(open.text(sheet)).contains("КҮН ЖАБЫЛМАҒАН · ДЕНЬ НЕ ЗАКРЫТ");
        }
        assertThat(print(village(5, "19:00"), wall).text()).doesNotContain("ЖАБЫЛМАҒАН");
    }

    @Test
    void a_sheet_without_a_checkpoint_admits_it() throws IOException {
        ClosingReport report = BusyDay.report(events(VILLAGE, 5), Optional.empty());
        String text = print(report, wall).text();

        assertThat(text).contains("Бақылау нүктесі әзірге жоқ", "Контрольной точки пока нет");
        assertThat(text).doesNotContain(".kzd");
    }

    @Test
    void a_note_that_no_code_can_hold_is_printed_all_the_same() throws IOException {
        String note = NOTE + "— witness.example/w1 c2lnbmF0dXJlc2lnbmF0dXJlc2lnbmF0dXJl\n".repeat(60);
        ClosingReport report = BusyDay.report(events(VILLAGE, 5), Optional.of(new Signed(note, "key")));

        Printed printed = print(report, wall);
        assertThat(printed.text().split("witness", -1)).hasSize(61);
        assertThat(printed.letters()).allMatch(letter -> ROOM.contains(letter.body()));
    }

    @Test
    void every_reason_and_every_finding_has_its_words() throws IOException {
        ClosingReport report = withDepartures(new Departures(
                9,
                4,
                1,
                List.of(
                        reason("only-one"),
                        reason("first-in-line"),
                        reason("category-credit"),
                        reason("appointment"),
                        reason("waited-enough"),
                        reason("overtaken-enough"),
                        reason("came-back"),
                        reason("first-in-line", "category-credit"),
                        reason("first-in-line", "appointment"),
                        reason("first-in-line", "waited-enough"),
                        reason("first-in-line", "category-credit", "appointment"),
                        reason("first-in-line", "category-credit", "waited-enough"),
                        reason("first-in-line", "appointment", "waited-enough"),
                        reason("first-in-line", "category-credit", "appointment", "waited-enough")),
                List.of(
                        finding("order", new TicketNumber('K', 3)),
                        finding("order-unnamed", null),
                        finding("not-eligible", null),
                        finding("explanation", null)),
                new Moves(2, 7)));

        assertThat(print(report, wall).text())
                .contains("Ереже бойынша K-003 талоны шақырылуы тиіс еді", "K-017", "10:05:07")
                .contains("Кезектің басына қайтып келген", "сколько допускает офис")
                .contains("По категории считался пришедшим раньше", "записанная причина не по правилу")
                .contains("Возврат услуг окнами, случаев: 2", "отложен специалистом, случаев: 7");
    }

    @Test
    void of_few_visitors_no_percentile_is_printed_and_windows_are_told_in_services() throws IOException {
        assertThat(print(village(5, "19:00"), english).text())
                .contains("Service 5 ", " – 100 %")
                .contains("services no-show marks mean service");
    }

    @Test
    void on_a_day_that_was_closed_early_those_it_did_not_reach_are_told_apart() throws IOException {
        String early = print(with(new Appointments(8, 5, 2, 0, 1, 2, null), null), english)
                .text();
        String usual = print(with(new Appointments(8, 5, 2, 0, 3, 0, null), null), english)
                .text();

        assertThat(early).contains("1 did not come 2 day closed early 8 places offered");
        assertThat(usual).contains("3 did not come 8 places offered");
    }

    @Test
    void the_wait_after_a_transfer_is_printed_where_visitors_were_sent_on() throws IOException {
        assertThat(print(with(null, null), english).text()).contains("Waiting after a transfer 3 2:00 1:00 – 100 %");
        assertThat(print(village(5, "19:00"), english).text()).doesNotContain("after a transfer");
    }

    @ParameterizedTest
    @CsvSource({"sokolovka,0,2", "sokolovka,5,2", "sokolovka,25,2", "district,180,3"})
    void the_sheets_are_few_and_numbered_and_keep_their_margins(String office, int visitors, int sheets)
            throws IOException {
        ClosingReport report = BusyDay.report(events(FirstDay.of(office), visitors), SIGNED);
        for (Tongue tongue : List.of(wall, english)) {
            Printed printed = print(report, tongue);
            assertThat(printed.sheets()).isLessThanOrEqualTo(sheets);
            assertThat(printed.text(1)).contains("1/" + printed.sheets());
            assertThat(printed.letters())
                    .allSatisfy(letter -> assertThat(ROOM.contains(letter.body()))
                            .as(letter.text())
                            .isTrue());
            assertThat(printed.overprinted()).isEmpty();
        }
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        assertThat(ClosingSheet.print(village(5, "19:00"), wall))
                .isEqualTo(ClosingSheet.print(village(5, "19:00"), wall));
    }

    private static Printed print(ClosingReport report, Tongue tongue) throws IOException {
        return new Printed(ClosingSheet.print(report, tongue));
    }

    private static ClosingReport village(int visitors, String until) {
        return BusyDay.report(BusyDay.of(VILLAGE, visitors, 0, until), SIGNED);
    }

    private static List<Recorded> events(OfficeConfiguration office, int visitors) {
        return BusyDay.of(office, visitors, 0.03, "19:00");
    }

    private static ClosingReport withDepartures(Departures departures) {
        return with(null, departures);
    }

    private static ClosingReport with(@Nullable Appointments appointments, @Nullable Departures departures) {
        ClosingReport of = village(5, "19:00");
        return new ClosingReport(
                of.office(),
                of.names(),
                of.zone(),
                of.date(),
                of.state(),
                of.seq(),
                of.at(),
                of.opened(),
                of.closed(),
                of.norms(),
                of.total(),
                of.waiting(),
                of.workingWait(),
                new Times(3, 120, 60, null, 3),
                of.service(),
                of.unfinished(),
                of.services(),
                of.counters(),
                appointments == null ? of.appointments() : appointments,
                departures == null ? of.departures() : departures,
                of.checkpoint());
    }

    private static Finding finding(String code, @Nullable TicketNumber expected) {
        return new Finding(
                9,
                Instant.parse("2026-11-23T05:05:07Z"),
                TicketNumber.parse("K017"),
                new CounterNumber(1),
                code,
                expected);
    }

    private static Reason reason(String... codes) {
        return new Reason(List.of(codes).stream().map(Code::new).toList(), 1);
    }
}
