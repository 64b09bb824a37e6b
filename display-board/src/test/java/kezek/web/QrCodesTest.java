package kezek.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kezek.http.Http;
import kezek.http.Http.Reply;
import kezek.http.RunningOffice;
import kezek.officeday.events.BookingIds;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.TicketIds;
import kezek.officeday.events.TicketNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RunningOffice
class QrCodesTest {
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int PIXELS = 8;
    private static final OfficeDayId DAY = OfficeDayId.parse("sokolovka/2026-11-23");

    private final Http http;
    private final String ticket;
    private final String booking;

    QrCodesTest(Http http, TicketIds tickets, BookingIds bookings) {
        this.http = http;
        this.ticket = tickets.of(DAY, TicketNumber.parse("K017"));
        this.booking = bookings.of(DAY, 12);
    }

    @Test
    void a_phone_reads_the_way_to_a_page() throws Exception {
        String here = "http://localhost:" + http.port();

        assertThat(drawn("/api/tickets/" + ticket + "/qr.svg")).isEqualTo(here + "/ticket/" + ticket);
        assertThat(drawn("/api/bookings/" + booking + "/qr.svg")).isEqualTo(here + "/booking/" + booking);
        assertThat(drawn("/api/offices/sokolovka/book/qr.svg")).isEqualTo(here + "/book/sokolovka");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tickets/xx/qr.svg, unknown-ticket",
        "/api/tickets/sokolovka-20261123-K017-AbCdEfGhIjKlMnOpQrStUv/qr.svg, unknown-ticket",
        "/api/bookings/x/qr.svg, unknown-booking",
        "/api/offices/nope/book/qr.svg, unknown-office",
        "/api/tickets/%3Cscript%3E/qr.svg, not-found",
        "/api/bookings/a.b/qr.svg, not-found",
        "/api/offices/UPPER/book/qr.svg, not-found",
    })
    void no_way_is_drawn_to_what_does_not_exist(String picture, String code) {
        Reply refused = http.get(picture).reply();

        assertThat(refused.code()).as(refused.toString()).isEqualTo(code);
        assertThat(refused.status()).isEqualTo(404);
    }

    private String drawn(String picture) throws Exception {
        Reply reply = http.get(picture).reply();
        assertThat(reply.header("Content-Type")).as(reply.toString()).startsWith("image/svg+xml");
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(painted(reply.body()))))
                .getText();
    }

    private static LuminanceSource painted(String svg) {
        int side = PIXELS
                * Integer.parseInt(
                        SIDE.matcher(svg).results().findFirst().orElseThrow().group(1));
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        MODULE.matcher(svg).results().forEach(module -> paint(pixels, side, module));
        return new RGBLuminanceSource(side, side, pixels);
    }

    private static void paint(int[] pixels, int side, MatchResult module) {
        int left = PIXELS * Integer.parseInt(module.group(1));
        int top = PIXELS * Integer.parseInt(module.group(2));
        for (int y = top; y < top + PIXELS; y++) {
            Arrays.fill(pixels, y * side + left, y * side + left + PIXELS, 0);
        }
    }
}
